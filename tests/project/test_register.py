"""The register on a built past: every planted change, its author, its reason; and no other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plantrack.errors import PlantrackError
from plantrack.history.register import Register
from plantrack.project import Project
from plantrack.project.register import plan_register
from repository import Past, git

from .versions import Files, changed, holder, real_files, record, spelled

TODAY = date(2026, 11, 23)
CHANGES = "plan/changes.yaml"
Planted = tuple[str, str, str, str | None, str | None, bool]


@dataclass
class Story:
    """Versions of the real plan, and what each changed of the promise."""

    past: Past
    files: Files = field(default_factory=real_files)
    planted: list[Planted] = field(default_factory=list)
    day: date = date(2020, 1, 10)

    def version(self, edit: Callable[[Files], None], author: str = "Essai", **more: Any) -> int:  # noqa: ANN401 - of a commit
        self.files = changed(self.files)
        edit(self.files)
        self.day += timedelta(days=3)
        return self.past.commit(
            spelled(self.files), author=author, day=self.day.isoformat(), **more
        )

    def plant(
        self,
        kind: str,
        identifier: str,
        edit: Callable[[dict[str, Any]], None],
        *,
        author: str,
        reason: str | None = None,
        editorial: bool = False,
        told: bool = False,
    ) -> None:
        """Change a record in a version of its own; `told` where the journal gives the reason."""
        by = ("journal" if told else "changes") if reason else None

        def both(files: Files) -> None:
            edit(record(files, identifier))
            if reason and not told:
                self.give(files, identifier, reason, editorial=editorial)

        self.version(both, author)
        self.planted.append((kind, identifier, author, reason, by, editorial))

    @staticmethod
    def give(files: Files, identifier: str, reason: str, **more: Any) -> None:  # noqa: ANN401 - its fields
        entry = {"id": identifier, "reason": reason}
        entry |= {name: str(value).lower() for name, value in more.items() if value}
        files.setdefault(CHANGES, {"changes": []})["changes"].append(entry)


def seen(register: Register) -> list[Planted]:
    """Return what a register tells, less what the first version already told."""
    return [
        (
            one.amendment.kind,
            one.amendment.id,
            one.commit.author if one.commit else "",
            one.reason,
            None if one.reason is None else "journal" if one.amendment.reason else "changes",
            one.editorial,
        )
        for one in register.entries
        if one.step > 0
    ]


def put(**values: Any) -> Callable[[dict[str, Any]], None]:  # noqa: ANN401 - fields
    return lambda one: one.update(values)


def entry(**values: str) -> Callable[[dict[str, Any]], None]:
    def add(one: dict[str, Any]) -> None:
        one.setdefault("updates", []).append({"date": "2020-01-05", **values})

    return add


def reword(field_: str, more: str) -> Callable[[dict[str, Any]], None]:
    return lambda one: one.update({field_: one[field_] + more})


def target(position: int, **values: str) -> Callable[[dict[str, Any]], None]:
    return lambda one: one["targets"][position].update(values)


def milestone(**values: str) -> Callable[[dict[str, Any]], None]:
    return lambda one: one["milestones"][0].update(values)


def forty(story: Story) -> None:
    """Plant forty changes, among others that change nothing of the promise."""
    plant = story.plant
    for number, identifier in enumerate(("1.1", "1.2", "2.1", "2.6", "3.3", "4.1", "4.4")):
        reason = f"Motif {identifier}" if number % 2 else None
        plant("reworded", identifier, reword("text", " Et plus."), author="Ana", reason=reason)
    plant("reworded", "1.3", reword("text", "."), author="Bo", reason="Coquille", editorial=True)
    story.version(lambda files: record(files, "2019-L01").update(description="Précisions."))
    plant("reworded", "3.1", reword("title", " bis"), author="Bo")
    plant("target-lowered", "I-01", target(1, value="200"), author="Cy")
    plant("target-lowered", "I-02", target(0, value="1"), author="Cy", reason="Trop haut")
    plant("target-raised", "I-01", target(2, value="400"), author="Cy", reason="Mieux")
    plant("target-lowered", "I-02", lambda one: one["targets"].pop(), author="Cy")
    plant("due-pushed", "I-01", target(2, date="2020-12-31"), author="Cy")
    plant("measure", "I-01", put(unit="têtes"), author="Cy")
    story.version(lambda files: files["plan/team.yaml"]["roles"][0].update(title="Autre"))
    for identifier in ("2019-L01", "2019-L02", "2018-L01"):
        plant(
            "due-pushed",
            identifier,
            entry(due="2020-06-30", reason=f"Retard {identifier}"),
            author="Di",
            reason=f"Retard {identifier}",
            told=True,
        )
    plant("due-advanced", "2019-L03", entry(due="2019-01-02"), author="Di")
    plant("due-pushed", "2019-L05", put(due="2020-02-28"), author="Di")
    plant(
        "due-pushed", "2019-L06", put(due="2020-02-28"), author="Di", reason="Voir le procès-verbal"
    )
    plant("due-advanced", "2018-L07", milestone(due="2018-01-31"), author="Di")
    plant("due-advanced", "2018-L02", put(due="2018-01-31"), author="Di")
    story.version(lambda files: entry(status="in_progress", note="x")(record(files, "2019-L08")))
    story.version(lambda files: entry(progress="10")(record(files, "2019-L09")))
    for identifier, status, kind in (
        ("2019-L10", "cancelled", "dropped"),
        ("2019-L11", "deferred", "deferred"),
    ):
        plant(
            kind,
            identifier,
            entry(status=status, reason="Le conseil l’a voulu"),
            author="Ed",
            reason="Le conseil l’a voulu",
            told=True,
        )
    plant("restored", "2019-L10", entry(status="in_progress"), author="Ed")
    for number, weight in enumerate(("2", "3", "0.5", "4", "8")):
        identifier = f"2017-L0{number + 1}"
        reason = "Plus lourd" if number < 2 else None
        plant("reweighted", identifier, put(weight=weight), author="Flo", reason=reason)
    plant("answers", "2017-L07", put(commitments=["1.1", "4.1"]), author="Flo")
    plant("reworded", "2017-L09", reword("title", " encore"), author="Flo")
    for number in range(3):
        added(story, f"2019-N{number}", "Gus", "Demandé" if number else None)
    removed(story, "2018-L20", "Gus")
    removed(story, "2018-L22", "Gus")
    period(story, "Gus")
    vision(story, "Hal")
    late_reason(story)


def added(story: Story, identifier: str, author: str, reason: str | None) -> None:
    def edit(files: Files) -> None:
        new = {"id": identifier, "title": f"Faire {identifier}", "commitments": ["1.1"]}
        files["actions/2019/1-promotion.yaml"]["deliverables"].append(new)
        if reason:
            story.give(files, identifier, reason)

    story.version(edit, author)
    story.planted.append(
        ("added", identifier, author, reason, "changes" if reason else None, False)
    )


def removed(story: Story, identifier: str, author: str) -> None:
    def edit(files: Files) -> None:
        holder(files, identifier).remove(record(files, identifier))

    story.version(edit, author)
    story.planted.append(("dropped", identifier, author, None, None, False))


def period(story: Story, author: str) -> None:
    story.version(lambda files: files["actions/2019/plan.yaml"].update(end="2020-02-29"), author)
    story.planted.append(("period", "2019", author, None, None, False))


def vision(story: Story, author: str) -> None:
    story.version(lambda files: files["plan/plan.yaml"].update(vision="Autre."), author)
    story.planted.append(("reworded", "plan", author, None, None, False))


def late_reason(story: Story) -> None:
    """Give the reason of the first rewording, long after."""
    story.version(lambda files: story.give(files, "1.1", "Dit plus tard"), "Ana")
    at = next(n for n, one in enumerate(story.planted) if one[1] == "1.1")
    story.planted[at] = (*story.planted[at][:3], "Dit plus tard", "changes", False)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Story, Path]:
    root = tmp_path_factory.mktemp("forty")
    story = Story(Past(root))
    story.version(lambda _: None)
    forty(story)
    story.past.write()
    return story, root


def test_all_forty_and_no_other(told: tuple[Story, Path]) -> None:
    story, root = told
    assert len(story.planted) == 40
    found = plan_register(Project(root), TODAY, None, None)
    assert sorted(map(repr, seen(found))) == sorted(map(repr, story.planted))
    assert found.unused == ()
    unexplained = [one.is_unexplained for one in found.entries]
    assert unexplained == sorted(unexplained, reverse=True)


def test_kept_steps_tell_the_same(told: tuple[Story, Path], tmp_path: Path) -> None:
    _, root = told
    fresh = plan_register(Project(root), TODAY, None, None)
    assert plan_register(Project(root), TODAY, None, tmp_path / "cache") == fresh
    assert plan_register(Project(root), TODAY, None, tmp_path / "cache") == fresh


@pytest.mark.nightly
def test_since_a_version_only_what_came_after(told: tuple[Story, Path]) -> None:
    story, root = told
    names = git(root, "log", "--reverse", "--format=%H").split()
    for at in (0, 7, len(names) - 1):
        register = plan_register(Project(root), TODAY, names[at][:12], None)
        known = plan_register(Project(root), TODAY, None, None).entries
        later = set(names[at + 1 :])
        expected = [one for one in known if one.commit and one.commit.name in later]
        assert register.entries == tuple(expected)
    assert len(story.planted) == 40


def test_since_a_day_before_git(told: tuple[Story, Path]) -> None:
    _, root = told
    register = plan_register(Project(root), TODAY, date(2018, 12, 31), None)
    first = [one.amendment for one in register.entries if one.step == 0]
    assert first
    assert all(one.day and one.day > date(2018, 12, 31) for one in first)


def test_what_was_not_adopted_is_no_promise(tmp_path: Path) -> None:
    story = Story(Past(tmp_path / "p"))
    story.version(lambda files: files["actions/2019/plan.yaml"].pop("adopted"))
    story.version(lambda files: record(files, "2019-L01").update(weight="5"))
    story.version(lambda files: files["actions/2019/plan.yaml"].update(adopted="2019-01-22"))
    story.version(lambda files: record(files, "2019-L01").update(weight="6"))
    story.past.write()
    found = seen(plan_register(Project(story.past.root), TODAY, None, None))
    assert [one[:2] for one in found] == [("reweighted", "2019-L01")]


def test_what_a_branch_brings_is_its_author_s(tmp_path: Path) -> None:
    story = Story(Past(tmp_path / "p"))
    base = story.version(lambda _: None)
    main = story.version(lambda files: record(files, "1.1").update(text="Ici."), "Main")
    mine = story.files
    story.files = real_files()
    more = {"after": [base], "branch": "side"}
    first = story.version(lambda files: record(files, "2.1").update(text="Là."), "Side", **more)
    side = story.version(
        lambda files: record(files, "2019-L01").update(weight="7"),
        "Wing",
        after=[first],
        branch="side",
    )
    record(mine, "2.1").update(text="Là.")
    record(mine, "2019-L01").update(weight="7")
    story.files = mine
    story.version(
        lambda files: record(files, "3.1").update(text="Fusion."), "Merger", after=[main, side]
    )
    story.past.write()
    found = seen(plan_register(Project(story.past.root), TODAY, None, None))
    assert sorted(one[1:3] for one in found) == [
        ("1.1", "Main"),
        ("2.1", "Side"),
        ("2019-L01", "Wing"),
        ("3.1", "Merger"),
    ]


def test_what_a_merge_left_out_never_was(tmp_path: Path) -> None:
    story = Story(Past(tmp_path / "p"))
    base = story.version(lambda _: None)
    main = story.version(lambda files: record(files, "1.1").update(text="Ici."), "Main")
    mine, story.files = story.files, real_files()
    side = story.version(
        lambda files: record(files, "2.1").update(text="Là."), "Side", after=[base], branch="side"
    )
    story.files = mine
    story.version(lambda _: None, "Merger", after=[main, side])
    story.past.write()
    found = seen(plan_register(Project(story.past.root), TODAY, None, None))
    assert [one[1:3] for one in found] == [("1.1", "Main")]


def test_a_version_that_does_not_parse_hides_nothing(tmp_path: Path) -> None:
    story = Story(Past(tmp_path / "p"))
    story.version(lambda _: None)
    whole = story.files
    story.version(
        lambda files: files.update({"actions/2019/1-promotion.yaml": "deliverables: ["}), "Oops"
    )
    story.files = whole
    story.version(lambda files: record(files, "2019-L01").update(weight="7"), "Fixer")
    story.version(
        lambda files: record(files, "2019-L02").update(weight="many", title="Mal"), "Slip"
    )
    story.version(lambda files: record(files, "2019-L02").update(weight="2"), "Fixer")
    story.past.write()
    found = seen(plan_register(Project(story.past.root), TODAY, None, None))
    assert sorted(one[:3] for one in found) == [
        ("reweighted", "2019-L01", "Fixer"),
        ("reweighted", "2019-L02", "Fixer"),
        ("reworded", "2019-L02", "Slip"),
    ]


def test_what_moves_without_changing_is_no_change(tmp_path: Path) -> None:
    story = Story(Past(tmp_path / "p"))
    story.version(lambda _: None)

    def rename(files: Files) -> None:
        files["actions/2019/z.yaml"] = files.pop("actions/2019/1-promotion.yaml")

    def other_file(files: Files) -> None:
        one = record(files, "2019-L01")
        holder(files, "2019-L01").remove(one)
        files["actions/2019/2-ecosysteme.yaml"]["deliverables"].insert(0, one)

    def other_id(files: Files) -> None:
        record(files, "2019-L02").update(id="2019-X02", formerly=["2019-L02"])

    for edit in (rename, other_file, other_id):
        story.version(edit)
    story.day += timedelta(days=1)
    story.past.commit(spelled(story.files, flow=True), day=story.day.isoformat())
    story.version(lambda files: record(files, "2019-X02").update(weight="9"), "Ida")
    story.past.write()
    register = plan_register(Project(story.past.root), TODAY, None, None)
    assert [one[:3] for one in seen(register)] == [("reweighted", "2019-X02", "Ida")]


def test_a_shallow_clone_blames_nobody_for_what_it_does_not_know(
    told: tuple[Story, Path], tmp_path: Path
) -> None:
    _, root = told
    git(tmp_path, "clone", "-q", "--depth=5", f"file://{root}", "cut")
    register = plan_register(Project(tmp_path / "cut"), TODAY, None, None)
    whole = plan_register(Project(root), TODAY, None, None)
    assert {one.commit for one in register.entries if one.step == 0} == {None}
    latest = {one.commit.name for one in register.entries if one.commit}
    assert latest <= set(git(root, "log", "-4", "--format=%H").split())
    assert len(register.entries) < len(whole.entries)


def test_a_detached_head_and_a_past_version(told: tuple[Story, Path], tmp_path: Path) -> None:
    _, root = told
    git(tmp_path, "clone", "-q", f"file://{root}", "copy")
    copy = tmp_path / "copy"
    git(copy, "checkout", "-q", "--detach", "HEAD~10")
    found = plan_register(Project(copy), TODAY, None, None)
    at = plan_register(Project(root, git(copy, "rev-parse", "HEAD")), TODAY, None, None)
    assert [(a.amendment, a.commit) for a in found.entries] == [
        (a.amendment, a.commit) for a in at.entries
    ]
    assert found.entries


def test_without_git_the_journals_tell(tmp_path: Path) -> None:
    for path, text in spelled(real_files()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = plan_register(Project(tmp_path), TODAY, None, None)
    assert len(found.entries) == 21
    assert {one.commit for one in found.entries} == {None}
    late = plan_register(Project(tmp_path), TODAY, date(2018, 12, 31), None)
    assert {one.amendment.id for one in late.entries} == {
        one.amendment.id for one in found.entries if one.day and one.day > date(2018, 12, 31)
    }
    with pytest.raises(PlantrackError):
        plan_register(Project(tmp_path), TODAY, "HEAD", None)


def test_files_not_committed_are_the_last_step(told: tuple[Story, Path], tmp_path: Path) -> None:
    _, root = told
    git(tmp_path, "clone", "-q", f"file://{root}", "copy")
    axis = next((tmp_path / "copy/plan/axes").glob("4*.yaml"))
    text = axis.read_text(encoding="utf-8")
    axis.write_text(text.replace("title: ", "title: Bien ", 1), encoding="utf-8")
    before = plan_register(Project(root), TODAY, None, None)
    after = plan_register(Project(tmp_path / "copy"), TODAY, None, None)
    fresh = [one for one in after.entries if one.commit is None]
    assert [(one.amendment.kind, one.amendment.id) for one in fresh] == [("reworded", "4")]
    assert len(after.entries) == len(before.entries) + 1
