"""What changed in the checks and templates of a plan, in words."""

from plantrack.locale import Translator
from plantrack.project.safeguards import Safeguard


def safeguard_words(one: Safeguard, translator: Translator) -> str:
    """Return what came, went or changed, in a sentence without its point."""
    if one.kind == "ignore":
        return _ignore(one, translator)
    if one.kind == "template":
        return _template(one, translator)
    return _severity(one, translator)


def _ignore(one: Safeguard, t: Translator) -> str:
    place = f"{one.path} · {one.record}" if one.record else one.path
    rules = one.subject or t.text("no rule")
    if one.fate == "added":
        return t.text("Comment added that silences {rules}: {place}", rules=rules, place=place)
    return t.text("Comment removed that silenced {rules}: {place}", rules=rules, place=place)


def _template(one: Safeguard, t: Translator) -> str:
    if one.fate == "added":
        return t.text("Template added: {file}", file=one.path)
    if one.fate == "removed":
        return t.text("Template removed: {file}", file=one.path)
    return t.text("Template changed: {file}", file=one.path)


def _severity(one: Safeguard, t: Translator) -> str:
    if one.before is None:
        return t.text("Severity of {rule}: {after}", rule=one.subject, after=one.after)
    if one.after is None:
        return t.text("Severity of {rule}: no longer {before}", rule=one.subject, before=one.before)
    return t.text(
        "Severity of {rule}: from {before} to {after}",
        rule=one.subject,
        before=one.before,
        after=one.after,
    )
