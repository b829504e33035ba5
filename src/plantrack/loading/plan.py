"""A tree of files to a linked plan: one bad file or record never hides the others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias, TypeVar

from plantrack.diagnostics import Diagnostic, Route
from plantrack.loading import contents, periods
from plantrack.loading.basis import basis_of
from plantrack.loading.expected import field_that_hides
from plantrack.loading.former import brought_along
from plantrack.loading.header import assumed_header, header_mistakes
from plantrack.loading.layout import CHANGES, EVIDENCE, INDICATORS, TEAM, Layout, layout_of
from plantrack.loading.loaded import Loaded, Reading
from plantrack.loading.order import natural_order
from plantrack.loading.records import RecordReader, Remnant
from plantrack.loading.translations import translations_in
from plantrack.loading.unread import (
    hidden_under,
    source_of,
    stray_file,
    texts_cut,
    unreadable,
    why_unreadable,
)
from plantrack.locale import Message
from plantrack.model import ActionPlan, Axis, Basis, Deliverable, Plan, PlanHeader, Record
from plantrack.model.periods import year_of
from plantrack.model.translation import Translation, TranslationsFile
from plantrack.source.files import PLAN_FILE, Tree
from plantrack.source.refused import Refused
from plantrack.source.text import SourceText
from plantrack.source.values import Document, Value, document_of

F = TypeVar("F", bound=Record)
Read: TypeAlias = Callable[[RecordReader, dict[str, Value]], F | None]


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
        layout = self._layout()
        axes = [axis for path in layout.axes if (axis := self._file(Axis, path))]
        headed = [each for key in layout.keys if (each := self._action_plan(layout, key))]
        action_plans = periods.in_order(headed)
        header = self._header(action_plans)
        self.diagnostics.extend(periods.not_listed(header, action_plans))
        if self._has_whole_plan(layout, header):
            whole = periods.whole_plan(header, action_plans)
            action_plans = periods.in_order((*action_plans, whole))
        deliverables = self._deliverables(layout, action_plans)
        self._read_beside(layout)
        team = self._single(contents.TeamFile, TEAM, layout)
        changes = self._single(contents.ChangesFile, CHANGES, layout)
        plan = Plan(
            header=header,
            axes=tuple(sorted(axes, key=lambda axis: natural_order(axis.id))),
            action_plans=action_plans,
            deliverables=deliverables,
            indicators=self._single(contents.IndicatorsFile, INDICATORS, layout).indicators,
            roles=team.roles,
            partners=team.partners,
            changes=changes.changes,
            removed=changes.removed,
            kept=self._single(contents.EvidenceFile, EVIDENCE, layout).kept,
            translations={tag: self._texts(path) for tag, path in layout.translations.items()},
            basis=self._basis(),
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
            self.tree.beside,
        )

    def _layout(self) -> Layout:
        layout = layout_of(self.tree.paths())
        for folder, why in layout.unlisted.items():
            self._report_unreadable(folder, why)
        return layout

    def _deliverables(
        self, layout: Layout, action_plans: tuple[ActionPlan, ...]
    ) -> tuple[Deliverable, ...]:
        """Return the deliverables by period, file and place; axis 10 comes after axis 2."""
        found: list[Deliverable] = []
        for action_plan in action_plans:
            held = layout.files_of(action_plan.key)
            for path in sorted(held, key=natural_order):
                read = self._file(contents.DeliverablesFile, path, action_plan.key)
                found.extend(read.deliverables if read else ())
        return tuple(found)

    def _texts(self, path: str) -> dict[str, Translation]:
        """Return the translations of a file by id."""
        read = self._kept(TranslationsFile, path, lambda: self._by(translations_in, path))
        return {str(text.origin.route[0]): text for text in read.texts} if read else {}

    def _by(self, read: Read[F], path: str) -> F | None:
        document = self._document(path)
        reader = RecordReader(path, lines=self.lines.setdefault(path, {}))
        found = read(reader, document.values) if document else None
        self.diagnostics.extend(reader.diagnostics)
        return found

    def _action_plan(self, layout: Layout, key: str) -> ActionPlan | None:
        """Return a header; of a year, what it does not say is assumed to be the calendar's.

        Nothing where a folder that is no year has none that says when it is: it holds no action
        plan, or one that cannot be read.
        """
        model, instead = periods.model_of(key), periods.assumed(key)
        path = layout.headers.get(key)
        if path is None:
            path = f"actions/{key}/plan.yaml"
            self.diagnostics.append(periods.missing_header(path, key))
            return self._record(model, path, instead, key)
        if year_of(key) is None and self._is_stray(path):
            layout.leave_out(key)
            return None
        read = self._kept(model, path, lambda: self._own(model, path, instead, key))
        if read is None or not periods.is_placed(read):
            self.unread.append(f"actions/{key}/")
            return None
        if told := periods.contradiction(read):
            self.diagnostics.append(told)
            return read.model_copy(update={"year": year_of(key)})
        return read

    def _is_stray(self, path: str) -> bool:
        """Return whether a file that can be read does not say when its period is."""
        try:
            source = source_of(path, self.tree.read(path), {})
            return not periods.places_itself(document_of(source).values)
        except (Refused, OSError):
            return False

    def _has_whole_plan(self, layout: Layout, header: PlanHeader) -> bool:
        """Return whether there is work of the whole plan; while nobody can tell, it is unread."""
        source = self.sources.get(PLAN_FILE) if PLAN_FILE not in self.unread else None
        said = document_of(source).values.get("whole_plan") if source else None
        if layout.whole and (source is None or said not in (None, "true", "false")):
            self.unread.extend(layout.whole)
        elif not header.whole_plan:
            layout.stray.extend(layout.whole)
        return header.whole_plan

    def _header(self, action_plans: tuple[ActionPlan, ...]) -> PlanHeader:
        """Return the plan's header; where it cannot be read, what the action plans tell."""
        instead = assumed_header(action_plans)
        header = self._kept(
            PlanHeader, PLAN_FILE, lambda: self._own(PlanHeader, PLAN_FILE, instead, "")
        )
        if header:
            source = self.sources.get(PLAN_FILE) if PLAN_FILE not in self.unread else None
            values = document_of(source).values if source else {}
            self.diagnostics.extend(header_mistakes(header, values))
        return header or PlanHeader.model_validate(instead)

    def _file(self, model: type[F], path: str, year: str = "") -> F | None:
        """Return a whole file as a record, from what is known of it or from its text."""
        return self._kept(model, path, lambda: self._whole_file(model, path, year))

    def _basis(self) -> Basis:
        lost = self.unread, self.remnants
        return basis_of(*lost, self.diagnostics, self.sources, self.undecoded)

    def _single(self, model: type[F], path: str, layout: Layout) -> F:
        """Return a file that a plan has one of, or none: then it holds nothing."""
        return (self._file(model, path) if path in layout.single else None) or model()

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

    def _own(self, model: type[F], path: str, assumed: dict[str, Value], year: str) -> F | None:
        """Return a header as its file has it, what is missing or wrong there as assumed."""
        document = self._document(path)
        return self._record(model, path, document.values if document else assumed, year, assumed)

    def _whole_file(self, model: type[F], path: str, year: str) -> F | None:
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
        year: str = "",
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
            self.diagnostics.extend(texts_cut(path, document))
            return document

    def _report_unreadable(self, path: str, why: Message) -> None:
        self.unread.append(path)
        self.diagnostics.append(unreadable(path, why))

    def _read_beside(self, layout: Layout) -> None:
        """Read the maps of tables, and report what is no file of a plan."""
        for path in layout.imports:
            from plantrack.loading.import_maps import ImportMap, import_map_in

            self._kept(ImportMap, path, partial(self._by, import_map_in, path))
        self.diagnostics.extend(brought_along(self.tree))
        for path in layout.stray:
            self.diagnostics.append(stray_file(path))
