"""What the pages on many plans say is what is answered."""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from answer_shapes import mistakes
from places import REPOSITORY
from plantrack.wire.answers import ANSWERS
from portfolio.made import ask, portfolio, sync
from twelve_plans import write_twelve

PAGES = {
    "en": REPOSITORY / "docs/how-to/follow-many-plans.md",
    "fr": REPOSITORY / "docs/fr/coordonner-plusieurs-plans.md",
}
QUESTIONS = [name.partition("-")[2] for name in ANSWERS if name.startswith("portfolio-")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = portfolio(tmp_path_factory.mktemp("pages"))
    (file.parent / "plans/sud/actions/2018/b.yaml").write_text("deliverables: [x\n")
    return file


@pytest.mark.few(2)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_key_is_explained(plantrack: Callable, made: Path, question: str) -> None:
    if not (made.parent / "store").exists():
        sync(plantrack, made)
    about = {"show": ["nord"], "sql": ["SELECT 1 AS a, ['b', NULL], DATE '2018-09-30'"]}
    for more in ([], ["--by", "region"], ["--where", "region=Nord"]):
        words = (question, *about.get(question, more))
        answer = json.loads(ask(plantrack, made, *words, "--json").out)
        assert list(mistakes(answer, f"portfolio-{question}")) == []


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from plantrack.cli.app import run

    folder = tmp_path_factory.mktemp("twelve") / "federation"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        write_twelve(folder, lambda *words: run([*words]))
    return folder


@pytest.mark.nightly
@pytest.mark.parametrize("language", PAGES)
def test_the_example_of_twelve_plans_is_true(
    plantrack: Callable, twelve: Path, tmp_path: Path, language: str
) -> None:
    folder = shutil.copytree(twelve, tmp_path / "federation")
    blocks = re.findall(
        r"^```text\n(.*?)^```", PAGES[language].read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    shown = [each for block in blocks for each in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    assert len(shown) >= 5
    for each in shown:
        line, _, wanted = each.partition("\n")
        ran = plantrack(*shlex.split(line)[1:], "--lang", language, root=folder)
        said = "\n".join(row.rstrip() for row in (ran.out + ran.err).splitlines())
        parts = re.split(r"^…$", wanted.strip("\n"), flags=re.MULTILINE)
        pattern = "(?s:.*)".join(re.escape(part.strip("\n")) for part in parts)
        assert re.fullmatch(pattern, said.strip("\n")), f"{line}\n{said}"
