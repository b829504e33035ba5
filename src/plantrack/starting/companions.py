"""What goes with a plan: pages for who contributes and for assistants, the hook, the workflow."""

from textwrap import wrap

from plantrack.locale.plan_words import spoken_words
from plantrack.reports.markdown import markdown_escape
from plantrack.starting.plan_files import Beginning, entry_to_try
from plantrack.starting.templates import shipped

WORKFLOW = ".github/workflows/plan.yaml"
_WIDTH = 90
_PAGE, _HOOK, _ASSISTANTS = "README.md", ".pre-commit-config.yaml", "AGENTS.md"


def companions(beginning: Beginning, *, is_top: bool) -> dict[str, bytes]:
    """Return the files that go with a plan, by path.

    The hook and the workflow are looked for at the top of a repository only: they are left out
    where the plan's folder is not that.
    """
    language = beginning.spoken.language
    assistants = _shipped("AGENTS", language).format(example=entry_to_try(beginning))
    found = {_PAGE: _page(beginning, is_top=is_top), _ASSISTANTS: assistants.encode()}
    if is_top:
        t = beginning.spoken
        found[_HOOK] = shipped("pre-commit-config.yaml")
        explained = t.text(
            "`OWNER` is who holds plantrack's repository, as in `github.com/OWNER/plantrack`; "
            "`COMMIT` is the name of one of its versions, 40 signs long, which nobody can change."
        )
        lines = "\n".join(f"      # {line}" for line in wrap(explained, _WIDTH))
        workflow = shipped("workflow.yaml").decode().replace("LANGUAGE", t.language)
        found[WORKFLOW] = workflow.replace("      # EXPLAINED", lines).encode()
    return found


def _page(beginning: Beginning, *, is_top: bool) -> bytes:
    t, key = beginning.spoken, beginning.first.key
    name = "README-empty" if beginning.template.is_empty else "README"
    page = shipped(f"{name}.{t.language}.md").decode()
    adoption = "adoption" if key else "whole"
    told = page.format(
        w=spoken_words(t.words, t.language),
        title=markdown_escape(beginning.title),
        organisation=markdown_escape(beginning.organisation),
        start=t.long_date(beginning.start),
        end=t.long_date(beginning.end),
        work=f"actions/{key}/*.yaml" if key else "actions/*.yaml",
        indicators=_shipped("indicators", t.language) if beginning.template.indicators else "",
        adopt=_shipped(adoption, t.language).format(key=key, w=spoken_words(t.words, t.language)),
        forge=_shipped("forge", t.language) if is_top else "",
        day=beginning.day,
        first=beginning.id_of(1),
        example=entry_to_try(beginning),
    )
    return told.encode()


def _shipped(name: str, language: str) -> str:
    return shipped(f"{name}.{language}.md").decode()
