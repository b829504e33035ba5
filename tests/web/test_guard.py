"""Who is answered at all: each point of the list, by requests as any program could send them."""

import stat
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from browsing import PORT, Browser

from places import FROZEN
from plantrack.locale import Translator
from plantrack.web.guard import HEADERS
from plantrack.web.keys import FIELD, Keys
from plantrack.web.serving import _bound, write_start_page

ADDRESSES = (
    "/", "/index.html", "/livrable/2019-L06.html", "/noter/2019-L06.html", "/style.css",
    "/evenements", "/annuler.html", "/brouillon/x.html", "/entrer", "/nothing.html",
)  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
OTHER_HOSTS = ("evil.example", "evil.example:4321", "localhost:4321", "127.0.0.1", "[::1]:4321",
               "127.0.0.1:4322", "127.0.0.1:4321.evil.example", "")  # fmt: skip
FORM = "/noter/2019-L06.html"
PLAN_WORDS = ("Orientations", "Chantier", "2019-L06 ", "Remettre")


def says_nothing_of_the_plan(page: str) -> bool:
    return not any(word in page for word in PLAN_WORDS)


@pytest.mark.parametrize("host", OTHER_HOSTS)
def test_another_host_is_answered_by_no_address_and_no_method(reader: Browser, host: str) -> None:
    for address in ADDRESSES:
        for method in METHODS:
            headers = [("host", host), ("cookie", reader.cookie), ("origin", reader.keys.origin)]
            told = reader.raw(method, address, headers)
            assert told.status == 421
            assert says_nothing_of_the_plan(told.page)


def test_no_host_and_two_hosts_are_other_hosts(reader: Browser) -> None:
    cookie = ("cookie", reader.cookie)
    twice = [("host", reader.keys.host), ("host", "evil.example"), cookie]
    assert reader.raw("GET", "/index.html", [cookie]).status == 421
    assert reader.raw("GET", "/index.html", twice).status == 421


@pytest.mark.parametrize("address", ADDRESSES)
def test_without_the_cookie_nothing_of_the_plan_is_told(reader: Browser, address: str) -> None:
    host = ("host", reader.keys.host)
    name = reader.keys.cookie_name
    for cookie in (None, f"{name}=", f"{name}=other", f"plantrack-1={reader.keys.cookie}",
                   f"{reader.cookie}; {name}=other"):  # fmt: skip
        headers = [host] if cookie is None else [host, ("cookie", cookie)]
        for method in ("GET", "HEAD", "POST"):
            told = reader.raw(method, address, headers)
            assert told.status == 403
            assert says_nothing_of_the_plan(told.page)


def test_the_token_serves_once_and_gives_the_cookie() -> None:
    browser = Browser(FROZEN)
    token = browser.keys.token or ""
    assert browser.enter(token + "x").status == 403
    entered = browser.enter(token)
    cookie = entered.headers["set-cookie"]
    assert entered.status == 200
    assert cookie.startswith(f"plantrack-{PORT}={browser.keys.cookie};")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "domain" not in cookie.lower()
    assert says_nothing_of_the_plan(entered.page)
    assert browser.enter(token).status == 403
    assert browser.enter("").status == 403


def test_each_start_has_secrets_of_its_own() -> None:
    first, second = Keys(PORT), Keys(PORT)
    for name in ("token", "cookie", "field_value"):
        assert getattr(first, name) != getattr(second, name)
        assert len(getattr(first, name)) > 40
        assert getattr(first, name) not in repr(first)


def test_only_three_methods_are_known(reader: Browser) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"):
        told = reader.raw(method, "/index.html", reader.headers(origin="http://evil.example"))
        assert told.status == 405


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://127.0.0.1:9999", "http://127.0.0.1", "http://localhost:4321",
     "https://127.0.0.1:4321", "http://127.0.0.1:4321/", "http://evil.example", ""],
)  # fmt: skip
def test_a_form_of_another_origin_is_refused(reader: Browser, origin: str | None) -> None:
    """A page on another port of 127.0.0.1 is of the same site: only the origin stops it."""
    body = urlencode({FIELD: reader.keys.field_value, "quoi": "rien"}).encode()
    told_by = {"content-type": "application/x-www-form-urlencoded"}
    told_by |= {} if origin is None else {"origin": origin}
    told = reader.raw("POST", FORM, reader.headers(**told_by), body)
    assert told.status == 403
    assert says_nothing_of_the_plan(told.page)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_a_form_fetched_by_another_site_is_refused(reader: Browser, site: str) -> None:
    assert reader.post(FORM, {"quoi": "rien"}, **{"sec-fetch-site": site}).status == 403


@pytest.mark.parametrize("value", ["", "x", "é"])
def test_a_form_without_the_field_of_the_session_is_refused(reader: Browser, value: str) -> None:
    assert reader.post(FORM, {FIELD: value, "quoi": "rien"}).status == 403


def test_a_form_is_of_one_kind(reader: Browser) -> None:
    for kind in ("multipart/form-data; boundary=x", "text/plain", "application/json", ""):
        assert reader.post(FORM, {"quoi": "rien"}, **{"content-type": kind}).status == 400
    body = f"{FIELD}={reader.keys.field_value}&note=%FF".encode()
    headers = reader.headers(**{
        "origin": reader.keys.origin, "content-type": "application/x-www-form-urlencoded",
    })  # fmt: skip
    assert reader.raw("POST", FORM, headers, body).status == 400


def test_a_form_has_no_more_bytes_and_fields_than_any_of_ours(reader: Browser) -> None:
    assert reader.post(FORM, {"note": "x" * 66_000}).status == 413
    assert reader.post(FORM, {"note": "x"}, **{"content-length": "70000"}).status == 413
    assert reader.post(FORM, {"note": "x"}, **{"content-length": "-1"}).status == 413
    assert reader.post(FORM, {f"f{n}": "x" for n in range(40)}).status == 413
    assert reader.post(FORM, {"quoi": "rien", "id": [f"i{n}" for n in range(200)]}).status == 303
    assert reader.post(FORM, {"quoi": "rien", "note": "x" * 60_000}).status == 303


def test_every_answer_has_the_headers(reader: Browser) -> None:
    answers = [
        reader.get("/index.html"), reader.get("/style.css"), reader.get("/nothing.html"),
        reader.get(FORM), reader.post(FORM, {"quoi": "rien"}), reader.post(FORM, {FIELD: "x"}),
        reader.raw("GET", "/", [("host", "evil.example")]), reader.raw("GET", "/", []),
        reader.raw("OPTIONS", "/", reader.headers()), reader.enter("x"),
    ]  # fmt: skip
    for told in answers:
        assert {name: told.headers[name] for name in HEADERS} == HEADERS
        assert not any(name.startswith("access-control-") for name in told.headers)
        assert "server" not in told.headers
    policy = HEADERS["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert HEADERS["referrer-policy"] == "same-origin"


def test_getting_writes_nothing(browse: Callable[..., Browser], copy: Path) -> None:
    browser, before = browse(), files_of(copy)
    draft = browser.draft_of(FORM, quoi="rien")
    for address in (*ADDRESSES, draft, f"{draft}?seance={browser.keys.field_value}"):
        if address != "/evenements":
            browser.get(address)
            browser.raw("HEAD", address, browser.headers())
    assert files_of(copy) == before


def test_reading_only_takes_no_form(browse: Callable[..., Browser], copy: Path) -> None:
    browser, before = browse(read_only=True), files_of(copy)
    assert browser.get("/livrable/2019-L06.html").status == 200
    assert "noter/" not in browser.get("/livrable/2019-L06.html").page
    assert browser.post(FORM, {"quoi": "rien"}).status == 403
    assert files_of(copy) == before


@pytest.mark.parametrize(
    "stem",
    ["..%2F..%2Fetc%2Fpasswd", "../../plan/plan.yaml", "2019-L06/../..", "%00", "a\\b", "2019-l99",
     "<script>", "{{7*7}}"],
)  # fmt: skip
def test_ids_are_looked_up_and_lead_to_no_file(reader: Browser, stem: str) -> None:
    for folder in ("noter", "livrable", "brouillon", "corriger"):
        told = reader.get(f"/{folder}/{stem}.html")
        assert told.status == 404
        assert "<script>" not in told.page.replace('<script src="', "")


def test_evidence_is_named_and_not_served(reader: Browser) -> None:
    for address in ("/docs/cartographie.pdf", "/plan/plan.yaml", "/actions/2018/plan.yaml"):
        assert reader.get(address).status == 404


def test_the_start_page_is_read_by_nobody_else(copy: Path) -> None:
    keys = Keys(PORT)
    page = write_start_page(
        copy, keys, f"{keys.origin}/entrer?jeton={keys.token}", Translator("en")
    )
    assert (keys.token or "-") in page.read_text()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert not page.is_relative_to(copy)


def test_only_this_machine_is_bound() -> None:
    with _bound(0) as bound:
        assert bound.getsockname()[0] == "127.0.0.1"


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}
