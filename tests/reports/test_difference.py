"""`diff` as Markdown: folded by axis, and a plan's words stay words."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.project.difference import difference_of
from plantrack.reports.difference import difference_markdown
from project.versions import compared_of
from repository import commit, with_history

CLOCK = date(2020, 1, 1)


def markdown(root: Path, *words: str, language: str = "fr") -> str:
    return difference_markdown(
        difference_of(Project(root), compared_of(Project(root), words, CLOCK), None, CLOCK),
        Translator(language),
    )


def test_each_axis_is_a_fold(real_root: Path, tmp_path: Path) -> None:
    said = markdown(with_history(real_root, tmp_path / "plan"), "HEAD~1", "HEAD")
    assert said.startswith("### Ce qui change dans le plan\n")
    assert said.count("<details>") == said.count("</details>") == said.count("<summary>") == 4
    folds = re.findall(r"<summary><b>([^<]*)</b> · (\d+) modifications?</summary>\n\n", said)
    assert [heading.split(" · ")[0] for heading, _ in folds] == [
        "Le plan",
        "Axe 1",
        "Axe 2",
        "Axe 3",
    ]
    lines = [line for line in said.splitlines() if line.startswith("  - ")]
    assert sum(int(count) for _, count in folds) == len(lines)


HOSTILE = [
    "</details><script>alert(1)</script>",
    "<!-- caché -->",
    "![x](http://example.org/x.png)",
    "[x](javascript:alert(1))",
    "# Titre",
    "- liste",
    "`code` **gras** _souligné_ | cellule |",
    "&lt;b&gt; &amp;",
    "%0A::set-output name=x::y",
    "$(touch x) `touch x`",
    "@tous et @equipe/un",
    "voir #12 et GH-12",
]


@pytest.mark.few(3)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_plan_s_words_stay_words(make_plan: Callable[..., Path], text: str) -> None:
    root = make_plan()
    commit(root, "2018-06-12T10:00:00+00:00")
    file, axis = root / "actions/2018/a.yaml", root / "plan/axes/1.yaml"
    quoted = "'" + text + "'"
    plain = file.read_text(encoding="utf-8").replace("Publier le second livrable", quoted)
    file.write_text(plain, encoding="utf-8")
    axis.write_text(
        axis.read_text(encoding="utf-8").replace("Premier axe", quoted), encoding="utf-8"
    )
    said = markdown(root)
    tokens = [
        inner for block in MarkdownIt().parse(said) for inner in (block, *(block.children or ()))
    ]
    assert not {"link_open", "image", "code_inline", "em_open"} & {one.type for one in tokens}
    assert [one.content for one in tokens if one.type == "heading_open"] == [""]
    blocks = "".join(one.content for one in tokens if one.type.startswith("html"))
    assert re.findall(r"<(?!!-- -->)[^>]*>", blocks) == [
        "<details>", "<summary>", "<b>", "</b>", "</summary>", "</details>",
    ]  # fmt: skip
