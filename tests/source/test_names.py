"""A file is found whatever the form of its name, on the disk and in git."""

import hashlib
import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.source.names import located, name_among

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems fold names")


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


FORMS = [(nfc, nfd), (nfd, nfc), (nfc, nfc), (nfd, nfd)]
PATH = "pièces/été/Procès-verbal.pdf"
DONE = """\
deliverables:
  - id: 2018-L01
    title: Publier le second livrable
    commitments: ["1.10"]
    lead: direction
    due: 2018-06-30
    updates:
      - date: 2018-06-20
        status: done
        evidence: [{path}]
"""


def test_the_exact_name_comes_first() -> None:
    names = {nfc("é.pdf"): 1, nfd("é.pdf"): 2}
    assert name_among(nfc("é.pdf"), names) == nfc("é.pdf")
    assert name_among(nfd("é.pdf"), names) == nfd("é.pdf")
    assert name_among("e.pdf", names) is None
    assert name_among("à", {nfd("à"): 1}) == nfd("à")


def test_what_is_not_there_is_the_path_itself(tmp_path: Path) -> None:
    assert located(tmp_path / "é" / "à") == tmp_path / "é" / "à"
    assert located(Path("é")) == Path("é")


@pytest.mark.few(2)
@pytest.mark.parametrize(("typed", "kept"), FORMS)
def test_evidence_is_found_in_the_folder_and_in_git(
    typed: Callable[[str], str],
    kept: Callable[[str], str],
    plantrack: Callable,
    make_plan: Callable[..., Path],
) -> None:
    root = make_plan(
        {"actions/2018/a.yaml": DONE.format(path=typed(PATH)), kept(PATH): b"une preuve"}
    )
    as_somebody = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        subprocess.run([*as_somebody, *words], cwd=root, check=True)
    digest = hashlib.sha256(b"une preuve").hexdigest()
    for at in ((), ("--at", "HEAD")):
        select = ("--select", "evidence-missing-file", "--json")
        found = json.loads(plantrack("check", *select, *at, root=root).out)
        assert found["diagnostics"] == []
        page = plantrack("report", "evidence", "--context", "json", *at, root=root).out
        assert digest in page


def test_of_two_names_that_look_the_same_each_is_its_own(
    plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    root = make_plan(
        {
            "actions/2018/a.yaml": DONE.format(path=nfd("é.pdf")),
            nfc("é.pdf"): b"un",
            nfd("é.pdf"): b"deux",
        }
    )
    page = plantrack("report", "evidence", "--context", "json", root=root).out
    assert hashlib.sha256(b"deux").hexdigest() in page
    assert hashlib.sha256(b"un").hexdigest() not in page


@pytest.mark.parametrize(("typed", "kept"), FORMS)
def test_the_plan_s_folder_and_files_are_found(
    typed: Callable[[str], str],
    kept: Callable[[str], str],
    plantrack: Callable,
    make_plan: Callable[..., Path],
) -> None:
    other = f"actions/2018/{kept('été')}.yaml"
    root = make_plan({other: "deliverables: []\n"}, kept("planifié"))
    named = str(root.parent / typed("planifié"))
    ran = plantrack("check", f"actions/2018/{typed('été')}.yaml", "--root", named, root=root.parent)
    assert ran.code == 0, ran.err
    ran = plantrack(
        "move", "2018-L01", "--to", typed("été.yaml"), "--root", named, root=root.parent
    )
    assert ran.code == 0, ran.err
    assert "2018-L01" in (root / other).read_text(encoding="utf-8")
    assert len(list((root / "actions/2018").iterdir())) == 3


def test_a_template_s_partial_is_found(plantrack: Callable, make_plan: Callable[..., Path]) -> None:
    included = "{% include '" + nfc("_entête.md.j2") + "' %}"
    root = make_plan(
        {"templates/x.md.j2": included, "templates/" + nfd("_entête.md.j2"): "bonjour"}
    )
    assert plantrack("report", "x", root=root).out.startswith("bonjour\n")


TOO_LONG = ("é" * 200, "a" * 300)


@pytest.mark.parametrize("name", TOO_LONG)
def test_a_name_that_the_system_refuses_is_that_of_nothing(
    name: str, plantrack: Callable, make_plan: Callable[..., Path]
) -> None:
    work = "deliverables:\n  - id: 2018-L99\n    title: Publier\n    commitments: ['1.1']\n"
    proof = f"    evidence:\n      - {name}.pdf\n"
    root = make_plan({"actions/2018/proof.yaml": work + proof})
    told = plantrack("check", root=root)
    assert "evidence-missing-file" in told.out
    assert plantrack("report", "evidence", root=root).code == 0
    template = ("--title", "T", "--organisation", "O", "--language", "fr", "--from", "axes-annual")
    for asked in (
        ("status", "--root", name),
        ("check", name),
        ("init", name, *template, "--start", "2026", "--end", "2028"),
    ):
        ran = plantrack(*asked, root=root)
        assert (ran.code, name in ran.err) == (2, True)
