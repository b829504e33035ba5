"""The walk over versions tells what reading each of them whole would tell."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from history.plans import MemoryTree
from plantrack.history.pairing import content_of
from plantrack.history.steps import Facts, facts_between, first_facts
from plantrack.loading import Loaded, load_plan
from plantrack.project.walk import steps_of
from plantrack.source.git import GitFailed
from plantrack.source.witness import WHOLE
from repository import Past, git, unpack

from .versions import Files, changed, real_files, record, spelled

DAYS = 26


def evolved(files: Files, dice: random.Random) -> Files:
    """Return the plan some days later: some work told, some text changed, some records moved."""
    files = changed(files)
    for _ in range(dice.randrange(1, 4)):
        work = [one for data in files.values() for one in data.get("deliverables", ())]
        one = dice.choice(work)
        match dice.randrange(9):
            case 0 | 1 | 2:
                status = dice.choice(["in_progress", "done", "cancelled", "deferred", "partial"])
                entry = {"date": "2020-01-05", "status": status, "reason": "Motif."}
                one.setdefault("updates", []).append(entry)
            case 3:
                due = f"2020-0{dice.randrange(1, 9)}-15"
                one.setdefault("updates", []).append({"date": "2020-01-06", "due": due})
            case 4:
                one["title"] = f"{one['title']} {dice.randrange(100)}"
            case 5:
                one["weight"] = str(dice.randrange(1, 9))
            case 6:
                text = record(files, dice.choice(["1.1", "2.3", "4.5"]))
                text["text"] = f"{text['text']} {dice.randrange(100)}"
            case 7:
                year, axis = (
                    dice.choice([2017, 2018, 2019]),
                    dice.choice(["1-promotion", "2-ecosysteme"]),
                )
                listed = files[f"actions/{year}/{axis}.yaml"]["deliverables"]
                listed.insert(0, listed.pop())
            case _:
                one.pop("due", None)
    return files


def plain(facts: Facts) -> Facts:
    return replace(facts, entries=tuple(sorted(facts.entries, key=repr)))


def whole(files: dict[str, str]) -> Loaded:
    return load_plan(MemoryTree(files))


@pytest.mark.nightly
@pytest.mark.parametrize(
    "seed",
    [
        0,
        pytest.param(1, marks=pytest.mark.nightly),
        *(pytest.param(one, marks=pytest.mark.soak) for one in range(2, 20)),
    ],
)
def test_each_version_is_what_it_is_when_read_whole(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same each time
    past, files, day = Past(tmp_path / "plan"), real_files(), date(2020, 1, 1)
    texts = [spelled(files)]
    for _ in range(DAYS):
        files = evolved(files, dice)
        texts.append(spelled(files, flow=dice.random() < 0.1))
    for number, text in enumerate(texts):
        past.commit(text, day=(day + timedelta(days=number)).isoformat(), author=f"A{number}")
    past.write()
    steps = steps_of(past.root, "HEAD", WHOLE)
    told = [texts[0]]
    told.extend(b for a, b in pairwise(texts) if a != b)
    assert len(steps) == len(told)
    assert plain(steps[0].facts) == plain(first_facts(whole(told[0])))
    for step, before, after in zip(steps[1:], told, told[1:], strict=False):
        assert plain(step.facts) == plain(facts_between(whole(before), whole(after)))
    assert [one.commit.author for one in steps if one.commit] == [
        f"A{texts.index(text)}" for text in told
    ]


def test_every_change_of_status_is_found_and_none_is_invented(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "plan"), real_files()
    past.commit(spelled(files), day="2020-01-01")
    planted = []
    for number, (identifier, status) in enumerate(
        [("2019-L01", "deferred"), ("2018-L01", "cancelled"), ("2019-L01", "in_progress")]
    ):
        files = changed(files)
        entry = {"date": f"2020-01-0{number + 2}", "status": status, "reason": "Motif."}
        record(files, identifier).setdefault("updates", []).append(entry)
        past.commit(spelled(files), day=f"2020-01-0{number + 2}")
        planted.append((identifier, status))
    past.write()
    steps = steps_of(past.root, "HEAD", WHOLE)[1:]
    assert [(one.id, one.after) for each in steps for one in each.facts.amendments] == planted
    assert [len(each.facts.entries) for each in steps] == [1, 1, 1]


def test_a_folder_of_a_larger_repository(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "repo"), spelled(real_files())
    other = {**files, "plan/axes/1-promotion.yaml": files["plan/axes/1-promotion.yaml"] + "# fin\n"}
    for number, texts in enumerate((files, other, other)):
        inside = {f"dossiers/plan a/{path}": text for path, text in texts.items()}
        past.commit({**inside, "README": f"{number}\n"}, day=f"2020-01-0{number + 1}")
    past.write()
    steps = steps_of(past.root / "dossiers/plan a", "HEAD", WHOLE)
    assert len(steps) == 2
    assert steps[1].facts.amendments == ()
    assert steps_of(past.root, "HEAD", WHOLE) == ()


def test_links_and_hidden_files_are_not_read(tmp_path: Path) -> None:
    past = Past(tmp_path / "repo")
    past.commit(spelled(real_files()))
    past.write()
    root = past.root
    (root / "actions/2019/lien.yaml").symlink_to("/etc/hostname")
    (root / "actions/2019/.cache.yaml").write_text("deliverables: [", encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    steps = steps_of(root, "HEAD", WHOLE)
    assert [one.facts.amendments for one in steps[1:]] == [()]


def test_contents_that_git_does_not_have_make_nothing_up(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "repo"), real_files()
    past.commit(spelled(files))
    record(files, "2019-L01")["weight"] = "4"
    past.commit(spelled(files), day="2019-01-02")
    record(files, "2019-L01")["weight"] = "5"
    past.commit(spelled(files), day="2019-01-03")
    past.write()
    root = past.root
    name = git(root, "rev-parse", "HEAD~1:actions/2019/1-promotion.yaml")
    unpack(root)
    (root / ".git/objects" / name[:2] / name[2:]).unlink()
    steps = steps_of(root, "HEAD", WHOLE)
    told = [(one.id, one.before, one.after) for each in steps[1:] for one in each.facts.amendments]
    assert told == [("2019-L01", "1", "5")]


def test_without_git_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="refuses"):
        steps_of(tmp_path, "HEAD", WHOLE)


def test_a_record_says_the_same_wherever_it_was_read() -> None:
    files = spelled(real_files())
    one, other = whole(files), whole(files)
    assert [content_of(each) for each in one.plan.deliverables] == [
        content_of(each) for each in other.plan.deliverables
    ]


def test_a_text_that_only_a_merge_brings_is_its_author_s(tmp_path: Path) -> None:
    past, files = Past(tmp_path / "repo"), real_files()
    base = past.commit(spelled(files), day="2020-01-01")
    mine, theirs = changed(files), changed(files)
    record(mine, "2019-L01")["description"] = "Ici."
    main = past.commit(spelled(mine), day="2020-01-02", author="Ana")
    record(theirs, "2019-L02")["description"] = "Là."
    side = past.commit(spelled(theirs), day="2020-01-03", author="Bo", after=[base], branch="s")
    record(mine, "2019-L02")["description"] = "Là."
    past.commit(spelled(mine), day="2020-01-04", author="Merger", after=[main, side])
    past.write()
    told = [
        (one.id, one.after, commit.author)
        for step in steps_of(past.root, "HEAD", WHOLE)
        for one in step.facts.written
        if (commit := step.author_of(one))
    ]
    assert told == [("2019-L01", "Ici.", "Ana"), ("2019-L02", "Là.", "Bo")]
