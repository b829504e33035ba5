"""The form that adds a deliverable to an action plan."""

from plantrack.edits import adding
from plantrack.edits.change import Edit
from plantrack.edits.explaining import Given
from plantrack.edits.fields import Typed
from plantrack.edits.placing import year_in_force
from plantrack.locale import Message, msg
from plantrack.web.at_hand import Ground
from plantrack.web.forms.fields import STARTS, Field, Said, chosen_from
from plantrack.web.forms.others import past_in
from plantrack.web.forms.record import commitments_of
from plantrack.web.forms.usual import due_field, reason_field, resolution_field, roles_of


class Add:
    """The form of a new deliverable."""

    question = ""

    def title(self, ground: Ground, identifier: str) -> Message:  # noqa: ARG002 - a Form's
        """Return what the form is for."""
        return msg("Add {w.deliverable:a}")

    def done(self, identifier: str) -> Message:  # noqa: ARG002 - a Form's
        """Return what undo calls the edit."""
        return msg("add {w.deliverable:a}")

    def fields(self, ground: Ground, identifier: str) -> tuple[Field, ...]:  # noqa: ARG002 - a Form's
        """Return what is promised, by whom, by when, and why it comes now."""
        t, plan = ground.t, ground.plan
        years = tuple((each.key, plan.name_of(each.key)) for each in plan.action_plans)
        year = year_in_force(ground.project.loaded, ground.days.day)
        partners = tuple((partner.id, partner.title) for partner in plan.partners)
        leads = chosen_from(roles_of(ground), nothing=t.text("Nobody"))
        verb = t.text("It begins with a verb: Publish the guide.")
        return (
            Field("title", t.text("Title"), "line", hint=verb, is_owed=True),
            Field("commitments", t.text("{w.Commitment:s} that it answers"), "several",
                  choices=commitments_of(ground), is_owed=True),
            Field("year", t.text("{w.Action_plan}"), "list", value=(year,), choices=years),
            Field("description", t.text("Description"), "text"),
            Field("lead", t.text("Lead"), "list", choices=leads),
            Field("partners", t.text("Partners"), "several", choices=partners),
            Field("start", t.text("Start"), "day", meaning=STARTS),
            due_field(t.text("Due date")),
            reason_field(ground),
            resolution_field(ground),
        )  # fmt: skip

    def edit(self, said: Said, identifier: str) -> Edit:  # noqa: ARG002 - a Form's
        """Return the edit that adds it."""
        typed: dict[str, Typed] = {k: said.word(k) for k in ("title", "description", "lead")}
        typed |= {k: list(said.words(k)) for k in ("commitments", "partners")}
        typed |= {"start": said.day("start"), "due": said.day("due")}
        given = Given(said.word("reason"), said.word("resolution"))
        ground = said.ground
        return adding.add(
            ground.project.loaded, typed, ground.days.day, year=said.word("year"), given=given,
            past=past_in(ground),
        )  # fmt: skip
