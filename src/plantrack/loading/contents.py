"""What each kind of plan file holds at its first level."""

from plantrack.model import ChangeReason, Deliverable, Indicator, KeptProof, Partner, Record, Role
from plantrack.model.spelling import Ids


class DeliverablesFile(Record):
    """`actions/<year>/*.yaml`: deliverables, in any number of files."""

    deliverables: tuple[Deliverable, ...] = ()


class IndicatorsFile(Record):
    """`plan/indicators.yaml`."""

    indicators: tuple[Indicator, ...] = ()


class TeamFile(Record):
    """`plan/team.yaml`."""

    roles: tuple[Role, ...] = ()
    partners: tuple[Partner, ...] = ()


class ChangesFile(Record):
    """`plan/changes.yaml`."""

    changes: tuple[ChangeReason, ...] = ()
    removed: Ids = ()


class EvidenceFile(Record):
    """`plan/evidence.yaml`."""

    kept: tuple[KeptProof, ...] = ()
