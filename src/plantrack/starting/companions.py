"""What goes with a plan: the page for who contributes, the hook, the workflow of a forge."""

from plantrack.locale.plan_words import spoken_words
from plantrack.reports.markdown import markdown_escape
from plantrack.starting.plan_files import Beginning
from plantrack.starting.templates import shipped

WORKFLOW = ".github/workflows/plan.yaml"
_PAGE, _HOOK = "README.md", ".pre-commit-config.yaml"


def companions(beginning: Beginning, *, is_top: bool) -> dict[str, bytes]:
    """Return the files that go with a plan, by path.

    The hook and the workflow are looked for at the top of a repository only: they are left out
    where the plan's folder is not that.
    """
    found = {_PAGE: _page(beginning, is_top=is_top)}
    if is_top:
        found[_HOOK] = shipped("pre-commit-config.yaml")
        language = beginning.spoken.language.encode()
        found[WORKFLOW] = shipped("workflow.yaml").replace(b"LANGUAGE", language)
    return found


def _page(beginning: Beginning, *, is_top: bool) -> bytes:
    t, key = beginning.spoken, beginning.first.key
    page = shipped(f"README.{t.language}.md").decode()
    told = page.format(
        w=spoken_words(t.words, t.language),
        title=markdown_escape(beginning.title),
        organisation=markdown_escape(beginning.organisation),
        start=t.long_date(beginning.start),
        end=t.long_date(beginning.end),
        work=f"actions/{key}/*.yaml" if key else "actions/*.yaml",
        forge=shipped(f"forge.{t.language}.md").decode() if is_top else "",
        header=f"actions/{key}/plan.yaml" if key else "plan/plan.yaml",
        day=beginning.day,
        example=beginning.first_id,
    )
    return told.encode()
