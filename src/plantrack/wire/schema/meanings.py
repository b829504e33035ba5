"""What each field of a plan file means: in the reference, and in editors."""

from plantrack.locale import Message, msg
from plantrack.wire.schema.map_meanings import OF_MAPS

# What files hold at their first level beside lists of records.
OF_FILES: dict[str, Message] = {
    "removed": msg("The ids of what was removed: nothing else may have them."),
    "texts": msg("By id, or `plan` for the plan itself: its translation."),
}
_OF_A_NODE = {
    "added": msg("The day from which it is in force; without it, from the beginning."),
    "withdrawn": msg("What withdrew it: it stays where it stands, and owes nothing more."),
    "formerly": msg("Ids it had before."),
}
_BESIDE = {
    "ref": msg("What it is called elsewhere, in another plan or another tool."),
    "extra": msg(
        "What the plan says beside all this, such as a budget: text by name, shown and compared, "
        "never counted."
    ),
}
MEANINGS: dict[str, dict[str, Message]] = {
    "PlanHeader": {
        "title": msg("The plan’s title."),
        "organisation": msg("Whose plan it is."),
        "language": msg("The language spoken where nobody asks for another."),
        "years": msg(
            "The years, or other periods, over which the plan promises to take up every "
            "commitment; without it, the plan’s own period."
        ),
        "period": msg("First and last day of the plan."),
        "words": msg("What the plan calls its parts; without it, the usual words."),
        "look": msg("The logo and the colour of the plan’s documents."),
        "evidence": msg("Where copies of proofs are kept."),
        "site": msg("What the public site leaves out, beside what is never published."),
        "whole_plan": msg(
            "`true` where `actions/*.yaml` hold deliverables of the whole plan, whose period is "
            "the plan’s."
        ),
        "illustrative": msg(
            "`true` where the whole plan is an example; every output then says so."
        ),
        "board_doubts": msg(
            "`true` where the board’s report has the facts that `plantrack doubts` brings together."
        ),
        "vision": msg("The vision, as adopted."),
        "mission": msg("The mission, as adopted."),
        "mandates": msg("The mandates, as adopted."),
        "funder": msg("Who funds the organisation."),
        "licence": msg(
            "The licence of what is published, such as `CC-BY-4.0`; none is claimed without."
        ),
        "url": msg("Where the plan is published."),
        "contact": msg("Where to write about it: an address of the organisation, not a person’s."),
        "context": msg("Short entries on the plan’s surroundings."),
        "events": msg("Dated events; `kind: board` marks the board’s meetings."),
        "timezone": msg(
            "The zone in which a day ends, such as `America/Toronto`; by default the machine’s."
        ),
        "due_soon_days": msg("How many days ahead is soon; 30 by default."),
        "stale_after_days": msg(
            "After how many days without a word open work is silent; 90 by default."
        ),
        "severities": msg("By rule, its severity in this plan."),
        "thresholds": msg("Kept for later."),
    },
    "Period": {
        "start": msg("First day."),
        "end": msg("Last day, included."),
    },
    "Words": {
        "levels": msg(
            "The levels, from the top; by default `[axis, commitment]`. Each is a word of the "
            "glossary, or written out."
        ),
        "deliverable": msg("What stands in `deliverables:`; by default `deliverable`."),
        "action_plan": msg("What stands in `actions/<year>/`; by default `action_plan`."),
    },
    "Look": {
        "logo": msg(
            "A PNG or SVG file of the plan’s folder, such as `docs/logo.png`: 1 MB and 4,000 pixels a side at most."
        ),
        "colour": msg(
            'The one colour that stands out, such as `"#0b5d5e"`, between quotes; dark enough to be read on white.'
        ),
    },
    "WrittenWord": {
        "fr": msg("The word in French."),
        "en": msg("The word in English."),
    },
    "FrenchForms": {
        "one": msg("In the singular, without an article."),
        "many": msg("In the plural."),
        "gender": msg("`m` or `f`: articles and participles agree with it."),
        "elides": msg(
            "Whether “le” becomes “l’” before it, as before “hypothèse” and not before “halte”; by "
            "default where it begins with a vowel."
        ),
    },
    "EnglishForms": {
        "one": msg("In the singular, without an article."),
        "many": msg("In the plural."),
        "article": msg("`a` or `an`; by default `an` before a vowel."),
    },
    "Context": {
        "title": msg("What it is about."),
        "text": msg("The entry."),
    },
    "Event": {
        "date": msg("The day."),
        "title": msg("What happens."),
        "kind": msg("`board` for a board meeting; any other word otherwise."),
    },
    "Axis": {
        "id": msg("The axis’s id, such as `2`."),
        "title": msg("Its title, as adopted."),
        "text": msg("The wording, as adopted."),
        "commitments": msg("Its commitments, in order; without any, it is answered itself."),
        "rationale": msg("The paragraph that opens the axis."),
        **_OF_A_NODE,
        **_BESIDE,
    },
    "Commitment": {
        "id": msg("The axis’s id, a dot and more, such as `2.3`."),
        "title": msg("A short title for tables; by default the beginning of its text."),
        "text": msg("The wording, as adopted."),
        "commitments": msg("The commitments that make it precise, up to eight levels deep."),
        "reviewed": msg("When it was last looked at."),
        **_OF_A_NODE,
        **_BESIDE,
    },
    "Withdrawal": {
        "date": msg("The day from which it is no longer in force."),
        "reason": msg("Why it is withdrawn."),
        "resolution": msg("The board’s resolution."),
        "replaced_by": msg("What takes its place."),
    },
    "ActionPlan": {
        "year": msg(
            "The year, the same as the folder’s: required where the folder is four digits, absent "
            "where it is any other id."
        ),
        "title": msg("The action plan’s title."),
        "start": msg("First day; from here on its deliverables are in force."),
        "end": msg("Last day, included."),
        "label": msg("What people call it, such as `2017-2018`; by default the folder’s name."),
        "adopted": msg("When it was adopted; one that has begun without is named as not adopted."),
        "resolution": msg("The board’s resolution."),
        "illustrative": msg(
            "`true` where the deliverables are examples; every output then says so."
        ),
        "note": msg("Anything worth knowing of it."),
    },
    "Deliverable": {
        "id": msg("Text, unique in the whole plan, never used again."),
        "title": msg("What will exist, beginning with a verb."),
        "commitments": msg("The commitments it answers, one or several."),
        "description": msg("More about it."),
        "lead": msg(
            "The role of `plan/team.yaml` that answers for it, as adopted; later ones are entries "
            "of the journal."
        ),
        "contributors": msg("The roles of `plan/team.yaml` that help; the lead alone answers."),
        "partners": msg("The partners of `plan/team.yaml` that work on it."),
        "start": msg("When work begins."),
        "due": msg("The due date as adopted; later moves are entries of the journal."),
        "added": msg("When it joined the action plan, if after its start."),
        "weight": msg("What it weighs in a mean, above 0; 1 by default."),
        "depends_on": msg("The deliverables it waits for."),
        "continues": msg("The deferred deliverable of an earlier year that it takes over."),
        "formerly": msg("Ids it had before."),
        **_BESIDE,
        "milestones": msg("Its dated steps."),
        "evidence": msg("Links or documents that prove it."),
        "updates": msg("Its journal: add only, oldest first."),
    },
    "Milestone": {
        "title": msg("The step."),
        "due": msg("When it is due."),
        "done": msg("When it was done."),
    },
    "Update": {
        "date": msg("The day it speaks of."),
        "status": msg("What becomes of the deliverable, from this entry on."),
        "progress": msg("Whole per cent, 0 to 100; `60` and `60 %` are the same."),
        "note": msg("What happened."),
        "challenges": msg("What stands in the way."),
        "reason": msg(
            "Why: owed when a due date moves, and when work is partial, deferred or cancelled."
        ),
        "due": msg("The due date from now on."),
        "lead": msg("The role that leads it from now on."),
        "resolution": msg("The board’s decision, where there is one."),
        "question": msg(
            "What somebody wants to know: no progress; it waits in `agenda` for an answer."
        ),
        "to": msg("The role that the question is put to; without it, the lead."),
        "answer": msg(
            "The answer to the questions before it: those put to the role in `by` or to none in "
            "particular, all of them without `by`."
        ),
        "review": msg(
            "What a role that does not lead it found of the promise: no progress, and in no figure."
        ),
        "internal": msg(
            "A note for those who work on it: shown by `show` and `agenda`, repeated in no "
            "document. It is no secret: it is in the repository."
        ),
        "by": msg("The role that wrote the entry."),
        "evidence": msg("Links or documents that prove what the entry says."),
    },
    "Review": {
        "verdict": msg(
            "`kept`, `partly`, `not_kept`, or `no_evidence` where nothing shows what became of it."
        ),
        "basis": msg("What the verdict rests on: what was read, seen or counted."),
    },
    "Indicator": {
        "id": msg("Its id, in the same space as deliverables."),
        "commitment": msg("The commitment whose outcome it measures."),
        "title": msg("What is measured."),
        "unit": msg("In what."),
        "direction": msg("Which way it is meant to go."),
        "baseline": msg("The value from which attainment is counted."),
        **_BESIDE,
        "targets": msg("The values aimed at."),
        "measurements": msg("The values found."),
        "tolerance": msg(
            "For `maintain`: how far from the target still counts, in the unit; 0 by default."
        ),
    },
    "Baseline": {
        "value": msg("The value."),
        "date": msg("Of which day."),
    },
    "Target": {
        "date": msg("For which day."),
        "value": msg("The value aimed at."),
    },
    "Measurement": {
        "date": msg("The day."),
        "value": msg("The value found."),
        "source": msg("Where it comes from."),
        "for": msg("The date of the target that it answers, where it was made after that date."),
    },
    "Translation": {
        "title": msg("The title in this language."),
        "text": msg("The wording in this language; of a deliverable, its description."),
    },
    "ChangeReason": {
        "id": msg("What was changed: an id, `plan`, or the folder’s name of an action plan."),
        "reason": msg("Why."),
        "field": msg("Which field of it; without it, any change of it."),
        "commit": msg("The commit that made the change, where several could be meant."),
        "editorial": msg("`true` where only the form was corrected, such as a typing error."),
        "resolution": msg("The board’s decision, where there is one."),
        "date": msg("When it was decided."),
    },
    "KeptProof": {
        "evidence": msg("The proof, as the journal gives it: a path, or an address."),
        "sha256": msg("The SHA-256 that it had, in hexadecimal."),
        "date": msg("The day on which it was kept."),
        "file": msg("The copy that was made of it."),
    },
    "EvidenceKeeping": {
        "keep": msg("The folder of the repository for copies of proofs, such as `docs/preuves`."),
    },
    "Site": {
        "withhold": msg(
            "Fields that the public site leaves out wherever they stand, such as "
            "`[challenges, note]`; a text that is left out says so, and every figure stays."
        ),
    },
    "Role": {
        "id": msg("Its id."),
        "title": msg("The role, never a person’s name."),
    },
    "Partner": {
        "id": msg("Its id."),
        "title": msg("The body’s name."),
    },
    **OF_MAPS,
}
