"""The first page: where the plan stands, this year first; and the whole lists that it begins."""

from collections.abc import Iterator

from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import counted
from plantrack.pages.addresses import COVERAGE, INDEX, LATE, SILENT, SOON, address_of
from plantrack.pages.figures import counts_words, why_words, year_bars, year_lines
from plantrack.pages.groups import Group, parts_of, work_of
from plantrack.pages.kinds import IndexPage, ListPage
from plantrack.pages.pictures import picture_of_promises
from plantrack.pages.pieces import Fact, Figure, Link, Rows, Summary, Told
from plantrack.pages.plan_table import plan_table
from plantrack.pages.rows import row_of
from plantrack.pages.setting import Setting
from plantrack.telling.coverage import coverage_words
from plantrack.telling.parts import meant_words
from plantrack.telling.periods import between_plans, nothing_yet
from plantrack.views.status import YearStatus

MOST_NAMED = 8


def index_page(setting: Setting) -> IndexPage:
    """Return the first page."""
    t, status, header = setting.t, setting.status, setting.plan.header
    tops = [each.itself for each in status.axes]
    return IndexPage(
        address=INDEX,
        title=t.text_about("page", "Where the plan stands"),
        above=header.organisation,
        opening=tuple(_opening(setting)),
        years=tuple(summary_of(setting, year) for year in status.of_the_day)
        if status.phase != "after"
        else (),
        lines=tuple(_lines(setting)),
        pictures=picture_of_promises(setting),
        axes=plan_table(
            setting, t.text("Done out of all the {w.deliverable:s}, by {w.action_plan}"), tops
        ),
        groups=tuple(_first_of(setting, each) for each in attention(setting)),
        texts=tuple(_texts(setting)),
        why=(
            meant_words(t),
            *why_words(setting, status.figures.completion, is_several=True)[:1],
        ),
        version=capitalised(setting.version) if setting.is_public else "",
    )


def _opening(setting: Setting) -> Iterator[Told]:
    """Give what of the day is told first: nothing begun, nothing of the day, the end."""
    t, status = setting.t, setting.status
    if status.current is None:
        yield from (Told(t.spell(each)) for each in nothing_yet(status, t.long_date))
    elif status.phase == "after":
        end = max(status.plan.header.period.end, *(each.action_plan.end for each in status.years))
        yield Told(t.text("The plan ended on {day}.", day=t.long_date(end)))
    yield from (Told(t.spell(each)) for each in between_plans(status, t.long_date))
    if status.next_board and status.phase != "after":
        day = t.long_date(status.next_board.date)
        yield Told(capitalised(t.text("next board meeting: {day}", day=day)), tone="quiet")


def summary_of(setting: Setting, year: YearStatus) -> Summary:
    """Return an action plan in short, its own figures alone."""
    t = setting.t
    return Summary(
        title=t.text("{w.Action_plan} {name}", name=year.action_plan.name),
        target=address_of("period", year.period),
        figures=tuple(_figures(setting, year)),
        bars=year_bars(setting, year),
        lines=tuple(year_lines(setting, year)),
    )


def _figures(setting: Setting, year: YearStatus) -> Iterator[Figure]:
    """Give the figures of an action plan that are seen first."""
    t, promised, counts = setting.t, year.figures.promised, year.figures.deliverables
    if promised.total:
        kept = t.text("{count} of {total}", count=promised.done, total=promised.total)
        words = t.plural("promise kept to date", "promises kept to date", promised.done)
        yield Figure(kept, words, sign="done")
    if setting.status.phase == "after":
        return
    for kind, count in (("late", counts.late), ("silent", counts.silent)):
        words = t.spell(counted(kind, count)).removeprefix(str(count)).strip()
        yield Figure(str(count), words, sign=kind if count else "")


def _lines(setting: Setting) -> Iterator[Told]:
    t, status = setting.t, setting.status
    if status.figures.deliverables.total:
        head = t.text("Since the start")
        counts = counts_words(setting, status.figures.deliverables)
        yield Told(t.text("{head}: ", head=head) + counts + ".")
    if status.phase == "after" and status.figures.completion.value is not None:
        yield Told(why_words(setting, status.figures.completion, is_several=True)[0])
        still_open = sum(each.status.is_open for each in setting.snapshot.in_force)
        if still_open:
            yield Told(f"{capitalised(t.spell(counted('unclosed', still_open)))}.", tone="alert")
    yield Told(f"{coverage_words(status.coverage, t)}.", COVERAGE)
    for kind, told in (("confirmed", status.confirmed), ("unreported", status.unreported)):
        if told and status.phase != "after":
            yield Told(f"{t.spell(counted(kind, len(told)))}.", tone="quiet")


def attention(setting: Setting) -> tuple[Group, ...]:
    """Return what is to be seen to over the whole plan; nothing once it has ended."""
    t, status = setting.t, setting.status
    if status.phase == "after":
        return ()
    days = setting.plan.header.due_soon_days
    found = (
        Group(t.text_about("deliverables", "Late"), "late", status.late, LATE),
        Group(t.text_about("deliverables", "Silent"), "silent", status.silent, SILENT),
        Group(
            t.plural("Due within {count} day", "Due within {count} days", days),
            "soon",
            status.due_soon,
            SOON,
        ),
    )
    return tuple(each for each in found if each.standings)


def list_page(setting: Setting, group: Group) -> ListPage:
    """Return all of a group that the first page begins."""
    return ListPage(
        address=group.target,
        title=group.title,
        crumbs=(setting.home(),),
        parts=parts_of(setting, group.target, (group,)),
        opening=setting.t.spell(counted("total", len(group.standings))),
        work=work_of(setting, (Group("", group.anchor, group.standings),)),
    )


def _first_of(setting: Setting, group: Group) -> Rows:
    rows = tuple(row_of(setting, each) for each in group.standings[:MOST_NAMED])
    count, t = len(group.standings), setting.t
    more = None
    if count > len(rows):
        more = Link(t.plural("See all {count}", "See all {count}", count), group.target)
    return Rows(group.title, group.anchor, rows, str(count), more, group.target)


def _texts(setting: Setting) -> Iterator[Fact]:
    """Give what the plan says of itself."""
    t, header = setting.t, setting.plan.header
    told = (
        (t.text("Vision"), (header.vision,)),
        (t.text("Mission"), (header.mission,)),
        (t.text("Mandates"), header.mandates),
        (t.text("Funder"), (header.funder,)),
        *((each.title, (each.text,)) for each in header.context),
    )
    for head, texts in told:
        if found := tuple(Told(text, tone="plan") for text in texts if text):
            yield Fact(head, found)
