"""What changed in the checks and templates of a plan, in words."""

from plantrack.locale import Translator
from plantrack.project.safeguards import Safeguard


def safeguard_words(safeguard: Safeguard, translator: Translator) -> str:
    """Return what came, went or changed, in a sentence without its point."""
    if safeguard.kind == "ignore":
        return _ignore(safeguard, translator)
    if safeguard.kind == "template":
        return _template(safeguard, translator)
    return _severity(safeguard, translator)


def _ignore(safeguard: Safeguard, t: Translator) -> str:
    place = f"{safeguard.path} · {safeguard.record}" if safeguard.record else safeguard.path
    rules = safeguard.subject or t.text("no rule")
    if safeguard.fate == "added":
        return t.text("Comment added that silences {rules}: {place}", rules=rules, place=place)
    return t.text("Comment removed that silenced {rules}: {place}", rules=rules, place=place)


def _template(safeguard: Safeguard, t: Translator) -> str:
    if safeguard.fate == "added":
        return t.text("Template added: {file}", file=safeguard.path)
    if safeguard.fate == "removed":
        return t.text("Template removed: {file}", file=safeguard.path)
    return t.text("Template changed: {file}", file=safeguard.path)


def _severity(safeguard: Safeguard, t: Translator) -> str:
    if safeguard.before is None:
        return t.text("Severity of {rule}: {after}", rule=safeguard.subject, after=safeguard.after)
    if safeguard.after is None:
        return t.text(
            "Severity of {rule}: no longer {before}",
            rule=safeguard.subject,
            before=safeguard.before,
        )
    return t.text(
        "Severity of {rule}: from {before} to {after}",
        rule=safeguard.subject,
        before=safeguard.before,
        after=safeguard.after,
    )
