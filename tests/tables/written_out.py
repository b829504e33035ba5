"""Plans in which every field of every record may say something, made from the declarations."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias, get_args, get_origin

from hypothesis import strategies as st

from plantrack.edits.text import Plain, document_text
from plantrack.loading.contents import ChangesFile, EvidenceFile, IndicatorsFile, TeamFile
from plantrack.loading.records import Nested, choices_of, nested_records
from plantrack.model import Axis, Deliverable, PlanHeader, Record, Translation, spelling
from plantrack.model.action_plan import YearPlan
from plantrack.model.look import Colour
from plantrack.model.words import Form

DEEPEST = 2  # levels below an axis
# What spreadsheets, CSV, YAML and JSON each take for something else.
TRAPS = (
    "=1+1", "+33", "-5", "-1.50", "@x", "'90s", "\tx", "1.10", "60 %", "1E5", "012", "no", "~",
    "null", "[]", "{}", '"', '"a"', "a\nb", "a\n\nb\n", "x, y", "a;b", " x ", "# x", "é’«\u00a0»",
    "- x", "x: y", "|", "6/30/26", "TRUE", "🌊", "a\rb", "'=1",
)  # fmt: skip
WORK = ("actions/2018/a.yaml", "actions/2018/b.yaml", "actions/2018-T2/a.yaml", "actions/w.yaml")
Drawn: TypeAlias = "str | list[Drawn] | dict[str, Drawn]"
LETTERS = st.characters(
    blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufeff\ufffe\uffff"
)
ids = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,6}", fullmatch=True)
days = st.dates(date(2000, 1, 1), date(2099, 1, 1)).map(lambda day: Plain(day.isoformat()))
numbers = st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?", fullmatch=True)


def texts(*left_out: str) -> st.SearchStrategy[str]:
    """Return texts that say something, traps among them."""
    traps = [trap for trap in TRAPS if not any(sign in trap for sign in left_out)]
    written = st.text(LETTERS, min_size=1, max_size=8).filter(str.strip)
    return st.sampled_from(traps) | written


def _mark(annotation: object) -> object:
    return get_args(annotation)[1]


SPELLED: dict[object, st.SearchStrategy[str]] = {
    _mark(spelling.Id): ids,
    _mark(spelling.Day): days,
    _mark(spelling.Year): st.sampled_from(["2018"]),
    _mark(spelling.PeriodKey): st.sampled_from(["2018", "2018-T1"]),
    _mark(spelling.Progress): st.sampled_from(["0", "60", "60 %", "100"]),
    _mark(spelling.Whole): st.sampled_from(["0", "30", "99999"]),
    _mark(spelling.Number): numbers,
    _mark(spelling.Tolerance): numbers.map(lambda number: number.lstrip("-")),
    _mark(spelling.Weight): st.sampled_from(["1", "0.5", "2.50"]),
    _mark(spelling.Flag): st.sampled_from(["true", "false"]),
    _mark(spelling.Language): st.sampled_from(["fr", "en-CA"]),
    _mark(spelling.Sha256): st.just("0" * 64),
    _mark(Colour): st.just("#0b5d5e"),
    _mark(Form): st.sampled_from(["but", "œuvres"]),
}


class Writer:
    """Draws what a record says; `left_out` are signs that no text of it has."""

    def __init__(self, draw: Callable[..., Any], *left_out: str, whole: bool = False) -> None:
        self.draw, self.whole, self.number = draw, whole, 0
        self.texts = texts(*left_out)

    def record(self, model: type[Record], depth: int = 0) -> dict[str, Any]:
        """Return a record's fields: the required ones, and some of the others, or all."""
        nested = nested_records(model)
        said = {}
        for name, described in model.model_fields.items():
            is_owed = described.is_required() and name not in getattr(model, "EITHER", ())
            if not (is_owed or self.whole or self.draw(st.booleans())):
                continue
            if name == "commitments" and name in nested and depth == DEEPEST:
                continue
            held = nested.get(name)
            if held is None:
                said[name] = self.value(model, name)
            elif held.is_list:
                count = self.draw(st.integers(1, 2))
                said[name] = [self.inner(held, depth + 1, at) for at in range(count)]
            elif inner := self.inner(held, depth, 0):  # a record of nothing is none
                said[name] = inner
        if getattr(model, "EITHER", ()) and not said.keys() & {"title", "text"}:
            said["text"] = self.draw(self.texts)
        return said

    def inner(self, held: Nested, depth: int, at: int) -> Drawn:
        """Return a record inside another one, or a word of the glossary in its place."""
        if held.or_word and at % 2 == 0 and not (self.whole and not held.is_list):
            return Plain("pillar")
        return self.record(held.model, depth)

    def value(self, model: type[Record], name: str) -> Drawn:
        """Return what a field says that holds no record."""
        described = model.model_fields[name]
        if name == "id":
            self.number += 1
            return Plain(f"{self.draw(ids)[:2]}{self.number}")
        if name == "timezone":
            return "America/Toronto"
        return self.of(described.annotation, described.metadata, choices_of(model, name))

    def of(self, annotation: object, metadata: list[Any], choices: tuple[str, ...]) -> Drawn:
        """Return a value of a type."""
        marks = (*metadata, *getattr(annotation, "__metadata__", ()))
        origin, inside = get_origin(annotation), get_args(annotation)
        if origin is tuple:
            several = [self.of(inside[0], [], choices) for _ in range(self.draw(st.integers(1, 3)))]
            return [Plain(word) if isinstance(word, Plain) else word for word in several]
        if origin is dict:
            made = [(self.of(inside[0], [], ()), self.of(inside[1], [], choices)) for _ in range(2)]
            return {str(key): value for key, value in made}
        if choices:
            return Plain(self.draw(st.sampled_from(choices)))
        spelled = next((SPELLED[mark] for mark in marks if mark in SPELLED), None)
        if spelled is not None:
            return Plain(self.draw(spelled))
        kinds = [kind for kind in inside if kind is not type(None) and not isinstance(kind, str)]
        return self.of(kinds[0], [], ()) if kinds and origin else self.draw(self.texts)


@st.composite
def plans(draw: Callable[..., Any], *left_out: str, whole: bool = False) -> dict[str, bytes]:
    """Draw the files of a plan that can be read, whatever its rules say of it."""
    writer = Writer(draw, *left_out, whole=whole)
    header = writer.record(PlanHeader) | {"whole_plan": Plain("true")}
    files: dict[str, Any] = {
        "plan/plan.yaml": header,
        "plan/axes/1.yaml": writer.record(Axis),
        "plan/axes/2-équité.yaml": writer.record(Axis),
        "plan/indicators.yaml": writer.record(IndicatorsFile),
        "plan/team.yaml": writer.record(TeamFile),
        "plan/evidence.yaml": writer.record(EvidenceFile),
        "plan/changes.yaml": writer.record(ChangesFile),
        "plan/translations/es.yaml": {"x": writer.record(Translation) | {"title": "x"}},
        "plan/translations/iu.yaml": {"x": None},
        "actions/2018/plan.yaml": writer.record(YearPlan),
        "actions/2018-T2/plan.yaml": {
            name: value for name, value in writer.record(YearPlan).items() if name != "year"
        },
    }
    for path in (
        "actions/2018/a.yaml",
        "actions/2018/b.yaml",
        "actions/2018-T2/a.yaml",
        "actions/w.yaml",
    ):
        count = draw(st.integers(1, 2))
        files[path] = {"deliverables": [writer.record(Deliverable) for _ in range(count)]}
    return {path: document_text(values, "").encode() for path, values in files.items() if values}
