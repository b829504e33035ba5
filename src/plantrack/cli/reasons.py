"""The options that say why the plan is changed, and whether somebody said so already."""

from collections.abc import Callable

from plantrack.cli.call import Call


def owes_reason(call: Call, name: str, field: str | None) -> Callable[[], bool]:
    """Return what tells whether a change of something waits for its reason; without git, it may."""

    def owed() -> bool:
        from plantrack.project.register import plan_register

        if call.project.revision is None:
            return True
        register = plan_register(call.project, call.day, None, call.cache)
        return any(
            one.amendment.id.casefold() == name.casefold() and one.amendment.field == field
            for one in register.unexplained
        )

    return owed
