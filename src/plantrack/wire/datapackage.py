"""`datapackage.json` of an export: what each column of its tables holds, for programs and people.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from collections.abc import Iterable, Mapping

from plantrack.locale import LANGUAGES, Message, Translator, msg
from plantrack.locale.plan_words import PlanWords
from plantrack.tables.columns import UNITS, Column
from plantrack.tables.filed import Exported
from plantrack.tables.flat import Laid
from plantrack.tables.kinds import ID, TABLES, Table
from plantrack.tables.recognizing import SCHEMA
from plantrack.telling.fields import field_word
from plantrack.wire.figures import Json, dump

_TABLES: Mapping[str, Message] = {
    "plan": msg("The plan"), "levels": msg("Words for the levels"), "context": msg("Context"),
    "events": msg("Events"), "nodes": msg("{w.Axis:s} and {w.commitment:s}"),
    "action_plans": msg("{w.Action_plan:s}"), "deliverables": msg("{w.Deliverable:s}"),
    "milestones": msg("Milestones"), "entries": msg("Entries of journals"),
    "indicators": msg("Indicators"), "targets": msg("Targets"),
    "measurements": msg("Measurements"), "roles": msg("Roles"), "partners": msg("Partners"),
    "changes": msg("Reasons for changes to the plan"), "removed": msg("Removed ids"),
    "kept": msg("Proofs that were kept"), "translations": msg("Translations"),
}  # fmt: skip
_KEYS: Mapping[str, Message] = {
    "deliverable": msg("{w.deliverable}"), "file": msg("file"), "indicator": msg("indicator"),
    "parent": msg("id of what stands above"), "period": msg("key of the action plan"),
    "word": msg("word of the glossary"),
}  # fmt: skip
_DIALECT: Json = {
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
}
GUARD_TOLD = msg(
    "A cell of text that a spreadsheet would compute, for it begins with =, +, -, @, ', a tab or a "
    "carriage return and is no number, has one ' before it, which import takes off. A list has an "
    "element a line; one that has several lines, or begins with a quote, is quoted as in JSON; []"
    " is a list of nothing."
)


def about_json(found: Exported, part: str) -> Json:
    """Return what an export says of itself: what it holds, and what it leaves out."""
    return {
        "schema": SCHEMA,
        "what": part,
        "complete": found.is_complete,
        "internal": found.has_internal,
        "left_out": {"internal_notes": found.notes_left_out, "entries": found.entries_left_out},
    }


def datapackage(found: Exported, laid: Laid, names: Iterable[str], part: str) -> bytes:
    """Return the description of the tables that a folder holds."""
    words = found.words
    package = {
        "profile": "tabular-data-package",
        "name": "plan",
        "title": str(found.records.plan.get("title") or ""),
        "description": _in_both(GUARD_TOLD, words)["en"],
        "descriptions": _in_both(GUARD_TOLD, words),
        "plantrack": about_json(found, part),
        "resources": resources(laid, names, words),
    }
    return dump(package).encode()


def resources(laid: Laid, names: Iterable[str], words: PlanWords) -> list[Json]:
    """Return the description of each table: its file, its columns, what they are called."""
    return [_resource(TABLES[name], laid, words) for name in names]


def title_of(name: str, words: PlanWords) -> dict[str, str]:
    """Return what a table is called in each language."""
    return _in_both(_TABLES[name], words)


def front_rows(found: Exported, laid: Laid, names: Iterable[str], part: str) -> list[list[str]]:
    """Return the first sheet of a workbook: what it is, then each column with its titles."""
    told = about_json(found, part)
    rows = [["schema", told["schema"]], ["what", part]]
    rows += [[name, str(told[name]).lower()] for name in ("internal", "complete")]
    rows += [[], ["", "", *LANGUAGES]]
    for name in names:
        for heading in laid.headings(name):
            titles = titles_of(_column(TABLES[name], heading), heading, found.words)
            rows.append(["", f"{name}.{heading}", *(titles[language] for language in LANGUAGES)])
    return rows


def titles_of(column: Column, heading: str, words: PlanWords) -> dict[str, str]:
    """Return what a column is called in each language."""
    if column.name in _KEYS and not column.opens and heading == column.name:
        return _in_both(_KEYS[column.name], words)
    key = heading.removeprefix(f"{column.name}.") if column.opens else ""
    return {
        language: " · ".join(field_word(step, _speaking(language, words)) for step in column.route)
        + (f" {key}" if key else "")
        for language in LANGUAGES
    }


def _resource(table: Table, laid: Laid, words: PlanWords) -> Json:
    rows, headings = laid.rows[table.name], laid.headings(table.name)
    fields = [_field(_column(table, heading), heading, words) for heading in headings]
    titles = _in_both(_TABLES[table.name], words)
    ids = [row.get(ID) for row in rows]
    is_keyed = fields[0]["name"] == ID and len({*ids}) == len(ids) and None not in ids
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": titles["en"],
        "titles": titles,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": {
            "fields": fields,
            "missingValues": [""],
            **({"primaryKey": [ID]} if is_keyed else {}),
        },
    }


def _column(table: Table, heading: str) -> Column:
    return next(
        column
        for column in table.columns
        if column.name == heading or (column.opens and heading.startswith(f"{column.name}."))
    )


def _field(column: Column, heading: str, words: PlanWords) -> Json:
    titles = titles_of(column, heading, words)
    found: Json = {
        "name": heading,
        "type": "string" if column.sort in ("text", "list") else column.sort,
        "title": titles["en"],
        "titles": titles,
    }
    if column.sort == "boolean":
        found |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.sort == "list":
        found["list"] = "\n"
    if column.field in UNITS and not column.opens:
        found["unit"] = UNITS[column.field]
        found["bareNumber"] = False
    constraints: Json = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = [*column.choices]
    return found | ({"constraints": constraints} if constraints else {})


def _in_both(message: Message, words: PlanWords) -> dict[str, str]:
    return {language: _speaking(language, words).spell(message) for language in LANGUAGES}


def _speaking(language: str, words: PlanWords) -> Translator:
    return Translator(language, words=words)
