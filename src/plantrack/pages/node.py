"""The page of an axis or a commitment: its wording, its figures, and what answers it."""

from collections.abc import Iterator

from plantrack.console.promises import promise_mark
from plantrack.locale.plan_words import capitalised
from plantrack.model import Axis, Node
from plantrack.pages.addresses import address_of
from plantrack.pages.figures import counts_words, promised_words, proofs_words, why_words
from plantrack.pages.groups import Group, groups_by_period, parts_of, work_of
from plantrack.pages.kinds import NodePage
from plantrack.pages.pieces import Bar, Fact, Link, Sign, Table, Told
from plantrack.pages.plan_table import plan_table
from plantrack.pages.rows import bar_of, words
from plantrack.pages.setting import Setting
from plantrack.telling.fields import field_word
from plantrack.telling.nodes import withdrawn_words
from plantrack.views.status import CommitmentStatus


def node_page(setting: Setting, node: Node) -> NodePage:
    """Return the page of an axis or a commitment."""
    status = setting.node_status.get(node.id)
    address, groups = address_of("node", node.id), node_groups(setting, node)
    path = setting.plan.path_to(node.id)[:-1]
    return NodePage(
        address=address,
        title=node.title,
        above=f"{_level(setting, node)} {node.id}",
        is_titled_by_plan=True,
        crumbs=(setting.home(), *(_link(each) for each in path)),
        parts=parts_of(setting, address, groups),
        marks=tuple(_marks(setting, status)) if status else (),
        wording=node.text if node.text and node.text != node.title else "",
        facts=tuple(_facts(setting, node)),
        bars=_bars(setting, status) if status else (),
        lines=tuple(_lines(setting, node, status)),
        below=_below(setting, node),
        work=work_of(setting, groups),
        indicators=tuple(
            Link(each.title, address_of("indicator", each.id))
            for each in setting.indicators_of.get(node.id, ())
        ),
        why=_why(setting, status) if status else (),
    )


def node_groups(setting: Setting, node: Node) -> tuple[Group, ...]:
    """Return what answers a node, or any node below it, under its action plans."""
    return groups_by_period(setting, setting.snapshot.answering(node.id))


def _link(node: Node) -> Link:
    return Link(f"{node.id} {node.title}", address_of("node", node.id))


def _level(setting: Setting, node: Node) -> str:
    return setting.t.speaking_of(setting.plan.word_of(node)).text("{w.Commitment}")


def _marks(setting: Setting, status: CommitmentStatus) -> Iterator[Sign]:
    covered, t = status.covered, setting.t
    if mark := promise_mark(covered, setting.plan.word_of(status.commitment), t):
        words, style = mark
        yield Sign("late" if style == "trouble" else "planned", words)
    elif covered.weak:
        yield Sign("silent", t.text("weak"))


def _bars(setting: Setting, status: CommitmentStatus) -> tuple[Bar, ...]:
    value = status.figures.completion.value
    if value is None:
        return ()
    return (bar_of(setting, setting.t.text("Completion"), value),)


def _lines(setting: Setting, node: Node, status: CommitmentStatus | None) -> Iterator[str]:
    t = setting.t
    if status is None:
        begins = node.added.isoformat() if node.added else ""
        yield t.text("in force from {day}", day=begins)
        return
    yield f"{capitalised(counts_words(setting, status.figures.deliverables))}."
    if status.figures.deliverables.total:
        yield promised_words(setting, status.figures.promised)
        if proofs := proofs_words(setting, status.figures.promised):
            yield proofs


def _facts(setting: Setting, node: Node) -> Iterator[Fact]:
    t = setting.t
    if isinstance(node, Axis) and node.rationale:
        yield Fact(t.text("Rationale"), (Told(node.rationale, tone="plan"),))
    if node.added:
        yield Fact(t.text("In force from"), words(node.added.isoformat()))
    if gone := node.withdrawn:
        told = [Told(t.spell(withdrawn_words(gone)))]
        told += [Told(each, tone="plan") for each in (gone.reason, gone.resolution) if each]
        told += [setting.node_link(each) for each in gone.replaced_by]
        yield Fact(t.text_about("commitment", "Withdrawn"), tuple(told))
    if node.formerly:
        yield Fact(t.text("Formerly"), words(", ".join(node.formerly)))
    if not setting.is_public:
        if node.ref:
            yield Fact(field_word("ref", t), words(node.ref))
        for key, value in node.extra.items():
            yield Fact(key, words(value))


def _below(setting: Setting, node: Node) -> Table | None:
    found = [
        setting.node_status[each.id]
        for each in setting.below(node)
        if each.id in setting.node_status
    ]
    caption = setting.t.text("What stands below, done out of all by {w.action_plan}")
    return plan_table(setting, caption, found) if found else None


def _why(setting: Setting, status: CommitmentStatus) -> tuple[str, ...]:
    return why_words(setting, status.figures.completion, is_several=len(status.years) > 1)
