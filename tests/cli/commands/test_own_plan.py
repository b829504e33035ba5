"""From a template to one's own plan: what was an example is replaced, then adopted, then kept."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import talk
from plantrack.starting.templates import SUMMARIES
from repository import git

CLOCK = date(2026, 11, 20)
OF_EXAMPLES = (
    "removed-without-trace", "id-reused", "journal-rewritten", "unexplained-change",
    "closed-year-changed", "commitment-without-added",
)  # fmt: skip
YEARS = ("--from", "axes-annual")


def plain(text: str) -> str:
    """Return a text with spaces where lines do not break."""
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture
def begun(plantrack: Callable, tmp_path: Path) -> Callable:
    """A plan begun from a template and committed, as the first version of it."""

    def _begun(*options: str) -> Path:
        words = (
            "--title", "Plan", "--organisation", "Coop", "--language", "fr", "--start",
            "2026-04-01", "--end", "2028-03-31", "--periods", "fiscal:04", "--git",
        )  # fmt: skip
        ran = plantrack("init", "p", *words, *options, root=tmp_path, clock=CLOCK)
        assert ran.code == 0, ran.err
        return committed(tmp_path / "p")

    return _begun


@pytest.fixture
def ran(plantrack: Callable) -> Callable:
    """What a command says that goes well."""

    def _ran(root: Path, *words: str) -> str:
        found = plantrack(*words, root=root, clock=CLOCK)
        assert found.code == 0, (words, found)
        return plain(found.out)

    return _ran


def committed(root: Path) -> Path:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


def made_ones_own(root: Path) -> None:
    """Write one's own plan over the examples, in the same files and under the same ids."""
    for path in (root / "plan/axes").glob("*.yaml"):
        told = f"id: {path.name[0]}\ntitle: Autre chose, tout à fait\ncommitments:\n"
        told += f"  - id: {path.name[0]}.1\n    title: Rien de ce qui précède\n"
        path.write_text(told, encoding="utf-8")
    (root / "plan/indicators.yaml").unlink(missing_ok=True)
    work = next(path for path in (root / "actions").rglob("1-*.yaml"))
    identifier = next(word for word in work.read_text("utf-8").split() if "L0" in word)
    for path in work.parent.glob("[1-9]-*.yaml"):
        path.unlink()
    work.write_text(
        f"deliverables:\n  - id: {identifier}\n    title: Bâtir la nouvelle halte\n"
        "    commitments: [1.1, 2.1, 3.1]\n    due: 2027-01-31\n",
        encoding="utf-8",
    )


@pytest.mark.few(3)
@pytest.mark.parametrize("template", SUMMARIES)
def test_the_first_proposal_puts_the_plan_in_the_place_of_examples(
    plantrack: Callable, begun: Callable, template: str
) -> None:
    root = begun("--from", template)
    made_ones_own(root)
    ran = plantrack("check", "--since", "HEAD", root=root, clock=CLOCK)
    assert not [rule for rule in OF_EXAMPLES if f"[{rule}]" in ran.out], ran.out


def test_what_was_adopted_and_is_an_example_is_kept_to(
    plantrack: Callable, ran: Callable, begun: Callable
) -> None:
    root = begun(*YEARS)
    ran(root, "set", "2026-27", "adopted", "2026-03-12")
    committed(root)
    made_ones_own(root)
    found = plantrack("check", "--since", "HEAD", root=root, clock=CLOCK)
    assert found.code == 1
    for rule in ("removed-without-trace", "id-reused", "unexplained-change"):
        assert f"[{rule}]" in found.out


def test_the_order_that_the_page_gives_leaves_nothing_to_explain(
    ran: Callable, begun: Callable
) -> None:
    root = begun(*YEARS)
    for number in range(1, 6):
        told = ran(root, "remove", f"2026-27-L0{number}")
        assert told.startswith(f"2026-27-L0{number} retiré : ")
    ran(root, "remove", "I-01")
    for identifier in ("1.2", "2", "3"):
        assert ran(root, "remove", identifier).startswith(f"{identifier} n’est plus au plan : ")
    assert not (root / "plan/axes/2-milieu.yaml").exists()
    assert not (root / "plan/changes.yaml").exists()
    ran(root, "set", "1.1", "title", "Ouvrir une halte")
    words = ("--title", "Bâtir la halte", "--commitment", "1.1", "--due", "2027-01-31")
    assert ran(root, "add", *words).startswith("2026-27-L01 ajouté")  # nobody was promised it
    ran(root, "rename", "2026-27-L01", "2026-27-L03")
    ran(root, "set", "2026-27", "adopted", "2026-03-12")
    ran(root, "unset", "2026-27", "illustrative")
    work = next((root / "actions/2026-27").glob("1-*.yaml")).read_text("utf-8")
    assert "added" not in work
    assert "0 erreur" in ran(root, "check", "--since", "HEAD")
    committed(root)
    assert "Le plan n’a pas été modifié" in ran(root, "changes")
    assert "0 livrable" not in ran(root, "status", "--as-of", "2026-04-01")


def test_what_is_added_once_it_was_adopted_says_so(ran: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    ran(root, "set", "2026-27", "adopted", "2026-03-12")
    ran(root, "unset", "2026-27", "illustrative")
    words = ("add", "--commitment", "1.1", "--due", "2027-01-31", "--title")
    ran(root, *words, "Bâtir la halte")
    ran(root, *words, "Ouvrir la halte", "--added", "2026-03-12")
    work = next((root / "actions/2026-27").glob("1-*.yaml")).read_text("utf-8")
    days = [line.strip() for line in work.splitlines() if "added:" in line]
    assert days == ["added: 2026-11-20", "added: 2026-03-12"]
    told = ran(root, "changes")
    assert "2026-27-L06" in told
    assert "2026-27-L07" not in told


def test_what_still_answers_is_named(plantrack: Callable, ran: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    for identifier, names in (
        ("1.1", "2026-27-L01, I-01"), ("1.2", "2026-27-L02"), ("2", "2026-27-L03, 2026-27-L04"),
    ):  # fmt: skip
        found = plantrack("remove", identifier, root=root, clock=CLOCK)
        assert found.code == 2
        assert f"plantrack : {names} : c’est ce qui répond encore à" in plain(found.err)
    ran(root, "set", "2026-27", "adopted", "2026-03-12")
    for identifier, told in (
        ("1.2", "1.2 fait partie du plan adopté"),
        ("2026-27-L01", "2026-27-L01 a été promis"),
    ):
        found = plantrack("remove", identifier, root=root, clock=CLOCK)
        assert found.code == 2
        assert told in plain(found.err)


def test_what_was_no_example_and_nobody_adopted_leaves_a_trace(
    plantrack: Callable, ran: Callable, begun: Callable
) -> None:
    root = begun(*YEARS)
    ran(root, "unset", "2026-27", "illustrative")
    committed(root)
    for identifier in ("2026-27-L02", "1.2"):
        ran(root, "remove", identifier)
    removed = (root / "plan/changes.yaml").read_text("utf-8")
    assert "removed:\n  - 1.2\n  - 2026-27-L02\n" in removed
    assert "sans laisser de trace" not in ran(root, "check", "--since", "HEAD")
    found = plantrack("remove", "2", root=root, clock=CLOCK)
    assert found.code == 2
    words = ("add", "--commitment", "1.1", "--title", "Bâtir la halte")
    assert ran(root, *words).startswith("2026-27-L06 ajouté")


def test_a_due_date_that_nobody_adopted_is_changed(ran: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    assert "2027-02-28" in ran(root, "set", "2026-27-L02", "due", "2027-02-28")


@pytest.mark.parametrize(
    ("answers", "status"),
    [([""], "in_progress"), (["in_progress"], "in_progress"), (["planned"], "planned")],
)
def test_work_that_advances_is_asked_whether_it_has_begun(
    plantrack: Callable, begun: Callable, answers: list[str], status: str
) -> None:
    root = begun("--from", "milestones-only", "--start", "2026-11-01", "--periods", "none")
    said = talk(root, ["update", "L02", "--progress", "30", "--lang", "fr"], answers, CLOCK)
    assert said.code == 0, said.screen
    assert "L’état de L02, jusqu’ici « À venir »" in plain(said.screen)
    shown = plantrack("list", "--json", root=root, clock=CLOCK).out
    found = next(each for each in json.loads(shown)["deliverables"] if each["id"] == "L02")
    assert found["status"] == status


def test_work_that_advances_and_has_not_begun_is_told(plantrack: Callable, begun: Callable) -> None:
    root = begun("--from", "milestones-only", "--start", "2026-11-01", "--periods", "none")
    ran = plantrack("update", "L02", "--progress", "30", root=root, clock=CLOCK)
    assert ran.code == 0
    assert "L02 reste « À venir », et ses 30 % ne comptent pas" in plain(ran.err)
    assert "plantrack update L02 --status in_progress" in plain(ran.err)
    for words in (("--status", "in_progress"), ("--progress", "40")):
        assert plantrack("update", "L02", *words, root=root, clock=CLOCK).err == ""


def test_of_an_example_ids_are_free_and_no_alarm_is_raised(
    plantrack: Callable, begun: Callable
) -> None:
    root = begun("--from", "ogp-milestones", "--periods", "none")
    for words in (
        ("remove", "L02"),
        ("add", "--kind", "commitment", "--under", "1", "--title", "Ouvrir les portes"),
        ("rename", "1.1", "1.7"),
        ("add", "--kind", "commitment", "--under", "1", "--title", "Ouvrir tôt", "--id", "1.1"),
        ("remove", "1.1"),
        ("remove", "1.2"),
        ("add", "--kind", "commitment", "--under", "1", "--title", "Ouvrir tard"),
    ):
        ran = plantrack(*words, root=root, clock=CLOCK)
        assert (ran.code, ran.err) == (0, ""), (words, ran)
    axis = next((root / "plan/axes").glob("1-*.yaml")).read_text("utf-8")
    assert "formerly" not in axis
    assert "  - id: 1.1\n    title: Ouvrir tard\n" in axis


def test_the_file_of_the_last_example_goes_with_it(ran: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    path = root / "actions/2026-27/3-organisation.yaml"
    assert "son fichier ne contenait rien d’autre" in ran(root, "remove", "2026-27-L05")
    assert not path.exists()
    ran(root, "undo")
    assert path.exists()


def test_a_header_says_once_that_it_is_an_example(ran: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    said = [p.name for p in root.rglob("*.yaml") if "un exemple" in p.read_text("utf-8")]
    assert said == ["plan.yaml"]
    ran(root, "set", "2026-27", "adopted", "2026-03-12")
    ran(root, "unset", "2026-27", "illustrative")
    assert "exemple" not in (root / "actions/2026-27/plan.yaml").read_text("utf-8")


def test_how_to_add_what_no_command_adds_is_said(plantrack: Callable, begun: Callable) -> None:
    root = begun(*YEARS)
    words = ("add", "--kind", "commitment", "--title", "Faire")
    told = plantrack(*words, root=root, clock=CLOCK).err
    assert "plan/axes/4-….yaml, avec les lignes id: 4 title: …" in plain(told)
