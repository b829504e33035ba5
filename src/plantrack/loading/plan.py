"""A tree of files to a linked plan: one bad file or record never hides the others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from plantrack.diagnostics import Diagnostic, Place, Related, Route
from plantrack.diagnostics.places import START
from plantrack.loading.basis import basis_of
from plantrack.loading.contents import ChangesFile, DeliverablesFile, IndicatorsFile, TeamFile
from plantrack.loading.expected import bad_value, field_that_hides, no_years
from plantrack.loading.former import brought_along
from plantrack.loading.layout import CHANGES, INDICATORS, TEAM, Layout, layout_of
from plantrack.loading.loaded import Loaded, Reading
from plantrack.loading.order import natural_order
from plantrack.loading.records import RecordReader, Remnant, text_fields
from plantrack.loading.timezones import is_timezone
from plantrack.loading.unread import hidden_under, source_of, stray_file, why_unreadable
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name
from plantrack.model import ActionPlan, Axis, Deliverable, Plan, PlanHeader, Record
from plantrack.source.files import PLAN_FILE, Tree
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.values import Document, Value, document_of

F = TypeVar("F", bound=Record)


def load_plan(tree: Tree, known: Mapping[str, Reading] | None = None) -> Loaded:
    """Return the linked plan of a tree, and the mistakes met while reading it.

    The files among the `known` readings are not read again.
    """
    return _Loader(tree, known or {}).load()


@dataclass
class _Loader:
    tree: Tree
    known: Mapping[str, Reading] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, SourceText] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)
    remnants: list[Remnant] = field(default_factory=list)
    lines: dict[str, dict[Route, int]] = field(default_factory=dict)
    undecoded: dict[str, str] = field(default_factory=dict)

    def load(self) -> Loaded:
        """Return the plan and all that was met on the way; a mistake stops nothing."""
        layout = layout_of(self.tree.paths())
        self._report_stray(layout)
        for folder, why in layout.unlisted.items():
            self._report_unreadable(folder, why)
        axes = [axis for path in layout.axes if (axis := self._file(Axis, path))]
        deliverables = self._deliverables(layout)
        action_plans = tuple(self._action_plan(layout, year) for year in layout.years)
        header = self._header(action_plans)
        team = self._file(TeamFile, TEAM) if TEAM in layout.single else None
        indicators = self._file(IndicatorsFile, INDICATORS) if INDICATORS in layout.single else None
        changes = self._file(ChangesFile, CHANGES) if CHANGES in layout.single else None
        self._check_years(header, action_plans)
        plan = Plan(
            header=header,
            axes=tuple(sorted(axes, key=lambda axis: natural_order(axis.id))),
            action_plans=action_plans,
            deliverables=deliverables,
            indicators=indicators.indicators if indicators else (),
            roles=team.roles if team else (),
            partners=team.partners if team else (),
            changes=changes.changes if changes else (),
            removed=changes.removed if changes else (),
            basis=basis_of(
                self.unread, self.remnants, self.diagnostics, self.sources, self.undecoded
            ),
        )
        return Loaded(
            plan,
            tuple(self.diagnostics),
            self.sources,
            tuple(self.unread),
            tuple(self.remnants),
            self.readings,
            self.lines,
            self.tree.has_file,
        )

    def _deliverables(self, layout: Layout) -> tuple[Deliverable, ...]:
        """Return the deliverables by year, file and place in the file."""
        found: list[Deliverable] = []
        for year, path in sorted(layout.deliverables, key=_by_year_and_name):
            read = self._file(DeliverablesFile, path, year)
            found.extend(read.deliverables if read else ())
        return tuple(found)

    def _action_plan(self, layout: Layout, year: int) -> ActionPlan:
        """Return a year's header; where it cannot be read, that of the calendar year."""
        assumed: dict[str, Value] = {
            "year": f"{year:04}",
            "title": f"{year:04}",
            "start": f"{year:04}-01-01",
            "end": f"{year:04}-12-31",
        }
        path = layout.headers.get(year, f"actions/{year:04}/plan.yaml")
        if year not in layout.headers:
            self.diagnostics.append(
                Diagnostic(
                    "missing-header",
                    Place(path, span=START),
                    msg("the year {year} has {w.deliverable:s} and no header", year=year),
                    msg("Create {path} with `year`, `title`, `start` and `end`.", path=path),
                )
            )
            read = self._record(ActionPlan, path, assumed, year)
        else:
            read = self._kept(ActionPlan, path, lambda: self._own(ActionPlan, path, assumed, year))
        action_plan = read or ActionPlan.model_validate(assumed)
        return action_plan if action_plan.year == year else self._of_folder(action_plan, year)

    def _of_folder(self, action_plan: ActionPlan, year: int) -> ActionPlan:
        """The folder decides: its deliverables stand there."""
        self.diagnostics.append(
            Diagnostic(
                "year-mismatch",
                Place(action_plan.origin.path, ("year",)),
                msg(
                    "the header says {year} and the folder {folder}",
                    year=action_plan.year,
                    folder=year,
                ),
                msg(
                    "Write `year: {folder}`, or move the file to `actions/{year}/`.",
                    folder=year,
                    year=action_plan.year,
                ),
            )
        )
        return action_plan.model_copy(update={"year": year})

    def _header(self, action_plans: tuple[ActionPlan, ...]) -> PlanHeader:
        """Return the plan's header; where it cannot be read, what the action plans tell."""
        start = min((action_plan.start for action_plan in action_plans), default=date(1, 1, 1))
        end = max((action_plan.end for action_plan in action_plans), default=date(1, 1, 1))
        assumed: dict[str, Value] = {
            "title": "?",
            "organisation": "?",
            "language": "fr",
            "years": [f"{action_plan.year:04}" for action_plan in action_plans],
            "period": {"start": start.isoformat(), "end": end.isoformat()},
        }
        header = self._kept(
            PlanHeader, PLAN_FILE, lambda: self._own(PlanHeader, PLAN_FILE, assumed, 0)
        )
        if header:
            self._check_header(header)
        return header or PlanHeader.model_validate(assumed)

    def _check_header(self, header: PlanHeader) -> None:
        """Check what a field's type cannot: a plan without years, a zone that is on no list."""
        source = self.sources.get(PLAN_FILE) if PLAN_FILE not in self.unread else None
        if not header.years and source and document_of(source).values.get("years") == []:
            self.diagnostics.append(no_years(Place(PLAN_FILE, ("years",))))
        if header.timezone and not is_timezone(header.timezone):
            place = Place(PLAN_FILE, ("timezone",))
            self.diagnostics.append(bad_value(place, "timezone", header.timezone, "timezone"))

    def _check_years(self, header: PlanHeader, action_plans: tuple[ActionPlan, ...]) -> None:
        for action_plan in action_plans:
            if header.years and action_plan.year not in header.years:
                self.diagnostics.append(
                    Diagnostic(
                        "year-mismatch",
                        Place(action_plan.origin.path, ("year",)),
                        msg("the year {year} is not among the plan's years", year=action_plan.year),
                        msg("Add it to `years:` in `{path}`, or move the folder.", path=PLAN_FILE),
                        (Related(Place(PLAN_FILE, ("years",)), msg("the plan's years")),),
                    )
                )

    def _file(self, model: type[F], path: str, year: int = 0) -> F | None:
        """Return a whole file as a record, from what is known of it or from its text."""
        return self._kept(model, path, lambda: self._whole_file(model, path, year))

    def _kept(self, model: type[F], path: str, read: Callable[[], F | None]) -> F | None:
        """Return what a file is known to give, else what it gives when it is read, and keep it."""
        if path in self.known:
            return self._recalled(model, path)
        met = len(self.diagnostics), len(self.remnants), len(self.unread)
        record = read()
        self.readings[path] = Reading(
            record,
            self.sources.get(path),
            tuple(self.diagnostics[met[0] :]),
            tuple(self.remnants[met[1] :]),
            len(self.unread) > met[2],
            self.lines.get(path, {}),
        )
        return record

    def _recalled(self, model: type[F], path: str) -> F | None:
        reading = self.readings[path] = self.known[path]
        self.diagnostics.extend(reading.diagnostics)
        self.remnants.extend(reading.remnants)
        self.lines[path] = dict(reading.lines)
        if reading.source:
            self.sources[path] = reading.source
        if reading.unread:
            self.unread.append(path)
        return reading.record if isinstance(reading.record, model) else None

    def _own(self, model: type[F], path: str, assumed: dict[str, Value], year: int) -> F | None:
        """Return a header as its file has it, what is missing or wrong there as assumed."""
        document = self._document(path)
        return self._record(model, path, document.values if document else assumed, year, assumed)

    def _whole_file(self, model: type[F], path: str, year: int) -> F | None:
        """Return a whole file as a record; one that hides its own counts as not read."""
        document = self._document(path)
        if document is None:
            return None
        met = len(self.diagnostics)
        read = self._record(model, path, document.values, year)
        if name := hidden_under(document, model):
            self.unread.append(path)
            self.diagnostics[met:] = [
                field_that_hides(diagnostic, name) for diagnostic in self.diagnostics[met:]
            ]
        return read

    def _record(
        self,
        model: type[F],
        path: str,
        values: dict[str, Value],
        year: int = 0,
        assumed: Mapping[str, Value] | None = None,
    ) -> F | None:
        reader = RecordReader(path, year, lines=self.lines.setdefault(path, {}))
        record = reader.read(model, values, (), assumed)
        self.diagnostics.extend(reader.diagnostics)
        self.remnants.extend(reader.remnants)
        return record

    def _document(self, path: str) -> Document | None:
        """Return what a file holds, or nothing with the one reason why it cannot be read."""
        try:
            source = source_of(path, self.tree.read(path), self.undecoded)
            self.sources[path] = source
            document = document_of(source)
        except Refused as refused:
            self.diagnostics.append(refused.diagnostic)
            self.unread.append(path)
            return None
        except OSError as error:
            self._report_unreadable(path, why_unreadable(error))
            return None
        else:
            self._report_cuts(path, document)
            return document

    def _report_unreadable(self, path: str, why: Message) -> None:
        self.unread.append(path)
        cure = msg("Check that it is there, is an ordinary file, and that you may read it.")
        if path.endswith("/"):
            cure = msg("Check that it is there, is a folder, and that you may list it.")
        place = Place(path, span=START)
        self.diagnostics.append(Diagnostic("unreadable-file", place, why, cure))

    def _report_cuts(self, path: str, document: Document) -> None:
        for name, span in document.cuts:
            if name in text_fields():
                self.diagnostics.append(
                    Diagnostic(
                        "text-cut-by-comment",
                        Place(path, span=span),
                        msg(
                            "the sign # begins a comment: the text of {field} ends before it",
                            field=field_name(name),
                        ),
                        msg("Put the whole text between double quotes."),
                    )
                )

    def _report_stray(self, layout: Layout) -> None:
        self.diagnostics.extend(brought_along(self.tree))
        for path in layout.stray:
            self.diagnostics.append(stray_file(path))


def _by_year_and_name(found: tuple[int, str]) -> tuple[object, ...]:
    """Order files as people do: that of axis 10 comes after that of axis 2."""
    year, path = found
    return year, natural_order(path)
