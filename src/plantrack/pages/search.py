"""All that a plan names: the list that is searched, in pages, and as a script of titles."""

import json
from collections.abc import Iterator
from itertools import groupby

from plantrack.pages.addresses import FOLDERS, SEARCH, PlaceKind, address_of, file_stem, part_of
from plantrack.pages.groups import MOST_ON_A_PAGE, how_many_parts
from plantrack.pages.kinds import SearchPage
from plantrack.pages.pieces import Link, Told
from plantrack.pages.setting import Setting


def search_page(setting: Setting, part: int = 1) -> SearchPage | None:
    """Return a part of the list of all that a plan names; nothing beyond its end."""
    count, t = how_many_parts(len(setting.named)), setting.t
    if not 1 <= part <= count:
        return None
    links = (
        Link(t.text("Part {number}", number=number), part_of(SEARCH, number))
        for number in range(1, count + 1)
    )
    shown = setting.named[(part - 1) * MOST_ON_A_PAGE : part * MOST_ON_A_PAGE]
    return SearchPage(
        address=part_of(SEARCH, part),
        title=t.text_about("page", "Everything, by name"),
        crumbs=(setting.home(),),
        parts=tuple(links) if count > 1 else (),
        part=part,
        groups=tuple(
            (
                _kind_words(setting, kind),
                tuple(Told(f"{name} {title}", address_of(kind, name)) for _, name, title in inside),
            )
            for kind, inside in groupby(shown, lambda named: named[0])
        ),
        total=t.plural("{count} page", "{count} pages", len(setting.named)),
    )


def titles(setting: Setting) -> str:
    """Return the titles as a script, which a page opened from a folder can read as well."""
    told = [
        [
            FOLDERS[kind],
            _kind_words(setting, kind),
            [[file_stem(name), name, title] for _, name, title in inside],
        ]
        for kind, inside in groupby(setting.named, lambda named: named[0])
    ]
    spelled = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"window.plantrackTitles={spelled};\n"


def _kind_words(setting: Setting, kind: PlaceKind) -> str:
    t = setting.t
    return {
        "node": t.text("{w.Axis:s} and {w.commitment:s}"),
        "deliverable": t.text("{w.Deliverable:s}"),
        "indicator": t.text("Indicators"),
        "period": t.text("{w.Action_plan:s}"),
        "role": t.text("Roles"),
        "partner": t.text("Partners"),
    }[kind]


def search_addresses(setting: Setting) -> Iterator[str]:
    """Give the address of each part of the list."""
    count = how_many_parts(len(setting.named))
    return (part_of(SEARCH, part) for part in range(1, count + 1))
