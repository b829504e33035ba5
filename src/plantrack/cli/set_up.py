"""What `setup` and `init --git` say of the merge that git is told to make."""

from plantrack.cli.call import Call
from plantrack.starting.merge_driver import ATTRIBUTES, SECTION, Setup


def tell_set_up(call: Call, setup: Setup, *, dry_run: bool = False) -> None:
    """Say what is set up, or was, and what each other clone has to do."""
    t = call.translator
    if setup.changes_nothing:
        call.say(t.text("Nothing to change: git is set up so already."))
        return
    if setup.before != setup.after:
        told = (
            t.text("{file}: plantrack's lines are taken out", file=ATTRIBUTES)
            if setup.driver is None
            else t.text("{file}: plantrack's lines are added", file=ATTRIBUTES)
        )
        call.say(told)
    if setup.was != setup.driver:
        told = (
            t.text("Git's configuration: without {name}", name=SECTION)
            if setup.driver is None
            else t.text("Git's configuration: {name}", name=f"{SECTION}.driver")
        )
        call.say(told)
        if dry_run and setup.driver is not None:
            call.say(f"  {setup.driver}")
    if dry_run:
        call.warn(t.text("Nothing was written (--dry-run)."))
    elif setup.driver is None:
        call.say(t.text("Git merges the plan's files line by line again, in this clone."))
    else:
        call.say(
            t.text(
                "Git now merges the plan's files record by record, in this clone. Commit {file}.",
                file=ATTRIBUTES,
            )
        )
        tell_other_clones(call)


def tell_other_clones(call: Call) -> None:
    """Say what each other clone has to do: git takes no program from where a clone comes from."""
    call.say(call.translator.text("In each other clone, run once: plantrack setup git"))
