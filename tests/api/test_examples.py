"""Each example of a public function runs, on a prepared plan, and gives what it shows."""

import doctest
import inspect
from pathlib import Path

import pytest

import plantrack
from api.our_plan import our_plan
from api.public import public_methods
from plantrack.api import answers, edits, entries, plans, prepared, questions

FLAGS = doctest.IGNORE_EXCEPTION_DETAIL
MODULES = (answers, edits, entries, plans, prepared, questions)


@pytest.fixture(scope="module")
def prepared_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return our_plan(tmp_path_factory.mktemp("api"))


@pytest.mark.few(2)
@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_examples_give_what_they_show(
    module: object, prepared_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(prepared_plan.parent)
    found = doctest.testmod(module, optionflags=FLAGS)  # type: ignore[arg-type]  # a module
    assert found.attempted
    assert found.failed == 0


def test_every_public_function_has_an_example() -> None:
    for name, function in public_methods():
        assert ">>>" in (inspect.getdoc(function) or ""), name
    assert set(plantrack.__all__) <= set(dir(plantrack))
