"""Records put back into the files of a plan, and those files read as a plan's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from plantrack.edits.text import NewValue, Plain, document_text
from plantrack.errors import PlantrackError
from plantrack.fields import Value
from plantrack.loading import Loaded, load_plan
from plantrack.loading.field_kinds import text_fields
from plantrack.loading.layout import CHANGES, EVIDENCE, INDICATORS, TEAM, TRANSLATIONS
from plantrack.loading.periods import is_key
from plantrack.locale import Message, marked, msg
from plantrack.model.language import is_language
from plantrack.model.periods import WHOLE_PLAN
from plantrack.source.files import PLAN_FILE
from plantrack.source.refused import Refused
from plantrack.source.text import decode
from plantrack.source.values import document_of
from plantrack.tables.filed import Fields, Records
from plantrack.tables.kinds import FILE, ID, LANGUAGE, PERIOD

_NAME = r"[^./\\:*?\"<>|\x00-\x1f][^/\\:*?\"<>|\x00-\x1f]{0,120}\.yaml"
_AXIS_FILE = re.compile(rf"plan/axes/{_NAME}")
_WORK_FILE = re.compile(rf"actions/(?:([^/]+)/)?({_NAME})")
_HEADER = "plan.yaml"
_BAD_FILE = partial(msg, marked("{file} is no file of a plan for this"))
_MAPPINGS = ("extra", "thresholds")


@dataclass
class Filing:
    """The files of a plan made of records, and what could not be put into one.

    `wrong` has the record, the field and the reason.
    """

    values: dict[str, Fields] = field(default_factory=dict)
    wrong: list[tuple[Fields, str, Message]] = field(default_factory=list)

    def contents(self) -> dict[str, bytes]:
        """Return the bytes of the files.

        Raises:
            PlantrackError: a value cannot be written so that it is read as it was.
        """
        return {path: _content(path, values) for path, values in self.values.items()}


def filed(records: Records) -> Filing:
    """Put records into files: those that they name, or those that have the usual names."""
    filing = Filing()
    filing.values[PLAN_FILE] = records.plan
    for axis in records.axes:
        _file_axis(filing, axis)
    for action_plan in records.action_plans:
        _file_header(filing, action_plan)
    for deliverable in records.deliverables:
        _file_work(filing, deliverable)
    team = {"roles": records.roles, "partners": records.partners}
    _file_lists(filing, INDICATORS, {"indicators": records.indicators})
    _file_lists(filing, TEAM, team)
    _file_lists(filing, EVIDENCE, {"kept": records.kept})
    _file_lists(filing, CHANGES, {"changes": records.changes, "removed": records.removed})
    for language, texts in records.translations.items():
        if is_language(language):
            told: Fields = {name: text or None for name, text in texts.items()}
            filing.values[f"{TRANSLATIONS}{language}.yaml"] = told
        else:
            for told in texts.values():
                filing.wrong.append((told, LANGUAGE, msg("“{word}” is no language", word=language)))
    return filing


def loaded_from(contents: Mapping[str, bytes]) -> Loaded:
    """Return the plan that these files hold, as if they stood in a folder."""
    return load_plan(_Held(contents))


def _file_axis(filing: Filing, axis: Fields) -> None:
    path = axis.pop(FILE, None) or f"plan/axes/{axis.get(ID)}.yaml"
    if not isinstance(path, str) or not _AXIS_FILE.fullmatch(path):
        filing.wrong.append((axis, FILE, _BAD_FILE(file=str(path))))
    elif path in filing.values:
        filing.wrong.append((axis, FILE, msg("another axis stands in {file}", file=path)))
    else:
        filing.values[path] = axis


def _file_header(filing: Filing, action_plan: Fields) -> None:
    period = str(action_plan.pop(PERIOD, ""))
    path = f"actions/{period}/{_HEADER}"
    if not is_key(period):
        filing.wrong.append((action_plan, PERIOD, _no_period(period)))
    elif path in filing.values:
        message = msg("the period {period} stands here a second time", period=period)
        filing.wrong.append((action_plan, PERIOD, message))
    else:
        filing.values[path] = action_plan


def _file_work(filing: Filing, deliverable: Fields) -> None:
    """Put a deliverable into the file that it names, which is its period's, or the usual one."""
    period, path = str(deliverable.pop(PERIOD, "")), deliverable.pop(FILE, None)
    is_whole = period == WHOLE_PLAN
    if not is_whole and not is_key(period):
        filing.wrong.append((deliverable, PERIOD, _no_period(period)))
        return
    folder = "actions" if is_whole else f"actions/{period}"
    found = _WORK_FILE.fullmatch(str(path or f"{folder}/deliverables.yaml"))
    if found is None or found[1] != (None if is_whole else period) or found[2] == _HEADER:
        filing.wrong.append((deliverable, FILE, _BAD_FILE(file=str(path))))
        return
    held = filing.values.setdefault(found[0], {"deliverables": []})["deliverables"]
    if isinstance(held, list):
        held.append(deliverable)


def _no_period(period: str) -> Message:
    return msg("“{word}” names no period", word=period)


def _file_lists(filing: Filing, path: str, lists: Mapping[str, object]) -> None:
    values = {name: held for name, held in lists.items() if held}
    if values:
        filing.values[path] = values  # type: ignore[assignment]  # lists of records, and of ids


def _content(path: str, values: Fields) -> bytes:
    """Return the bytes of a file, which are read as the values that were put there."""
    given = {name: _written(value, name) for name, value in values.items()}
    text = document_text(given, "").encode()
    try:
        is_same = document_of(decode(path, text)).values == values
    except Refused:
        is_same = False
    if not is_same:
        raise PlantrackError("{file} cannot be written so that it is read as it was", file=path)
    return text


def _written(value: Value, name: str) -> NewValue:
    """Return a value to be written: free text as text, anything else without quotes."""
    if isinstance(value, dict):
        is_mapping = name in _MAPPINGS
        return {key: _written(told, name if is_mapping else key) for key, told in value.items()}
    if isinstance(value, list):
        return [_written(element, name) for element in value]
    is_text = value is None or name in _MAPPINGS or name in text_fields()
    return value if is_text else Plain(value)


@dataclass(frozen=True)
class _Held:
    """Files that stand nowhere yet."""

    contents: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """Return the files."""
        return tuple(sorted(self.contents))

    def read(self, path: str) -> bytes:
        """Return a file's bytes; raises OSError."""
        if path not in self.contents:
            raise FileNotFoundError(path)
        return self.contents[path]

    def has_file(self, path: str) -> bool:
        """Return whether a file is there."""
        return path in self.contents

    def beside(self, path: str, most: int) -> bytes:
        """Return the first bytes of a file; raises OSError."""
        return self.read(path)[: most + 1]
