"""JSON of `doubts`: what was found, and what is known of each doubt."""

from plantrack.doubts import Doubt, Finding
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.source.witness import Witness
from plantrack.views.doubts import Doubted, Doubts, title_of
from plantrack.views.lifts import Lift
from plantrack.wire.diagnostics import page_text, related_json, start_json
from plantrack.wire.figures import Json, envelope
from plantrack.wire.witness import witness_json


def doubts_json(found: Doubts, plan: Plan, witness: Witness, translator: Translator) -> Json:
    """Return the JSON of `doubts`; `plan` has the titles in the language of the answer."""
    asked = found.asked
    return envelope("doubts", found.day) | {
        "id": asked.of,
        "under": asked.under,
        "lead": asked.lead,
        "git": witness_json(witness, translator),
        "doubts": [
            _finding(each, finding, plan, translator)
            for each in found.speaking
            for finding in each.findings
        ],
        "kinds": [_kind(each, witness, translator) for each in found.every],
    }


def doubt_json(doubt: Doubt, translator: Translator) -> Json:
    """Return a doubt: its name, and its page."""
    return {
        "doubt": doubt.name,
        "summary": translator.text(doubt.summary),
        "page": page_text(doubt.page, translator),
    }


def _finding(each: Doubted, finding: Finding, plan: Plan, translator: Translator) -> Json:
    return {
        "doubt": each.doubt.name,
        "id": finding.of,
        "title": title_of(plan, finding.of),
        "message": translator.spell(finding.message),
        **start_json(finding.place),
        "also": list(finding.also),
        "related": related_json(finding.related, translator),
        "silent": each.is_silent,
    }


def _kind(each: Doubted, witness: Witness, translator: Translator) -> Json:
    looked = "whole"
    if each.doubt.uses_git and not witness.is_whole:
        looked = "not" if each.is_blind and each.doubt.needs_git else "partly"
    return {
        "doubt": each.doubt.name,
        "summary": translator.text(each.doubt.summary),
        "found": len(each.findings),
        "silent": each.is_silent,
        "looked": looked,
        "measured": each.doubt.is_measured,
        "lift": _lift(each.lift) if each.lift else None,
    }


def _lift(lift: Lift) -> Json:
    return {
        "marked": lift.marked,
        "marked_slipped": lift.marked_slipped,
        "others": lift.others,
        "others_slipped": lift.others_slipped,
        "deliverables": lift.deliverables,
        "ratio": None if lift.ratio is None else float(lift.ratio),
        "known": lift.is_known,
    }
