"""`catalogue.yaml`: the plans of a portfolio, the themes they share, and who answers which."""

from typing import ClassVar

from plantrack.model.record import Record
from plantrack.model.spelling import Id, References, Text


class CataloguePart(Record):
    """A part of a catalogue, which is no file of a plan."""

    IS_OF_A_PLAN: ClassVar[bool] = False


class ListedPlan(CataloguePart):
    """A plan of a portfolio: where it is, in a folder or a repository, and whose it is."""

    id: Id
    path: Text | None = None
    repository: Text | None = None
    branch: Text | None = None
    organisation: Text | None = None
    region: Text | None = None
    sector: Text | None = None
    tags: References = ()


class Theme(CataloguePart):
    """A theme that the plans of a portfolio share, such as a national priority."""

    id: Id
    title: Text


class Crossing(CataloguePart):
    """Which commitments of a plan answer a theme."""

    theme: Text
    plan: Text
    commitments: References


class Catalogue(CataloguePart):
    """The plans, the themes, and the crosswalk from one to the other."""

    plans: tuple[ListedPlan, ...]
    themes: tuple[Theme, ...] = ()
    crosswalk: tuple[Crossing, ...] = ()
