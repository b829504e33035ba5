"""`evidence keep` and `check --evidence`: what a proof was, and whether it still is."""

import hashlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from conftest import PLAN_FILES, Ran
from plantrack.source import web
from plantrack.source.web import NotFetched, fetched, is_public
from repository import commit

Run = Callable[..., Ran]
posix = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
PROOF, KEPT = "docs/carte.txt", "plan/evidence.yaml"
DELIVERABLE = """\
deliverables:
  - id: 2017-L01
    title: Publier le premier livrable
    commitments: ["1.1"]
    lead: direction
    due: 2017-06-30
    evidence:
      - docs/carte.txt
      - ca.txt remis au conseil
      - https://example.org/carte
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = PLAN_FILES | {"actions/2017/a.yaml": DELIVERABLE, PROOF: "La carte.\n"}
    for path, content in files.items():
        (tmp_path / "plan" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "plan" / path).write_text(content, "utf-8", newline="\n")
    return tmp_path / "plan"


def _with_copies(root: Path, folder: str = "docs/preuves") -> None:
    header = root / "plan/plan.yaml"
    header.write_text(header.read_text("utf-8") + f"evidence:\n  keep: {folder}\n", "utf-8")


def test_a_plan_that_begins_to_keep_its_proofs_is_compared(root: Path, plantrack: Run) -> None:
    commit(root, "2017-03-01T10:00:00-05:00")
    _with_copies(root)
    ran = plantrack("diff", "--lang", "en", root=root)
    assert ran.code == 0, ran.err
    assert "folder of copies docs/preuves" in " ".join(ran.out.split())
    commit(root, "2017-04-01T10:00:00-05:00")
    assert plantrack("report", "summary", root=root).code == 0


def test_a_proof_is_kept_shown_first_and_undone(root: Path, plantrack: Run) -> None:
    shown = plantrack("evidence", "keep", "2017-L01", "--dry-run", root=root)
    assert shown.code == 0
    assert "+  - evidence: docs/carte.txt" in shown.out
    assert not (root / KEPT).exists()
    ran = plantrack("evidence", "keep", "2017-L01", "--lang", "en", root=root)
    assert ran.code == 0, ran.err
    digest = hashlib.sha256((root / PROOF).read_bytes()).hexdigest()
    assert digest in (root / KEPT).read_text("utf-8")
    assert "1 proof is an address, and was not looked at" in ran.err
    assert plantrack("check", root=root).code == 0
    again = plantrack("evidence", "keep", "--all", "--lang", "en", root=root)
    assert "Nothing to change" in again.out
    assert plantrack("undo", root=root).code == 0
    assert not (root / KEPT).exists()


def test_bytes_around_stay_as_they_were(root: Path, plantrack: Run) -> None:
    text = "# À nous\nkept: # ici\n  - evidence: ailleurs.txt\n    sha256: " + "a" * 64
    text += "\n    date: 2017-01-01\n# fin\n"
    (root / KEPT).write_text(text, "utf-8", newline="\n")
    assert plantrack("evidence", "keep", "2017-L01", root=root).code == 0
    written = (root / KEPT).read_text("utf-8")
    begun = text.removesuffix("# fin\n")
    assert written.startswith(begun)
    assert written.count("  - evidence: ") == 2


def test_a_changed_proof_and_a_lost_one_are_found(root: Path, plantrack: Run) -> None:
    _with_copies(root)
    assert plantrack("evidence", "keep", "2017-L01", root=root).code == 0
    (copy,) = (root / "docs/preuves").iterdir()
    assert copy.read_text("utf-8") == "La carte.\n"
    assert plantrack("check", "--evidence", root=root).code == 0
    (root / PROOF).write_text("La Carte.\n", "utf-8")
    found = plantrack("check", "--evidence", "--lang", "en", root=root)
    assert found.code == 1
    assert "docs/carte.txt is no longer what was kept on 2020-03-31" in found.out
    assert plantrack("check", root=root).code == 0
    refused = plantrack("evidence", "keep", "2017-L01", "--lang", "en", root=root)
    assert refused.code == 2
    assert "add --again" in refused.err
    copy.write_text("x", "utf-8")
    assert "the copy of" in plantrack("check", "--evidence", "--lang", "en", root=root).out
    copy.unlink()
    assert "is gone" in plantrack("check", "--evidence", "--lang", "en", root=root).out
    copy.write_text("La carte.\n", "utf-8", newline="\n")
    assert plantrack("evidence", "keep", "2017-L01", "--again", root=root).code == 0
    assert plantrack("check", "--evidence", root=root).code == 0


@pytest.mark.parametrize(
    "folder", ["../ailleurs", "/srv/x", ".git/x", "plan/x", "actions", "docs/../../x", "C:\\x", "."]
)
def test_a_folder_elsewhere_holds_no_copy(root: Path, plantrack: Run, folder: str) -> None:
    _with_copies(root, folder)
    before = sorted(root.parent.rglob("*"))
    ran = plantrack("evidence", "keep", "2017-L01", "--lang", "en", root=root)
    assert ran.code == 2
    assert "cannot hold copies of proofs" in ran.err
    assert sorted(root.parent.rglob("*")) == before


@posix
@pytest.mark.parametrize("what", ["link", "pipe", "folder link", "copies link"])
def test_links_and_devices_are_refused(
    root: Path, plantrack: Run, tmp_path: Path, what: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "carte.txt").write_text("secret", "utf-8")
    proof = root / PROOF
    if what == "copies link":
        _with_copies(root)
        (root / "docs/preuves").symlink_to(elsewhere)
    else:
        proof.unlink()
    if what == "link":
        proof.symlink_to(elsewhere / "carte.txt")
    elif what == "pipe":
        os.mkfifo(proof)
    elif what == "folder link":
        proof.parent.rmdir()
        proof.parent.symlink_to(elsewhere)
    assert plantrack("evidence", "keep", "2017-L01", root=root).code == 2
    assert not (root / KEPT).exists()
    assert [path.name for path in elsewhere.iterdir()] == ["carte.txt"]


def test_a_path_that_leads_outside_is_refused(root: Path, plantrack: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    text = DELIVERABLE.replace(PROOF, "../secret.txt")
    (root / "actions/2017/a.yaml").write_text(text, "utf-8")
    ran = plantrack("evidence", "keep", "2017-L01", "--lang", "en", root=root)
    assert ran.code == 2
    assert "it is not below the plan's folder" in ran.err


def test_whose_proofs_is_to_be_said(root: Path, plantrack: Run) -> None:
    assert plantrack("evidence", "keep", root=root).code == 2
    assert plantrack("evidence", "keep", "2017-L01", "--all", root=root).code == 2
    assert plantrack("evidence", "lose", "2017-L01", root=root).code == 2
    assert plantrack("evidence", "keep", "2018-L99", root=root).code == 2
    assert plantrack("check", "--web", root=root).code == 2


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1%eth0",
     "255.255.255.255",
     "::ffff:127.0.0.1", "100.64.0.1", "224.0.0.1", "fd00::1"],
)  # fmt: skip
def test_machines_of_a_house_are_not_public(ip: str) -> None:
    assert not is_public(ip)
    assert is_public("93.184.215.14")


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/proof":
            self._answer(200, b"La carte.\n")
        elif self.path == "/large":
            self._answer(200, b"x" * 5_000)
        elif self.path == "/gone":
            self._answer(404, b"")
        elif self.path == "/round":
            self._answer(302, b"", "/round")
        elif self.path == "/on":
            self._answer(302, b"", "/proof")
        elif self.path == "/nowhere":
            self._answer(302, b"", "//[")
        else:
            self._answer(302, b"", "file:///etc/passwd")

    def _answer(self, status: int, content: bytes, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    answering = HTTPServer(("127.0.0.1", 0), _Answers)
    threading.Thread(target=answering.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{answering.server_port}"
    answering.shutdown()
    answering.server_close()


def test_what_is_fetched_is_bounded(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def anywhere(_: str) -> bool:
        return True

    assert fetched(f"{server}/proof", anywhere) == b"La carte.\n"
    assert fetched(f"{server}/on", anywhere) == b"La carte.\n"
    for path in ("/gone", "/round", "/nowhere", "/elsewhere"):
        with pytest.raises(NotFetched):
            fetched(server + path, anywhere)
    monkeypatch.setattr(web, "MOST_BYTES", 1_000)
    with pytest.raises(NotFetched):
        fetched(f"{server}/large", anywhere)


@pytest.mark.parametrize("address", ["ftp://example.org/x", "http://a:b@example.org/", "http:///x"])
def test_other_ways_are_not_gone(address: str) -> None:
    with pytest.raises(NotFetched):
        fetched(address)


def test_a_proof_of_the_web_is_fetched_only_when_asked(
    root: Path, plantrack: Run, server: str
) -> None:
    text = DELIVERABLE.replace("https://example.org/carte", f"{server}/proof")
    (root / "actions/2017/a.yaml").write_text(text, "utf-8")
    refused = plantrack("evidence", "keep", "2017-L01", "--web", "--lang", "en", root=root)
    assert refused.code == 2
    assert "not of the public network" in refused.err
    assert not (root / KEPT).exists()
