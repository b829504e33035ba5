"""What every test shares: the real plan's folder, plans made on the spot, the program's run."""

import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hatch_build import compile_catalogues, compile_modules
from hypothesis import HealthCheck, settings

from crossing import beyond_few
from places import FROZEN, REPOSITORY
from plantrack.cli import application
from plantrack.cli.app import run
from plantrack.cli.call import Call
from plantrack.cli.speaking import SpeakingGroup
from plantrack.locale import Translator
from read_once import read_once
from trying import examples

# A busy machine makes examples slowly: that says nothing about them.
settings.register_profile(
    "busy",
    deadline=None,
    max_examples=examples(100),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("busy")

CLOCK = date(2020, 3, 31)


def pytest_configure(config: pytest.Config) -> None:
    """Compile all once: each process of a test would compile what was changed since."""
    if not hasattr(config, "workerinput"):
        compile_catalogues(REPOSITORY)
        compile_modules(REPOSITORY)


@pytest.hookimpl(tryfirst=True)  # before what is marked is left out
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the night what is beyond the few combinations that a test wants in the suite."""
    for item in beyond_few(items):
        item.add_marker(pytest.mark.nightly)


def pytest_collection_finish() -> None:
    """Look for garbage in what tests make, and seldom: all that was collected stays to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def real_root() -> Path:
    return FROZEN


@pytest.fixture(scope="session", autouse=True)
def _plan_kept_for_tests_stays_as_it_was() -> Iterator[None]:
    """Fail the session where a test wrote into the copy that all of them read."""
    before = _files_of(FROZEN)
    assert {path.parts[0] for path in before} == {"actions", "plan"}
    yield
    assert _files_of(FROZEN) == before


@pytest.fixture(scope="session", autouse=True)
def _no_disk_is_waited_for() -> Iterator[None]:
    """No test takes the power away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _commands_are_built_once() -> Iterator[None]:
    """Typer takes as long to build a command as the program to answer: its tests have it anew."""

    built: dict[tuple[Translator, str | None], SpeakingGroup] = {}

    def built_before(call: Call, asked: str | None = None) -> SpeakingGroup:
        key = call.translator, asked
        if key not in built:
            built[key] = build_command(call, asked)
        built[key].context_settings["obj"] = call
        return built[key]

    build_command = application.build_command
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application, "build_command", built_before)
        yield


def _files_of(root: Path) -> dict[Path, int]:
    paths = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root): path.stat().st_mtime_ns for path in paths}


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def user_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of answers already made, shared by all tests of a process."""
    return tmp_path_factory.mktemp("cache", numbered=True)


@pytest.fixture(scope="session")
def user_state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the records of edits, as a user's own; no plan's folder is above it."""
    return tmp_path_factory.mktemp("state", numbered=True)


_LANGUAGE = ("PLANTRACK_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
_LOGS = ("CI", "GITHUB_ACTIONS", "TF_BUILD")  # in one, a patch is spelled to be read
_ENVIRONMENT = (*_LANGUAGE, "NO_COLOR", *_LOGS)


@pytest.fixture(scope="session", autouse=True)
def _plain_environment(user_cache: Path, user_state: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in _ENVIRONMENT:
            patch.delenv(name, raising=False)
        patch.setenv("COLUMNS", "80")
        patch.setenv("PLANTRACK_CACHE", str(user_cache))
        patch.setenv("PLANTRACK_STATE", str(user_state))
        yield


@pytest.fixture
def plantrack() -> Callable[..., Ran]:
    """Run the program in this process, as its entry point does, with its clock given."""

    def _run(*words: str, root: Path = FROZEN, clock: date = CLOCK) -> Ran:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with pytest.MonkeyPatch.context() as patch:
            read_once(patch)
            patch.chdir(root)
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run(list(words), clock)
        return Ran(code, _text(out), _text(err))

    return _run


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]  # a BytesIO


PLAN_FILES = {
    "plan/plan.yaml": """\
title: Plan d’essai
organisation: Organisme d’essai
language: fr
years: [2017, 2018]
period:
  start: 2017-01-01
  end: 2018-12-31
""",
    "plan/axes/1.yaml": """\
id: 1
title: Premier axe
commitments:
  - id: "1.1"
    title: Premier engagement
    text: Fera la première chose.
  - id: 1.10
    title: Dixième engagement
    text: Fera la dixième chose.
""",
    "plan/team.yaml": """\
roles:
  - id: direction
    title: Direction
partners:
  - id: poles
    title: Pôles
""",
    "actions/2017/plan.yaml": """\
year: 2017
title: Plan d’action 2017
start: 2017-01-01
end: 2017-12-31
adopted: 2017-01-10
""",
    "actions/2018/plan.yaml": """\
year: 2018
title: Plan d’action 2018
start: 2018-01-01
end: 2018-12-31
adopted: 2018-01-10
""",
    "actions/2017/a.yaml": """\
deliverables:
  - id: 2017-L01
    title: Publier le premier livrable
    commitments: [1.1]
    lead: direction
    due: 2017-06-30
    updates:
      - date: 2017-06-20
        status: done
        evidence:
          - https://example.org/1
""",
    "actions/2018/a.yaml": """\
deliverables:
  - id: 2018-L01
    title: Publier le second livrable
    commitments:
      - "1.10"
    lead: direction
    due: 2018-06-30
    updates:
      - date: 2018-06-20
        status: done
        evidence:
          - https://example.org/2
""",
}


@pytest.fixture
def make_plan(tmp_path: Path) -> Callable[..., Path]:
    """Write a small valid plan, some of its files replaced or added, and return its folder."""

    def _make(files: dict[str, str | bytes] | None = None, folder: str = "plan-of-test") -> Path:
        return write_plan(tmp_path / folder, files or {})

    return _make


def write_plan(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a small valid plan, some of its files replaced or added, and return its folder."""
    for path, content in (PLAN_FILES | files).items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root
