"""From a form to the plan's files: draft, difference, saved once; what is owed; conflicts."""

import re
import subprocess
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from browsing import DAY, Browser

from conftest import Ran
from plantrack.edits import PENDING
from plantrack.edits.lock import lock
from plantrack.state import opened_state

NEWS = "/noter/2019-L06.html"
PARTLY = {"quoi": "partie", "fate": "partial"}
Browse = Callable[..., Browser]
Run = Callable[..., Ran]


def with_git(root: Path) -> None:
    for words in (
        ("init", "-q", "-b", "main"), ("config", "user.name", "A"),
        ("config", "user.email", "a@example.org"), ("add", "."), ("commit", "-qm", "début"),
    ):  # fmt: skip
        git(root, *words)


def git(root: Path, *words: str) -> str:
    ran = subprocess.run(
        ["git", "-C", str(root), *words], check=True, capture_output=True, text=True
    )
    return ran.stdout


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*.yaml")}


def wrong_of(page: str) -> list[str]:
    return re.findall(r'href="#champ-([a-z_]+)"', page)


def lines_of(page: str) -> str:
    shown = re.search(r"<pre[^>]*>(.*?)</pre>", page, re.DOTALL)
    assert shown
    return unescape(re.sub(r"</?span[^>]*>", "", shown[1]))


def test_nothing_is_written_before_saving_and_once_after(browse: Browse, copy: Path) -> None:
    browser, before = browse(), files_of(copy)
    draft = browser.draft_of(NEWS, quoi="rien", note="Vu en réunion.")
    assert browser.get(draft).status == 200
    assert files_of(copy) == before
    saved = browser.saved(draft)
    assert (saved.status, saved.location.split("?")[0]) == (303, "/livrable/2019-L06.html")
    after = files_of(copy)
    changed = [path for path in after if after[path] != before[path]]
    assert changed == [str(copy / "actions/2019/1-promotion.yaml")]
    again = browser.post(draft, {"revision": "2019-L06 000000000000"})
    assert (again.status, again.location) == (303, saved.location)
    assert files_of(copy) == after
    told = browser.get(saved.location)
    assert "2019-L06" in told.words
    assert "annuler.html" in told.page


def test_two_clicks_at_once_write_once(browse: Browse, copy: Path) -> None:
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="nouveau", note="Une seule fois.")
    revision = browser.get(draft).hidden("revision")
    told = browser.at_once(4, draft, {"revision": revision})
    assert {each.status for each in told} == {303}
    assert sum(text.count(b"Une seule fois.") for text in files_of(copy).values()) == 1


CASES: dict[str, tuple[dict[str, object], tuple[str, ...]]] = {
    "rien": (
        {"quoi": "rien", "note": "Rien à dire."},
        ("confirm", "2019-L06", "--note", "Rien à dire."),
    ),
    "nouveau": (
        {"quoi": "nouveau", "progress": "80", "note": "Avancé.", "challenges": "Du temps."},
        ("update", "2019-L06", "--progress", "80", "--note", "Avancé.", "--challenges",
         "Du temps."),
    ),
    "fait": (
        {"quoi": "fait", "evidence": "https://example.org/a\r\nhttps://example.org/b"},
        ("update", "2019-L06", "--status", "done", "--evidence", "https://example.org/a",
         "--evidence", "https://example.org/b"),
    ),
    "fait sans preuve": (
        {"quoi": "fait", "unproven": "oui"},
        ("update", "2019-L06", "--status", "done", "--no-evidence"),
    ),
    "retard": (
        {"quoi": "retard", "due": "2019-12-20", "reason": "Attente.", "resolution": "CA-2019-07"},
        ("update", "2019-L06", "--due", "2019-12-20", "--reason", "Attente.", "--resolution",
         "CA-2019-07"),
    ),
    "partie": (
        {**PARTLY, "progress": "40", "reason": "Faute de temps.\r\nEt d’argent."},
        ("update", "2019-L06", "--status", "partial", "--progress", "40", "--reason",
         "Faute de temps.\nEt d’argent."),
    ),
    "abandon": (
        {"quoi": "partie", "fate": "cancelled", "reason": "Sans objet."},
        ("cancel", "2019-L06", "--reason", "Sans objet."),
    ),
}  # fmt: skip


@pytest.mark.few(2)
@pytest.mark.parametrize("case", CASES)
def test_the_difference_is_that_of_the_command_line(
    case: str, browse: Browse, copy: Path, plantrack: Run
) -> None:
    fields, words = CASES[case]
    browser = browse()
    draft = browser.draft_of(NEWS, **fields)
    shown = browser.get(draft)
    ran = plantrack(*words, "--dry-run", root=copy, clock=DAY)
    assert lines_of(shown.page) == ran.out
    assert browser.saved(draft).status == 303
    assert plantrack(*words, "--dry-run", root=copy, clock=DAY).out != ran.out or case == "rien"


def test_the_difference_in_words_is_that_of_diff(
    browse: Browse, copy: Path, plantrack: Run
) -> None:
    with_git(copy)
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="retard", due="2019-12-20", reason="Attente des données.")
    shown = browser.get(draft).words
    assert browser.saved(draft).status == 303
    said = plantrack("diff", "--format", "md", root=copy, clock=DAY).out
    sentences = [line[2:].strip() for line in said.splitlines() if line.startswith("- ")]
    plain = [re.sub(r"[*`\\]", "", each) for each in sentences]
    assert plain
    assert any(each.split(" · ")[0] in shown for each in plain), (plain, shown)


OWED: dict[str, tuple[dict[str, object], list[str]]] = {
    "no answer": ({}, ["quoi"]),
    "nothing said": ({"quoi": "nouveau"}, ["note"]),
    "no proof": ({"quoi": "fait"}, ["evidence"]),
    "late without reason": ({"quoi": "retard", "due": "2019-12-20"}, ["reason"]),
    "late, and nothing else": ({"quoi": "retard"}, ["due"]),
    "in part, without reason and progress": (PARTLY, ["reason", "progress"]),
    "neither in part nor given up": ({"quoi": "partie"}, ["fate"]),
    "no such day": ({"quoi": "rien", "date": "2019-02-30"}, ["date"]),
    "a day to come": ({"quoi": "rien", "date": "2030-01-01"}, ["date"]),
    "nothing asked of somebody": ({"quoi": "nouveau", "to": "communications"}, ["question"]),
    "no percentage": ({"quoi": "nouveau", "progress": "beaucoup"}, ["progress"]),
    "no such role": ({"quoi": "rien", "by": "personne"}, ["by"]),
    "a control character": ({"quoi": "rien", "note": "a\x07b"}, ["note"]),
    "the same due date": ({"quoi": "retard", "due": "2019-11-29"}, []),
}  # fmt: skip


@pytest.mark.few(3)
@pytest.mark.parametrize("case", OWED)
def test_what_is_owed_is_told_at_its_field(case: str, browse: Browse, copy: Path) -> None:
    fields, names = OWED[case]
    browser, before = browse(), files_of(copy)
    shown = browser.typed(NEWS, **{"note": "Ce que j’ai tapé.", **fields}
                          if "nothing" not in case else fields)  # fmt: skip
    assert sorted(wrong_of(shown.page)) == sorted(names)
    assert re.search(r"<title>\s*Erreur ", shown.page)
    assert shown.page.index('id="erreurs"') < shown.page.index("<form method")
    assert 'role="alert" tabindex="-1" autofocus' in shown.page
    for name in names:
        assert f'id="erreur-{name}"' in shown.page
        assert f'id="champ-{name}"' in shown.page
    if "nothing" not in case and case != "a control character":
        assert "Ce que j’ai tapé." in shown.page
    assert files_of(copy) == before


def test_back_finds_the_form_filled_and_one_may_begin_again(browse: Browse) -> None:
    browser = browse()
    browser.draft_of(NEWS, quoi="nouveau", note="À garder.")
    assert "À garder." in browser.get(NEWS).page
    assert "À garder." not in browser.get(f"{NEWS}?neuf=1").page


def test_what_goes_with_another_answer_is_told_and_not_written(browse: Browse) -> None:
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="rien", reason="Un motif égaré.")
    shown = browser.get(draft)
    assert "Motif" in shown.words
    assert "Un motif égaré." not in lines_of(shown.page)


def test_two_people_on_one_deliverable(browse: Browse, copy: Path, plantrack: Run) -> None:
    """409, the other's entry shown, mine kept, the difference anew, and one button."""
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="nouveau", note="La mienne.")
    revision = browser.get(draft).hidden("revision")
    ran = plantrack("update", "2019-L06", "--note", "La leur.", root=copy, clock=DAY)
    assert ran.code == 0
    refused = browser.post(draft, {"revision": revision})
    assert refused.status == 409
    assert "La leur." in refused.words
    assert "La mienne." in refused.words
    assert b"La mienne." not in b"".join(files_of(copy).values())
    saved = browser.post(draft, {"revision": refused.hidden("revision")})
    assert saved.status == 303
    text = b"".join(files_of(copy).values()).decode()
    assert "La leur." in text
    assert "La mienne." in text


def test_two_people_on_two_records_of_one_file(browse: Browse, copy: Path, plantrack: Run) -> None:
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="nouveau", note="La mienne.")
    path = next(path for path, text in files_of(copy).items() if b"id: 2019-L06" in text)
    assert b"id: 2019-L05" in Path(path).read_bytes()
    assert plantrack("update", "2019-L05", "--note", "La leur.", root=copy, clock=DAY).code == 0
    assert browser.saved(draft).status == 303


def test_a_folder_that_is_held_is_told_and_what_was_typed_stays(
    browse: Browse, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plantrack.web.previews.PATIENCE", 0.05)
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="nouveau", note="Plus tard.")
    with lock(copy):
        told = browser.saved(draft)
    assert told.status == 503
    assert "Plus tard." in told.words
    assert browser.saved(draft).status == 303


def test_a_file_that_cannot_be_read_meanwhile(browse: Browse, copy: Path) -> None:
    browser = browse()
    draft = browser.draft_of(NEWS, quoi="nouveau", note="Malgré tout.")
    path = next(path for path, text in files_of(copy).items() if b"id: 2019-L06" in text)
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole + b"\n\t: [")
    told = browser.get(draft)
    assert told.status == 200
    assert "Malgré tout." not in b"".join(files_of(copy).values()).decode()
    Path(path).write_bytes(whole)
    assert browser.saved(draft).status == 303


def test_several_at_once(browse: Browse, copy: Path) -> None:
    browser, before = browse(), files_of(copy)
    shown = browser.get("/agenda.html")
    ids = re.findall(r'name="id" value="([^"]+)"', shown.page)[:3]
    assert len(ids) == 3
    draft = browser.draft_of("/rien-de-neuf.html", id=ids, note="Vus lundi.")
    assert browser.saved(draft).status == 303
    after = files_of(copy)
    assert sum(after[path].count(b"Vus lundi.") for path in after) == 3
    assert set(after) == set(before)
    none = browser.typed("/rien-de-neuf.html", note="Rien de coché.")
    assert wrong_of(none.page) == ["id"]
    assert "Rien de coché." in none.page


def test_the_other_forms(browse: Browse, copy: Path, plantrack: Run) -> None:
    browser = browse()
    forms: list[tuple[str, dict[str, object], tuple[str, ...]]] = [
        ("/mesurer/I-08.html", {"value": "7", "source": "Comptes rendus"},
         ("measure", "I-08", "7", "--source", "Comptes rendus")),
        ("/reporter/2019-L06.html", {"to": "2020", "reason": "Trop tôt.", "due": "2020-06-30"},
         ("defer", "2019-L06", "--to", "2020", "--reason", "Trop tôt.", "--due", "2020-06-30")),
        ("/abandonner/2019-L06.html", {"reason": "Sans objet."},
         ("cancel", "2019-L06", "--reason", "Sans objet.")),
        ("/ajouter.html", {"title": "Publier un guide", "commitments": ["2.1", "2.3"],
                           "year": "2019", "lead": "direction", "due": "2019-12-13"},
         ("add", "--title", "Publier un guide", "--commitment", "2.1,2.3", "--year", "2019",
          "--lead", "direction", "--due", "2019-12-13")),
    ]  # fmt: skip
    for form, fields, words in forms:
        draft = browser.draft_of(form, **fields)
        ran = plantrack(*words, "--dry-run", root=copy, clock=DAY)
        assert lines_of(browser.get(draft).page) == ran.out, (form, ran.err)


def test_correcting_writes_only_what_was_changed(
    browse: Browse, copy: Path, plantrack: Run
) -> None:
    browser, form = browse(), "/corriger/2019-L06.html"
    shown = browser.get(form)
    typed = {"revision": shown.hidden("revision"), **standing_of(shown.page)}
    taken = browser.post(form, {**typed, "title": "Remettre nos recommandations"})
    assert taken.location.startswith("/brouillon/"), browser.get(taken.location).words
    ran = plantrack("set", "2019-L06", "title", "Remettre nos recommandations", "--dry-run",
                    root=copy, clock=DAY)  # fmt: skip
    assert lines_of(browser.get(taken.location).page) == ran.out
    assert plantrack("set", "2019-L06", "weight", "3", root=copy, clock=DAY).code == 0
    refused = browser.post(taken.location, {"revision": shown.hidden("revision")})
    assert refused.status == 409
    assert browser.post(taken.location, {"revision": refused.hidden("revision")}).status == 303
    text = b"".join(files_of(copy).values()).decode()
    assert "weight: 3" in text
    assert "Remettre nos recommandations" in text


def standing_of(page: str) -> dict[str, object]:
    """What a browser would send of a form that nobody touched."""
    from bs4 import BeautifulSoup

    form = BeautifulSoup(page, "html.parser").select_one("form.asks")
    assert form
    found: dict[str, object] = {}
    for each in form.select("input[type=text], input[type=date]"):
        found[str(each["name"])] = each["value"]
    for each in form.select("textarea"):
        found[str(each["name"])] = each.text.removeprefix("\n")
    for each in form.select("select"):
        chosen = each.select_one("option[selected]")
        found[str(each["name"])] = chosen["value"] if chosen else ""
    for each in form.select("input[type=checkbox][checked]"):
        found.setdefault(str(each["name"]), []).append(each["value"])  # type: ignore[attr-defined]
    return found


def test_undo_takes_back_what_this_session_wrote_and_nothing_else(
    browse: Browse, copy: Path, plantrack: Run
) -> None:
    browser, before = browse(), files_of(copy)
    assert browser.get("/annuler.html").status == 409
    draft = browser.draft_of(NEWS, quoi="nouveau", note="À défaire.")
    browser.saved(draft)
    assert browser.get("/annuler.html").status == 200
    undone = browser.post("/annuler.html", {})
    assert undone.status == 303
    assert files_of(copy) == before
    assert "défaite" in browser.get(undone.location).words
    draft = browser.draft_of(NEWS, quoi="nouveau", note="À garder.")
    browser.saved(draft)
    assert (
        plantrack("update", "2019-L05", "--note", "Par ailleurs.", root=copy, clock=DAY).code == 0
    )
    after = files_of(copy)
    assert browser.post("/annuler.html", {}).status == 409
    assert files_of(copy) == after


def test_a_terminal_edit_is_seen_at_the_next_page(
    browse: Browse, copy: Path, plantrack: Run
) -> None:
    browser = browse()
    assert "Depuis un terminal." not in browser.get("/livrable/2019-L06.html").page
    plantrack("update", "2019-L06", "--note", "Depuis un terminal.", root=copy, clock=DAY)
    assert "Depuis un terminal." in browser.get("/livrable/2019-L06.html").page


def test_hostile_text_stays_text(browse: Browse) -> None:
    browser = browse()
    hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'
    draft = browser.draft_of(NEWS, quoi="nouveau", note=hostile)
    page = browser.get(draft).page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    saved = browser.saved(draft)
    assert "<script>alert" not in browser.get(saved.location).page
    wrong = browser.typed(NEWS, quoi=hostile, note=hostile)
    assert "<script>alert" not in wrong.page


def test_the_day_goes_on(copy: Path) -> None:
    """A page that was opened before midnight is of the day that it is."""
    browser = Browser(copy, day=date(2019, 7, 8))
    first = browser.get("/noter/2019-L06.html").page
    browser.day = date(2019, 7, 9)
    assert 'value="2019-07-08"' in first
    assert 'value="2019-07-09"' in browser.get("/noter/2019-L06.html").page


def test_a_commit_has_the_files_of_the_edit_and_no_others(browse: Browse, copy: Path) -> None:
    with_git(copy)
    (copy / "plan/team.yaml").write_text((copy / "plan/team.yaml").read_text() + "\n# autre\n")
    (copy / "noté.txt").write_text("à part")
    git(copy, "add", ".")
    browser = browse(commits=True)
    draft = browser.draft_of(NEWS, quoi="nouveau", note="Fermé par #12, dit @equipe [skip ci].")
    saved = browser.saved(draft)
    assert "Dans la version" in browser.get(saved.location).words
    assert git(copy, "show", "--name-only", "--format=").split() == [
        "actions/2019/1-promotion.yaml"
    ]
    subject = git(copy, "log", "-1", "--format=%B")
    assert "2019-L06" in subject
    assert not re.search(r"[#@\[\]]", subject)
    assert git(copy, "diff", "--cached", "--name-only", "-z").split("\0")[:2] == [
        "noté.txt", "plan/team.yaml",
    ]  # fmt: skip
    new = browser.draft_of("/ajouter.html", title="Publier @tous #1", commitments=["2.1"],
                           year="2020", reason="Fixes #3")  # fmt: skip
    told = browser.get(browser.saved(new).location).words
    assert "Dans la version" in told
    assert "actions/2020" in git(copy, "show", "--name-only", "--format=")


@pytest.mark.few(1)
@pytest.mark.parametrize("case", ["hook", "detached", "merge"])
def test_where_git_refuses_it_stays_saved_and_that_is_said(
    case: str, browse: Browse, copy: Path
) -> None:
    with_git(copy)
    browser = browse(commits=True)
    head = git(copy, "rev-parse", "HEAD").strip()
    if case == "hook":
        hook = copy / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\necho non >&2\nexit 1\n")
        hook.chmod(0o755)
    elif case == "detached":
        git(copy, "checkout", "-q", "--detach")
    else:
        (copy / ".git/MERGE_HEAD").write_text(head + "\n")
    saved = browser.saved(browser.draft_of(NEWS, quoi="nouveau", note="Gardé."))
    assert saved.status == 303
    assert "mais dans aucune version de git" in browser.get(saved.location).words
    assert "Gardé." in (copy / "actions/2019/1-promotion.yaml").read_text("utf-8")
    assert git(copy, "rev-parse", "HEAD").strip() == head


def test_a_correction_taken_up_again_keeps_what_nobody_touched(browse: Browse) -> None:
    browser, form = browse(), "/corriger/2019-L06.html"
    standing = standing_of(browser.get(form).page)
    revision = browser.get(form).hidden("revision")
    wrong = {**standing, "revision": revision, "title": "Remettre", "weight": "beaucoup"}
    again = browser.get(browser.post(form, wrong).location)
    assert wrong_of(again.page) == ["weight"]
    assert standing_of(again.page) == {**standing, "title": "Remettre", "weight": "beaucoup"}
    right = {**standing_of(again.page), "revision": revision, "weight": str(standing["weight"])}
    lines = lines_of(browser.get(browser.post(form, right).location).page).splitlines()[4:]
    changed = [line for line in lines if line.startswith(("+", "-"))]
    assert [line[1:].split(":")[0].strip() for line in changed] == ["title", "title"]


def test_a_correction_empties_no_field_that_is_needed(browse: Browse) -> None:
    shown = browse().typed("/corriger/2019-L06.html", title="")
    assert wrong_of(shown.page) == ["title"]
    assert "plantrack set" not in shown.words
    shown = browse().typed("/ajouter.html", title="Publier le guide")
    assert wrong_of(shown.page) == ["commitments"]
    assert "virgules" not in shown.words


def test_what_is_wrong_is_told_once_and_nothing_that_stands_in_for_it(browse: Browse) -> None:
    shown = browse().typed(NEWS, quoi="nouveau", progress="soixante")
    assert wrong_of(shown.page) == ["progress"]
    assert "1 chose à corriger" in shown.words
    partly = browse().typed("/noter/2019-L10.html", **PARTLY)
    assert "passe de" not in partly.words  # to the figure that stood in for what was not typed


def test_an_edit_that_was_cut_short_is_told_then_what_became_of_it(
    browse: Browse, copy: Path
) -> None:
    browser = browse()
    browser.saved(browser.draft_of(NEWS, quoi="nouveau", note="Coupée."))
    with opened_state(copy) as state:
        state.rename("last.json", PENDING)
    assert "Une modification a été interrompue" in browser.get("/index.html").words
    saved = browser.saved(browser.draft_of(NEWS, quoi="nouveau", note="La suivante."))
    told = browser.get(saved.location).words
    assert "C’est enregistré" in told
    assert "vient d’être achevée" in told
    browser.saved(browser.draft_of(NEWS, quoi="nouveau", note="Encore une."))
    assert "interrompue" not in browser.get("/index.html").words


def test_a_page_that_refuses_leads_on(browse: Browse) -> None:
    refused = browse().get("/annuler.html").page
    assert 'class="button second" href="index.html"' in refused


def test_a_plan_that_is_gone_is_told_and_one_that_comes_back_is_read(
    browse: Browse, copy: Path, tmp_path: Path
) -> None:
    browser = browse()
    assert browser.get("/index.html").status == 200
    copy.rename(tmp_path / "elsewhere")
    for address in ("/index.html", NEWS):
        gone = browser.get(address)
        assert gone.status == 503
        assert gone.words.startswith(
            "plantrack Le plan ne peut pas être lu\xa0: ".replace("\xa0", " ")
        )
    (tmp_path / "elsewhere").rename(copy)
    assert browser.get("/index.html").status == 200


def test_the_page_may_be_read_in_another_language(browse: Browse, copy: Path) -> None:
    browser, before = browse(), files_of(copy)
    assert 'lang="en">English</button>' in browser.get("/livrable/2019-L06.html").page
    asked = browser.post("/langue.html", {"langue": "en", "vers": "livrable/2019-L06.html"})
    assert asked.location == "/livrable/2019-L06.html"
    shown = browser.get(asked.location)
    assert '<html lang="en">' in shown.page
    assert "What’s new" in shown.words
    for elsewhere in ("//evil.example", "https://evil.example", "../etc", "\r\nX: y"):
        told = browser.post("/langue.html", {"langue": "xx", "vers": elsewhere})
        assert told.location == "/index.html"
    assert '<html lang="en">' in browser.get("/").page
    assert 'name="langue"' not in browser.get(NEWS).page  # what is typed there would be lost
    assert 'name="langue"' not in browse(read_only=True).get("/").page
    assert files_of(copy) == before


def test_what_was_given_up_and_is_done_after_all_may_say_why(browse: Browse) -> None:
    browser = browse()
    given_up = browser.draft_of("/abandonner/2019-L06.html", reason="Faute de temps.")
    assert browser.saved(given_up).status == 303
    done = {"quoi": "fait", "evidence": "https://example.org/remis"}
    owing = browser.typed(NEWS, **done)
    assert wrong_of(owing.page) == ["reason"]
    asked = re.search(r'data-answers="([^"]*)">\s*<label for="champ-reason"', owing.page)
    assert asked
    assert "fait" in asked[1].split()
    assert browser.saved(browser.draft_of(NEWS, **done, reason="Repris.")).status == 303
