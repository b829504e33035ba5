"""What goes wrong is told in French: no English word, no sentence of another program's."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from english import english_words
from glossary import without_code

from repository import with_history

CASES = [
    "frobnicate", "list --frob", "list --year", "list a b c", "list --status foo",
    "list --status terminé", "list --sort foo", "list --lead zzz", "list --partner zzz",
    "list --year zzz", "list --axis zzz", "list --commitment zzz", "list --due-before foo",
    "show zzz", "show", "status zzz", "why zzz", "agenda --days x", "agenda --format foo",
    "agenda --lead zzz", "coverage zzz", "update", "update 2019-L05", "update zzz --note x",
    "update 2019-L05 --status foo", "update 2019-L05 --due 2020-13-45 --reason x",
    "update 2019-L05 --due 2020-02-01", "update 2019-L05 --progress 200",
    "update 2019-L14 --status partial", "update 2019-L14 --status deferred --reason x",
    "update 2019-L14 --status cancelled", "confirm", "confirm zzz", "add", "add --title Faire",
    "add --title x --commitment 9.9", "add --title x --commitment 1.1 --milestone y",
    "add --title x --commitment 1.1 --weight y", "add --title x --commitment 1.1 --id 2019-L05",
    "set 2019-L05", "set 2019-L05 foo bar", "set 2019-L05 weight abc", "set 2019-L05 due hier",
    "set 2019-L05 milestones.9.due 2019-01-01", "set 2019-L05 milestones x", "set zzz title x",
    "set 2019-L05 status done", "set 2019-L05 due 2020-01-01", "set 2019-L05 lead zzz",
    "set plan language français!", "set plan severities.zzz off", "set plan severities off",
    "set plan years x", "set 2019-L05 title.x y", "set 2019-L05 commitments.x 1.1",
    "unset 2019-L05 title", "unset 2019-L05 foo", "defer 2019-L14", "defer 2019-L14 --to 2018",
    "defer 2019-L14 --to x --reason y", "cancel 2019-L14", "cancel 2019-L08 --reason x",
    "rename 2019-L05 2019-L06", "rename zzz y", "rename 2019-L05 éé", "move 2019-L05 --to foo",
    "move 2019-L05 --to actions/2018/1-promotion.yaml", "remove 2019-L05", "remove zzz",
    "remove 1.1", "measure I-01 abc", "measure I-01 1,250", "measure I-01 1 250",
    "measure I-01 5 --date 2099-01-01", "measure zzz 5", "new-year abc", "new-year 2019",
    "new-year 2020", "new-year 2020 --carry foo", "edit zzz", "undo", "undo x",
    "report foo", "report bord", "report board --format foo", "report board --output x.foo",
    "report board --output /nope/x.md", "report board --output .", "report board x",
    "report year 1999", "report role zzz", "report partner zzz", "report board --context foo",
    "report board --since foo", "report --all", "report --all board --output x",
    "report board --format md --output x.html", "diff foo", "diff a b c", "diff --at HEAD",
    "diff --format foo", "changes --since foo", "changes --format foo", "history --by day",
    "history 1999", "check --format foo", "check --fail-on foo", "check zzz.yaml",
    "check --select foo", "check --since foo", "check --statistics --format github",
    "explain foo", "explain", "schema foo", "schema plan --output /nope/x", "cache foo",
    "--lang de list", "--as-of foo list", "--as-of", "--at foo list", "--color foo list",
    "--root /nope list", "rules zzz",
]  # fmt: skip
# What a person typed comes back as it was typed.
OPENED = re.compile(r"«\u00a0[^»]*\u00a0»")
# Ids and words of the plan of this repository, or typed by the test.
OF_THE_PLAN = re.compile(r"\b(?:communications?|finances?|direction|innovation|partenariats?)\b")


@pytest.fixture
def copied_plan(real_root: Path, tmp_path: Path) -> Path:
    """Give a copy of the plan of this repository, kept under git."""
    return with_history(real_root, tmp_path / "plan")


def english_in(text: str) -> list[str]:
    plain = OF_THE_PLAN.sub("·", OPENED.sub("·", text))
    return list(english_words(re.sub(r"^  aide", "aide", plain, flags=re.MULTILINE)))


@pytest.mark.few(3)
@pytest.mark.parametrize("line", CASES)
def test_an_error_is_told_in_french(plantrack: Callable, copied_plan: Path, line: str) -> None:
    ran = plantrack(*line.split(), "--lang", "fr", root=copied_plan) if "--lang" not in line else (
        plantrack(*line.split(), root=copied_plan)
    )  # fmt: skip
    assert english_in(ran.err) == []
    assert "Traceback" not in ran.err
    assert not re.search(
        r" [:%](?:\s|$)|[.;:,]{2}(?!\.)", without_code(ran.err).replace("...", "·")
    )


def test_what_the_system_refuses_is_told_in_french(plantrack: Callable, copied_plan: Path) -> None:
    if os.geteuid() == 0:
        (copied_plan / "actions/2018/1-promotion.yaml").unlink()
        (copied_plan / "actions/2018/1-promotion.yaml").symlink_to("/nope")
    else:
        (copied_plan / "actions/2018/1-promotion.yaml").chmod(0)
    for line in ("check", "list", "report board", "edit 2018-L01"):
        ran = plantrack(*line.split(), "--lang", "fr", root=copied_plan)
        assert english_in(ran.err) == []


@pytest.mark.nightly
def test_a_template_s_mistake_is_told_in_french(plantrack: Callable, copied_plan: Path) -> None:
    (copied_plan / "templates").mkdir()
    for source in (
        "{{ missing }}",
        "{% frob %}",
        "{{ 1 + 'a' }}",
        "{{ plan.title | zzz }}",
        "{{ 1",
    ):
        (copied_plan / "templates/membres.md.j2").write_text(source, encoding="utf-8")
        ran = plantrack("report", "membres", "--lang", "fr", root=copied_plan)
        assert ran.code == 2
        assert english_in(ran.err) == []


MISTAKES = """\
deliverables:
  - id: 2018-L80
    titre: Publier
    title: Publier
    commitments: 1.1
    due: hier
    weight: -1
    lead: zzz
    depends_on: [rien]
    continues: 2018-L01
    updates:
      - date: 2018-05-01
        status: réalisé
      - date: 2018-04-01
        status: deferred
        progress: beaucoup
      - date: 2018-06-01
        status: partial
      - date: 2018-06-02
        status: done
        progress: 20
        evidence: [rien.pdf]
    nope: x
"""


def test_every_mistake_of_a_file_is_told_in_french(plantrack: Callable, copied_plan: Path) -> None:
    (copied_plan / "actions/2018/9-essai.yaml").write_text(MISTAKES, encoding="utf-8")
    out = plantrack("check", "actions/2018/9-essai.yaml", "--lang", "fr", root=copied_plan).out
    told = [
        line
        for line in out.splitlines()
        if not re.search(r"^\s*(?:\d+ )?[│|^]|^\S+\.yaml:|^Pour en savoir|^\s*\d+ ", line)
    ]
    assert len(told) > 10
    assert [word for line in told for word in english_in(line)] == []


def test_reports_and_earlier_days_have_french_words(plantrack: Callable, real_root: Path) -> None:
    day = ("--au", "2018-09-30")
    for french, english in (("conseil", "board"), ("sommaire", "summary"), ("carte", "map")):
        said = plantrack("rapport", french, *day, root=real_root).out
        assert said == plantrack("report", english, *day, root=real_root).out != ""
    news = plantrack("statut", "--depuis", "Conseil", *day, root=real_root).out
    assert news == plantrack("status", "--since", "board", *day, root=real_root).out
    refused = plantrack("report", "summary", "--annexes", *day, root=real_root)
    assert (refused.code, "board" in refused.err) == (2, True)
