"""What a plan is: frozen records without input or output, and their state on a day."""

from plantrack.model.action_plan import ActionPlan, Deliverable, Milestone, Status, Update
from plantrack.model.basis import Basis
from plantrack.model.indicator import Baseline, Direction, Indicator, Measurement, Target
from plantrack.model.journal import State, state_of
from plantrack.model.kept import EvidenceKeeping, KeptProof
from plantrack.model.linked import Plan
from plantrack.model.look import Look
from plantrack.model.reasons import ChangeReason
from plantrack.model.record import Origin, Record
from plantrack.model.review import Review, Verdict
from plantrack.model.site import Site, WithheldField
from plantrack.model.strategy import (
    Axis,
    Commitment,
    Context,
    Event,
    Node,
    Period,
    PlanHeader,
    Withdrawal,
)
from plantrack.model.team import Partner, Role
from plantrack.model.translation import Translation
from plantrack.model.words import EnglishForms, FrenchForms, Words, WrittenWord

__all__ = [
    "ActionPlan",
    "Axis",
    "Baseline",
    "Basis",
    "ChangeReason",
    "Commitment",
    "Context",
    "Deliverable",
    "Direction",
    "EnglishForms",
    "Event",
    "EvidenceKeeping",
    "FrenchForms",
    "Indicator",
    "KeptProof",
    "Look",
    "Measurement",
    "Milestone",
    "Node",
    "Origin",
    "Partner",
    "Period",
    "Plan",
    "PlanHeader",
    "Record",
    "Review",
    "Role",
    "Site",
    "State",
    "Status",
    "Target",
    "Translation",
    "Update",
    "Verdict",
    "Withdrawal",
    "WithheldField",
    "Words",
    "WrittenWord",
    "state_of",
]
