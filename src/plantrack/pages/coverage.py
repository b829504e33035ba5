"""The page of coverage: which commitments the action plans take up, year by year."""

from plantrack.console.promises import promise_mark
from plantrack.pages.addresses import COVERAGE, address_of
from plantrack.pages.groups import MOST_ON_A_PAGE, Group, work_of
from plantrack.pages.kinds import CoveragePage
from plantrack.pages.pieces import Table, Told
from plantrack.pages.setting import Setting
from plantrack.reports.edition import NOTHING
from plantrack.telling.coverage import coverage_words
from plantrack.views.coverage import Covered


def coverage_page(setting: Setting) -> CoveragePage:
    """Return the page of coverage."""
    t, coverage = setting.t, setting.coverage
    orphans = coverage.orphans[:MOST_ON_A_PAGE]
    group = Group(t.text("Answering no {w.commitment}"), "orphans", orphans)
    return CoveragePage(
        address=COVERAGE,
        title=t.text_about("page", "Coverage"),
        crumbs=(setting.home(),),
        opening=f"{coverage_words(coverage.totals, t)}.",
        table=_table(setting),
        note=t.text(
            "Each cell: done out of all. Weak: only deferred or cancelled work answers it."
        ),
        work=work_of(setting, (group,)),
    )


def _table(setting: Setting) -> Table:
    t, plan, coverage = setting.t, setting.plan, setting.coverage
    names = tuple(map(plan.name_of, coverage.years))
    return Table(
        caption=t.text("Done out of all the {w.deliverable:s}, by {w.action_plan}"),
        heads=("", *names, t.text("Taken up")),
        rows=tuple(_row(setting, each) for each in coverage.nodes),
        numbers=tuple(range(1, len(names) + 1)),
        levels=tuple(each.level for each in coverage.nodes),
    )


def _row(setting: Setting, covered: Covered) -> tuple[Told, ...]:
    node, cells = covered.commitment, covered.cells
    told = (
        f"{cell.done}/{cell.total}" if cell.total else NOTHING
        for cell in (cells[year] for year in covered.years)
    )
    counts = (Told(words if covered.is_lowest else "") for words in told)
    name = Told(f"{node.id} {node.title}", address_of("node", node.id), "plan")
    return (name, *counts, _mark(setting, covered))


def _mark(setting: Setting, covered: Covered) -> Told:
    t = setting.t
    if mark := promise_mark(covered, setting.plan.word_of(covered.commitment), t):
        words, style = mark
        return Told(words, sign="late" if style == "trouble" else "")
    if covered.weak:
        return Told(t.text("weak"), sign="silent")
    return Told(t.text_about("commitment", "taken up"), sign="done")
