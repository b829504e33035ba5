"""The filter `rows` says what a template would that goes from cell to cell, and as it would."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import FROZEN, Ran
from unsealed import unsealed

CELLS = {
    "md": "|{% for cell in row %} {{ cell.text|spelled }} |{% endfor %}\n\n",
    "html": "<tr>{% for cell in row %}<td>{{ cell.text|spelled }}</td>{% endfor %}</tr>\n",
}
AT_ONCE = {
    "md": "{{ group.rows|rows -}}\n",
    "html": '{{ group.rows|rows(-1, [""] * section.columns|length) -}}\n',
}


@pytest.fixture
def made(plantrack: Callable[..., Ran], tmp_path: Path) -> Callable[[str, str], str]:
    """Return what a plan's own skin makes of each group of rows of the board's tables."""
    root = shutil.copytree(FROZEN, tmp_path / "plan")
    (root / "templates").mkdir(exist_ok=True)

    def _made(format_: str, told: str) -> str:
        (root / f"templates/board.{format_}.j2").write_text(
            '{% for section, place in placed if place.kind == "table" %}\n'
            f"{{% for group in section.groups %}}\n{told}{{% endfor %}}\n{{% endfor %}}\n",
            encoding="utf-8",
        )
        ran = plantrack("report", "board", "--annexes", "--format", format_, root=root)
        assert ran.code == 0, ran.err
        return ran.out

    return _made


@pytest.mark.few(1)
@pytest.mark.parametrize("format_", CELLS)
def test_rows_are_told_as_cell_by_cell(format_: str, made: Callable[[str, str], str]) -> None:
    by_cell = f"{{% for row in group.rows %}}\n{CELLS[format_]}{{% endfor %}}\n"
    cell_by_cell = unsealed(made(format_, by_cell))
    assert cell_by_cell.count("\n") > 100
    assert unsealed(made(format_, AT_ONCE[format_])) == cell_by_cell


def test_each_id_is_kept_on_a_line_once_and_no_mark_stays(made: Callable[[str, str], str]) -> None:
    told = made("html", AT_ONCE["html"])
    kept = '<span class="id-kept">'
    assert f"<strong>{kept}2018-L07</span></strong>" in told
    assert f"{kept}{kept}" not in told
    assert not re.search("<!--", unsealed(told))
