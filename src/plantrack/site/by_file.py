"""The records that are published and their rows, file by file: only what changed is read again."""

import json
from collections.abc import Mapping
from functools import partial
from zlib import compress, decompress

from plantrack.cache import cached
from plantrack.loading import Loaded
from plantrack.loading.contents import DeliverablesFile
from plantrack.loading.order import natural_order
from plantrack.site.public import Public
from plantrack.site.published import Publishing
from plantrack.site.records import published_records
from plantrack.site.resting import digest, made_by
from plantrack.tables.filed import Exported, routes_at_fault
from plantrack.tables.flat import Row, laid_out


def records_and_rows(
    public: Public, publishing: Publishing
) -> tuple[Exported, Mapping[str, list[Row]]]:
    """Return the records that are published of all files, and the rows of each table.

    Those of deliverables, which are many, are kept by what their file says and what is withheld.
    """
    loaded = public.project.loaded
    filled = [
        path
        for path, reading in loaded.readings.items()
        if isinstance(reading.record, DeliverablesFile)
    ]
    found = published_records(loaded, publishing, loaded.readings.keys() - filled)
    rows = laid_out(found).rows
    at_fault, program = routes_at_fault(loaded), made_by()
    for path in sorted(filled, key=natural_order):
        rests_on = (
            "published", path, loaded.sources[path].text, path in loaded.unread,
            sorted(map(repr, at_fault[path])), sorted(publishing.withheld), publishing.instead,
            publishing.on_file, program,
        )  # fmt: skip
        make = partial(_told, loaded, publishing, path)
        told = json.loads(decompress(cached(digest(rests_on).encode(), make, public.cache)))
        found.records.deliverables.extend(told["records"])
        for name, of_file in told["rows"].items():
            rows[name].extend(of_file)
    return found, rows


def _told(loaded: Loaded, publishing: Publishing, path: str) -> bytes:
    """Return what is published of a file of deliverables, and its rows, as packed JSON."""
    found = published_records(loaded, publishing, (path,))
    rows = {name: rows for name, rows in laid_out(found).rows.items() if any(rows)}
    return compress(
        json.dumps({"records": found.records.deliverables, "rows": rows}).encode(), level=1
    )
