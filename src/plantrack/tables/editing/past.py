"""The sheet of past entries, which is only shown: what somebody typed there is told."""

from collections.abc import Iterator, Sequence

from plantrack.diagnostics import Diagnostic, Severity
from plantrack.locale import Translator, msg
from plantrack.model import Plan
from plantrack.tables.editing.alike import plain
from plantrack.tables.editing.filled import TOLD
from plantrack.tables.editing.rows import Rows
from plantrack.tables.reading import Sheet

_HEADINGS = 1  # the row above the entries


def strange_entries(past: Sequence[tuple[Sheet, Translator]], plan: Plan) -> Iterator[Diagnostic]:
    """Tell the first row of each sheet that is no entry of the plan: nothing of it is read."""
    for sheet, speaker in past:
        rows = Rows(plan, speaker)
        known = {_plain(entry) for each in plan.deliverables for entry in rows.entries(each)}
        strange = [
            number for number, row in sheet.rows.items()
            if number > _HEADINGS and any(cell.stripped for cell in row.values())
            and _plain([row[at].text for at in sorted(row)]) not in known
        ]  # fmt: skip
        if strange:
            told = msg(
                "this row of past entries is not as the plan has it ({count} in all), and is not "
                "read: write what is new in the columns to fill in",
                count=len(strange),
            )
            place = sheet.place_at(strange[0], 1)
            yield Diagnostic(TOLD, place, told, severity=Severity.WARNING)


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """Return a row as it is compared: without what autocorrect changes, and empty cells."""
    return tuple(" ".join(map(plain, words)).split())
