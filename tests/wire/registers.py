"""A register made by hand: one change of each kind."""

from datetime import UTC, date, datetime

from history.plans import FILES, loaded
from plantrack.history.amendment import Amendment, AmendmentKind
from plantrack.history.change import Sort
from plantrack.history.register import Baseline, Register, Registered
from plantrack.model import ChangeReason
from plantrack.source.log import Commit

DAY = date(2020, 1, 1)
_MOMENT = datetime(2018, 6, 12, tzinfo=UTC)
COMMIT = Commit("a" * 40, (), "Essai", _MOMENT)
_OF: dict[AmendmentKind, tuple[Sort, str, str | None, str | None, str | None, str | None]] = {
    "reworded": ("commitment", "2.3", "text", "Fera tout.", "Fera presque tout.", None),
    "target-lowered": ("indicator", "I-01", "targets", "60", "45.5", "2018-12-31"),
    "target-raised": ("indicator", "I-01", "targets", "60", "61", "2018-12-31"),
    "target-added": ("indicator", "I-01", "targets", None, "61", "2019-12-31"),
    "measure": ("indicator", "I-01", "unit", "villes", "régions", None),
    "due-pushed": ("deliverable", "2018-L07", "due", "2018-06-30", "2018-09-30", None),
    "due-advanced": (
        "deliverable", "2018-L07", "milestones", "2018-06-30", "2018-06-29", "Maquette",
    ),
    "added": ("deliverable", "2018-L07", None, None, None, None),
    "dropped": ("deliverable", "2018-L07", "status", "planned", "cancelled", None),
    "deferred": ("deliverable", "2018-L07", "status", "planned", "deferred", None),
    "restored": ("deliverable", "2018-L07", "status", "cancelled", "in_progress", None),
    "reweighted": ("deliverable", "2018-L07", "weight", "1", "2", None),
    "answers": ("deliverable", "2018-L07", "commitments", "1.1", "2.1", None),
    "period": ("action-plan", "2018", "end", "2018-12-31", "2018-11-30", None),
    "year": ("deliverable", "2018-L07", "year", "2018", "2019", None),
    "withdrawn": ("commitment", "2.3", "withdrawn", None, "2018-09-01", "2.4, 2.5"),
    "reinstated": ("commitment", "2.3", "withdrawn", "2018-09-01", None, None),
}  # fmt: skip
AMENDMENTS: dict[AmendmentKind, Amendment] = {
    kind: Amendment(kind, sort, name, "Titre", field, before, after, detail)
    for kind, (sort, name, field, before, after, detail) in _OF.items()
}
UNUSED = ChangeReason.model_validate({"id": "2018-L99", "reason": "De rien."})
REGISTER = Register(
    loaded(FILES).plan,
    DAY,
    Baseline(),
    (
        Registered(AMENDMENTS["added"], 1, None, None, None),
        *(
            Registered(
                one, 1, COMMIT, "Parce que <b>oui</b>.", "CA-1", editorial=kind == "reworded"
            )
            for kind, one in AMENDMENTS.items()
        ),
    ),
    (UNUSED,),
)
