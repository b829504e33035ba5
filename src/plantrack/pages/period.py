"""The page of an action plan: its dates, what was promised and kept, its deliverables by axis."""

from collections.abc import Iterator

from plantrack.locale.plan_words import capitalised
from plantrack.model import ActionPlan
from plantrack.pages.addresses import address_of
from plantrack.pages.figures import why_words
from plantrack.pages.groups import Group, groups_by_axis, parts_of, work_of
from plantrack.pages.index import summary_of
from plantrack.pages.kinds import PeriodPage
from plantrack.pages.pieces import Fact, Told
from plantrack.pages.rows import words
from plantrack.pages.setting import Setting
from plantrack.telling.fields import field_word


def period_page(setting: Setting, key: str) -> PeriodPage:
    """Return the page of an action plan."""
    t, header = setting.t, setting.plan.action_plan_of[key]
    address, groups = address_of("period", key), period_groups(setting, key)
    year, name = setting.year_status[key], t.text("{w.Action_plan} {name}", name=header.name)
    return PeriodPage(
        address=address,
        title=header.title,
        above="" if header.title == name else name,
        is_titled_by_plan=True,
        crumbs=(setting.home(),),
        parts=parts_of(setting, address, groups),
        facts=tuple(_facts(setting, header)),
        year=summary_of(setting, year),
        work=work_of(setting, groups),
        why=why_words(setting, year.figures.completion, is_several=False),
    )


def period_groups(setting: Setting, key: str) -> tuple[Group, ...]:
    """Return the deliverables of an action plan, under the axis of their first commitment."""
    return groups_by_axis(setting, setting.by_period.get(key, ()))


def _facts(setting: Setting, header: ActionPlan) -> Iterator[Fact]:
    t = setting.t
    yield Fact(t.text("Start"), words(header.start.isoformat()))
    yield Fact(t.text("End"), words(header.end.isoformat()))
    if header.adopted:
        yield Fact(t.text_about("action plan", "Adopted on"), words(header.adopted.isoformat()))
    for head, text in (
        (t.text("Resolution"), header.resolution),
        (capitalised(field_word("note", t)), header.note),
    ):
        if text:
            yield Fact(head, (Told(text, tone="plan"),))
