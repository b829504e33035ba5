"""CSV of `history`, read by a reader of CSV; JSON beside it."""

import csv
import io
from datetime import date

from places import FROZEN
from plantrack.history.timeline import timeline
from plantrack.locale import Translator
from plantrack.project import Project
from plantrack.wire.timeline import timeline_csv, timeline_json

FOUND = timeline(Project(FROZEN).plan, "2018", date(2018, 12, 31), "quarter")


def test_rows_say_what_json_says() -> None:
    rows = list(csv.DictReader(io.StringIO(timeline_csv(FOUND))))
    points = timeline_json(FOUND, Translator("en"))["points"]
    assert [one["day"] for one in rows] == [one["day"] for one in points]
    for row, point in zip(rows, points, strict=True):
        assert float(row["completion"]) == point["completion"]
        assert int(row["promised"]) == point["promised"]["total"]
        assert int(row["late"]) == point["deliverables"]["late"]
    assert rows[0]["work"] == ""
