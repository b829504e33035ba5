"""`plantrack schema`, and a real language server that reads what it writes."""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from cli.terminal import content_of, copied
from language_server import LanguageServer
from plantrack.wire.schema import FILE_KINDS

# `npm install yaml-language-server` in a folder, and its node_modules/.bin on the path.
SERVER = shutil.which("yaml-language-server", path=os.environ.get("PLANTRACK_TEST_PATH")) or (
    shutil.which("yaml-language-server")
)
FILE = "actions/2018/2-ecosysteme.yaml"


def test_all_are_written_in_the_user_s_own_folder(
    plantrack: Callable, real_root: Path, tmp_path: Path, user_state: Path
) -> None:
    root = copied(real_root, tmp_path)
    before = content_of(root)
    ran = plantrack("schema", "--lang", "en", root=root)
    assert ran.code == 0
    found = json.loads(ran.out)["yaml.schemas"]
    assert all(found.values())
    assert "10 schemas written in" in ran.err
    files = [path_of(root, file) for file in found]
    assert all(file.is_relative_to(user_state) for file in files)
    again = [file.read_bytes() for file in files]
    plantrack("schema", "--lang", "en", root=root)
    assert again == [file.read_bytes() for file in files]
    assert content_of(root) == before


def test_the_help_names_every_kind_of_file(plantrack: Callable) -> None:
    told = " ".join(plantrack("schema", "--help", "--lang", "en").out.replace("│", " ").split())
    named = told[told.index("Only one, on standard output") :].split(".")[0]
    assert sorted(re.findall(r"`([\w-]+)`", named)) == sorted((*FILE_KINDS, "export"))


def path_of(root: Path, file: str) -> Path:
    """Return the file of a schema, as an editor that opened the plan's folder finds it."""
    return Path(url2pathname(urlsplit(file).path)) if file.startswith("file:") else root / file


def test_a_folder_of_one_s_own(plantrack: Callable, real_root: Path, tmp_path: Path) -> None:
    root = copied(real_root, tmp_path)
    inside = plantrack("schema", "--output", "schemas/plan", root=root)
    assert "./schemas/plan/deliverables.json" in inside.out
    outside = plantrack("schema", "--output", str(tmp_path / "ailleurs"), root=root)
    assert (tmp_path / "ailleurs").as_uri() in outside.out


def test_one_on_standard_output(plantrack: Callable) -> None:
    ran = plantrack("schema", "team")
    assert json.loads(ran.out)["title"] == "Rôles et partenaires"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("deliverable",), "deliverables"),
        (("xyz",), "action-plan"),
        (("team", "--output", "x"), "--output"),
        (("--output", "actions/2018/2-ecosysteme.yaml"), "2-ecosysteme.yaml"),
        (("--output", "plan"), "plan"),
    ],
)
def test_what_it_refuses(
    plantrack: Callable, real_root: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    root = copied(real_root, tmp_path)
    ran = plantrack("schema", *words, root=root)
    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def serving(plantrack: Callable, root: Path) -> LanguageServer:
    """Return a server that has read the schemas of a plan."""
    if SERVER is None:
        pytest.skip("no yaml-language-server here")
    found = json.loads(plantrack("schema", root=root).out)["yaml.schemas"]
    schemas = {path_of(root, file).as_uri(): patterns for file, patterns in found.items()}
    settings = {
        "schemas": schemas, "validate": True, "hover": True, "completion": True,
        "schemaStore": {"enable": False},
    }  # fmt: skip
    return LanguageServer([SERVER, "--stdio"], root, settings)


@pytest.fixture
def server(plantrack: Callable, real_root: Path, tmp_path: Path) -> Iterator[LanguageServer]:
    with serving(plantrack, copied(real_root, tmp_path)) as running:
        yield running


def test_a_sound_plan_has_no_diagnostic(server: LanguageServer) -> None:
    for file in sorted(server.folder.glob("*/**/*.yaml")):
        path = file.relative_to(server.folder).as_posix()
        assert server.opened(path, file.read_text(encoding="utf-8")) == [], path


TEXT = """\
deliverables:
  - id: 2018-L90
    title: Publier
    commitments: [2.3, "2.1"]
    lead: developpement
    updates:
      - date: 2018-06-12
        status: {status}
"""


def test_hover_shows_the_commitment_s_sentence(server: LanguageServer) -> None:
    assert server.opened("actions/2018/z.yaml", TEXT.format(status="done")) == []
    hover = server.at("hover", "actions/2018/z.yaml", 3, 19)["contents"]["value"]
    assert "Maintiendra une cartographie" in hover
    assert "Offrira toute son aide" not in hover
    quoted = server.at("hover", "actions/2018/z.yaml", 3, 25)["contents"]["value"]
    assert "Offrira toute son aide" in quoted
    field = server.at("hover", "actions/2018/z.yaml", 4, 6)["contents"]["value"]
    assert "responsable" in field


def test_completion_proposes_ids_with_their_sentence(server: LanguageServer) -> None:
    server.opened("actions/2018/z.yaml", TEXT.format(status="").replace('[2.3, "2.1"]', "[]"))
    found = server.at("completion", "actions/2018/z.yaml", 3, 18)["items"]
    by_label = {one["label"]: one for one in found}
    assert by_label["2.3"]["insertText"] == "2.3"
    assert "Maintiendra une cartographie" in json.dumps(by_label["2.3"], ensure_ascii=False)
    assert sum(re.fullmatch(r"[1-4]\.[0-9]", label) is not None for label in by_label) == 21
    statuses = server.at("completion", "actions/2018/z.yaml", 7, 16)["items"]
    assert {"planned", "in_progress", "done", "partial", "deferred", "cancelled"} <= {
        one["label"] for one in statuses
    }


def test_a_mistake_is_marked_where_it_is(server: LanguageServer) -> None:
    text = TEXT.format(status="réalisé").replace("2.3", "9.9").replace("lead:", "lede:")
    lines = {one["range"]["start"]["line"] for one in server.opened("actions/2018/z.yaml", text)}
    assert lines == {3, 4, 7}


def test_twins_are_proposed_between_quotes(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    axis = root / "plan/axes/1-promotion.yaml"
    text = axis.read_text(encoding="utf-8")
    assert 'id: "1.2"' in text
    axis.write_text(text.replace('id: "1.2"', 'id: "1.10"'), encoding="utf-8")
    with serving(plantrack, root) as server:
        bare = TEXT.format(status="done")
        server.opened("actions/2018/z.yaml", bare.replace('[2.3, "2.1"]', "[]"))
        items = server.at("completion", "actions/2018/z.yaml", 3, 18)["items"]
        found = {one["label"]: one["insertText"] for one in items}
        assert found['"1.10"'] == '"1.10"'
        assert found['"1.1"'] == '"1.1"'
        wrong = server.opened("actions/2018/y.yaml", bare.replace("2.3", "1.10"))
        assert {one["range"]["start"]["line"] for one in wrong} == {3}


def test_schemas_of_answers_are_for_programs(plantrack: Callable, tmp_path: Path) -> None:
    """No plan is needed; one is printed, all are written, and a word that names none is told."""
    alone = plantrack("schema", "--answers", "status", root=tmp_path)
    assert json.loads(alone.out)["$id"] == "plantrack.status/1"
    ran = plantrack("schema", "--answers", "--output", "here", "--lang", "en", root=tmp_path)
    assert (ran.code, ran.out) == (0, "29 schemas written in here\n")
    assert (tmp_path / "here/status.json").read_text(encoding="utf-8") == alone.out
    assert len([*(tmp_path / "here").iterdir()]) == 29
    one = plantrack("schema", "--answers", "why", "--output", "why", "--lang", "en", root=tmp_path)
    assert one.out == "1 schema written in why\n"
    for words in (("--answers",), ("--answers", "statuss")):
        refused = plantrack("schema", *words, "--lang", "en", root=tmp_path)
        assert refused.code == 2
        assert "`status`" in refused.err or "--output" in refused.err
