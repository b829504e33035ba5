"""A catalogue read and checked like any plan file: every mistake has its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from plantrack.diagnostics import Diagnostic, Place
from plantrack.errors import PlantrackError
from plantrack.loading.records import RecordReader
from plantrack.locale import Message, msg
from plantrack.locale.known_names import KnownNames
from plantrack.locale.system_errors import system_reason
from plantrack.model.catalogue import Catalogue, ListedPlan
from plantrack.own_folders import is_link
from plantrack.source.positions import Positions, locate
from plantrack.source.refused import Refused
from plantrack.source.text import CONTROL, LARGEST, SourceText, decode
from plantrack.source.values import document_of

_BRANCH = re.compile(r"[A-Za-z0-9_][\w+@/-]*(?:\.[\w+@/-]+)*")
_STEPS = re.compile(r"[/\\]")
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_SCHEMES = ("https", "ssh")


@dataclass(frozen=True)
class CatalogueRead:
    """A catalogue's file as it was read: the catalogue, if it is one, and what is wrong."""

    folder: Path
    catalogue: Catalogue | None
    mistakes: tuple[Diagnostic, ...]
    source: SourceText | None = None


def read_catalogue(path: Path) -> CatalogueRead:
    """Return what a catalogue's file holds, and every mistake in it, with its place.

    Raises:
        PlantrackError: the file cannot be opened.
    """
    folder, shown = path.absolute().parent, path.name
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        reason = system_reason(error)
        raise PlantrackError(
            "{file} cannot be read: {reason}", file=str(path), reason=reason
        ) from error
    try:
        source = decode(shown, raw)
        values = document_of(source).values
    except Refused as refused:
        return CatalogueRead(folder, None, (refused.diagnostic,))
    reader = RecordReader(shown)
    catalogue = reader.read(Catalogue, values)
    found = list(reader.diagnostics)
    if catalogue is not None:
        found.extend(_mistakes(catalogue, folder))
    positions = Positions(source) if found else None
    placed = tuple(
        each if each.place.span else replace(each, place=locate(each.place, positions))
        for each in found
    )
    return CatalogueRead(folder, catalogue, placed, source)


def folder_of(folder: Path, plan: ListedPlan) -> Path:
    """Return the folder of a plan that the catalogue gives a path to."""
    return folder.joinpath(*_STEPS.split(plan.path or "."))


def _mistakes(catalogue: Catalogue, folder: Path) -> Iterator[Diagnostic]:
    yield from _repeated(catalogue, "plans")
    yield from _repeated(catalogue, "themes")
    for plan in catalogue.plans:
        yield from _of_plan(plan, folder)
    plans = KnownNames([plan.id for plan in catalogue.plans])
    themes = KnownNames([theme.id for theme in catalogue.themes])
    ids = {plan.id for plan in catalogue.plans}, {theme.id for theme in catalogue.themes}
    for crossing in catalogue.crosswalk:
        place = Place(crossing.origin.path, crossing.origin.route)
        if crossing.plan not in ids[0]:
            yield _unknown(
                place.at("plan"),
                msg("no plan of the catalogue has the id {id}", id=crossing.plan),
                plans.nearest(crossing.plan),
            )
        if crossing.theme not in ids[1]:
            yield _unknown(
                place.at("theme"),
                msg("no theme of the catalogue has the id {id}", id=crossing.theme),
                themes.nearest(crossing.theme),
            )


def _repeated(catalogue: Catalogue, name: str) -> Iterator[Diagnostic]:
    """Give the ids that stand twice, whatever their case."""
    met: set[str] = set()
    for each in getattr(catalogue, name):
        if each.id.casefold() in met:
            place = Place(each.origin.path, each.origin.route).at("id")
            yield Diagnostic(
                "duplicate-id", place, msg("the id {id} stands here a second time", id=each.id)
            )
        met.add(each.id.casefold())


def _of_plan(plan: ListedPlan, folder: Path) -> Iterator[Diagnostic]:
    place = Place(plan.origin.path, plan.origin.route)
    if (plan.path is None) == (plan.repository is None):
        what = msg("a plan has a path or a repository, one of them: {id}", id=plan.id)
        yield Diagnostic("bad-value", replace(place, part="record"), what)
    if plan.path is not None and (why := _why_no_path(folder, plan.path)):
        yield Diagnostic("bad-value", place.at("path"), why)
    if plan.repository is not None and (why := _why_no_address(plan.repository)):
        yield Diagnostic("bad-value", place.at("repository"), why)
    if plan.branch is not None and (plan.repository is None or not _is_branch(plan.branch)):
        yield Diagnostic(
            "bad-value",
            place.at("branch"),
            msg("{branch} is no branch of a repository", branch=plan.branch),
        )


def _why_no_path(folder: Path, path: str) -> Message | None:
    """Return why a path leads to no plan below the catalogue's folder; None where it does."""
    steps = _STEPS.split(path)
    outside = not steps[0] or ".." in steps or ":" in path or CONTROL.search(path)
    if outside or Path(path).is_absolute():
        return msg("{path} leads out of the catalogue’s folder", path=path)
    place = folder
    for step in steps:
        place /= step
        try:
            if is_link(place.lstat()):
                return msg("{path} leads through a link, which is not followed", path=path)
        except OSError:
            return None  # told of that plan alone, when it is read
    return None


def _why_no_address(address: str) -> Message | None:
    """Return why an address is not fetched from; None where it may be."""
    try:
        parts = urlsplit(address)
        host, password, _ = parts.hostname or "", parts.password, parts.port
    except ValueError:
        return msg("{address} is no address", address=address)
    if parts.scheme not in _SCHEMES or CONTROL.search(address) or " " in address:
        return msg(
            "{address} is not fetched: an address begins with https:// or ssh://", address=address
        )
    if not _HOST.fullmatch(host) or (parts.username or "").startswith("-"):
        return msg("{address} is no address", address=address)
    if password is not None or (parts.scheme == "https" and parts.username):
        return msg("an address holds no name and no password: leave it to git to know them")
    return None


def _is_branch(name: str) -> bool:
    return bool(_BRANCH.fullmatch(name)) and "//" not in name and not name.endswith((".lock", "/"))


def _unknown(place: Place, what: Message, near: str | None) -> Diagnostic:
    advice = msg("Did you mean {field}?", field=f"`{near}`") if near else None
    return Diagnostic("bad-value", place, what, advice)
