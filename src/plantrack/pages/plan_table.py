"""The table of the plan's tree: done out of all by action plan, completion, what is wrong."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plantrack.console.promises import promise_mark
from plantrack.locale.words import counted
from plantrack.pages.addresses import address_of
from plantrack.pages.pieces import Table, Told
from plantrack.pages.setting import Setting
from plantrack.reports.edition import NOTHING
from plantrack.views.figures import whole_percent
from plantrack.views.status import CommitmentStatus, Figures


def plan_table(setting: Setting, caption: str, rows: Sequence[CommitmentStatus]) -> Table:
    """Return nodes in a table, as the screen of `status` has them: what is not theirs is empty."""
    t, plan, status = setting.t, setting.plan, setting.status
    years = [each.period for each in status.years if each.action_plan.start <= status.day]
    current = status.current.period if status.current and status.phase != "after" else None
    completion = (
        t.text("completion {year}", year=plan.name_of(current)) if current else t.text("completion")
    )
    least = min((each.covered.level for each in rows), default=1)
    return Table(
        caption=caption,
        heads=("", *map(plan.name_of, years), completion, t.text("To be seen to")),
        rows=tuple(_row(setting, each, years, current) for each in rows),
        numbers=tuple(range(1, len(years) + 1)),
        levels=tuple(each.covered.level - least + 1 for each in rows),
    )


def _row(
    setting: Setting, each: CommitmentStatus, years: Sequence[str], current: str | None
) -> tuple[Told, ...]:
    node = each.commitment
    return (
        Told(f"{node.id} {node.title}", address_of("node", node.id), "plan"),
        *(Told(_done(each.years.get(year))) for year in years),
        _completion(setting, _share(each, current)),
        Told(", ".join(_marks(setting, each)), sign=_sign(setting, each)),
    )


def _done(figures: Figures | None) -> str:
    if figures is None:
        return NOTHING
    return f"{figures.deliverables.done}/{figures.deliverables.total}"


def _share(each: CommitmentStatus, current: str | None) -> Fraction | None:
    """Return the current year's completion; over all years once the plan has ended."""
    if current is None:
        return each.figures.completion.value
    return each.years[current].completion.value if current in each.years else None


def _completion(setting: Setting, share: Fraction | None) -> Told:
    return Told(setting.percent(share), percent=None if share is None else whole_percent(share))


def _marks(setting: Setting, each: CommitmentStatus) -> Iterator[str]:
    t, counts, covered = setting.t, each.figures.deliverables, each.covered
    mark = promise_mark(covered, setting.plan.word_of(each.commitment), t)
    is_alone = mark and (covered.is_lowest or covered.withdrawn)
    if not is_alone and setting.status.phase != "after":
        for kind in ("late", "silent"):
            if count := getattr(counts, kind):
                yield t.spell(counted(kind, count))
    if mark:
        yield mark[0]


def _sign(setting: Setting, each: CommitmentStatus) -> str:
    counts, covered = each.figures.deliverables, each.covered
    if setting.status.phase == "after" or covered.withdrawn:
        return ""
    return "late" if counts.late else "silent" if counts.silent else ""
