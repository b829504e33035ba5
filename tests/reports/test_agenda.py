"""The agenda in Markdown: the same as on the screen, and nothing of the plan does anything."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from markdown_it import MarkdownIt

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.reports.agenda import agenda_markdown
from plantrack.views.agenda import agenda_of
from plantrack.views.standing import Snapshot

ENGLISH = Translator("en")


def agenda(root: Path, day: date, days: int | None = None) -> str:
    snapshot = Snapshot(Project(root).plan, day)
    return agenda_markdown(agenda_of(snapshot, days), "version 3f2a91c", ENGLISH)


def test_it_says_who_owes_what_role_by_role(real_root: Path) -> None:
    text = agenda(real_root, date(2018, 9, 30))
    assert text.startswith("# Orientations stratégiques 2017-2020 · on 2018-09-30 · version 3f2a")
    assert "## Innovation et secteurs émergents\n\n- 2018-08-31 2018-L11 Ouvrir" in text
    assert "· silent for 104 d" in text
    assert "## Events\n\n- 2018-10-01 Élections générales québécoises" in text
    assert len(re.findall(r"2018-L(?:07|11) [A-Z].* \*\*late\*\*", text)) == 2


def test_an_agenda_with_nothing_owed_says_so(make_plan: Callable[..., Path]) -> None:
    text = agenda(make_plan(), date(2018, 12, 1))
    assert "Nothing is due in the next 30 days." in text


def test_hostile_text_stays_text(make_plan: Callable[..., Path]) -> None:
    hostile = "<script>x</script> [a](javascript:b) | c\\n# d *e*"
    root = make_plan({"actions/2018/b.yaml": LATE.format(title=hostile)})
    clean = make_plan({"actions/2018/b.yaml": LATE.format(title="Ouvrir")}, "clean")
    tags = [
        re.findall(r"<(?!br)[^>]*>", MarkdownIt("commonmark", {"html": True}).render(text))
        for text in (agenda(root, date(2018, 7, 1)), agenda(clean, date(2018, 7, 1)))
    ]
    assert tags[0] == tags[1]


LATE = """\
deliverables:
  - id: 2018-L02
    title: "{title}"
    commitments: [1.1]
    due: 2018-05-31
    milestones:
      - title: "{title}"
        due: 2018-05-01
"""
