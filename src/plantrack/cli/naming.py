"""What the words of a command name, or what has them, where they name nothing."""

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.model.periods import WHOLE_PLAN
from plantrack.views.finding import KINDS, Named, Unnamed, named_by


def named_or_found(call: Call, words: str) -> Named | tuple[Named, ...]:
    """Return what words name, the only record that has them all, or all that do, best first.

    Raises:
        PlantrackError: they name nothing, and nothing has them; or they name the whole plan.
    """
    kinds = [kind for kind in KINDS if kind != WHOLE_PLAN]
    try:
        return named_by(call.plan, words, kinds)
    except Unnamed as unnamed:
        from plantrack.views.searching import found_in, words_near

        found = found_in(call.plan, words)
        if found:
            return found[0] if len(found) == 1 else found
        is_sure = call.plan.basis.is_complete and "names" not in unnamed.values
        near = words_near(call.plan, words) if is_sure else ()
        if not near:
            raise
        raise PlantrackError(
            "“{word}” is found neither among the ids nor in the texts. Did you mean {names}?",
            word=words,
            names=", ".join(near),
        ) from unnamed
