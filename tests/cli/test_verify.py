"""`verify`: a published report made again, whatever was done to it, its files or its history."""

import json
import random
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import plantrack.reports.provenance as composed
from answer_shapes import mistakes
from conftest import PLAN_FILES, Ran
from crossing import some
from plantrack.reports.names import FORMATS
from plantrack.reports.provenance import sealed
from repository import commit, git

Run = Callable[..., Ran]
DAY = "2017-12-01"
FIGURE, CHANGED = "décembre 2017", "décembre 2016"
FEW = 2  # alterations of a document by default; 100 in the soak


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan in git, of two versions, and a report of it in each format, beside it."""
    folder = tmp_path_factory.mktemp("published")
    root = folder / "plan"
    commit(root, "2017-01-12T10:00:00-05:00", PLAN_FILES)
    text = PLAN_FILES["actions/2017/a.yaml"] + "    description: Autre.\n"
    commit(root, "2017-06-12T10:00:00-04:00", {"actions/2017/a.yaml": text})
    return folder


@pytest.fixture
def document(published: Path, plantrack: Run) -> Callable[..., Path]:
    """Give a report of the plan in a format, made once."""

    def _made(format_: str) -> Path:
        file = published / f"bilan.{format_}"
        if not file.exists():
            words = ("report", "board", "--as-of", DAY, "--output", str(file))
            assert plantrack(*words, root=published / "plan").code == 0
        return file

    return _made


def _verified(plantrack: Run, file: Path, root: Path, *more: str) -> Ran:
    return plantrack("verify", str(file), "--lang", "en", *more, root=root)


@pytest.mark.few(1)
@pytest.mark.parametrize("format_", FORMATS)
def test_what_was_published_is_identical_and_one_byte_of_it_is_found(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path, format_: str
) -> None:
    file, root = document(format_), published / "plan"
    ran = _verified(plantrack, file, root)
    assert ran.code == 0, ran.err
    assert f"bilan.{format_}: identical, byte for byte" in ran.out
    for altered in _altered(file, tmp_path, FEW):
        assert _verified(plantrack, altered, root).code == 1, altered


@pytest.mark.soak
@pytest.mark.parametrize("format_", FORMATS)
def test_a_hundred_bytes_are_found(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path, format_: str
) -> None:
    for altered in _altered(document(format_), tmp_path, 100):
        assert _verified(plantrack, altered, published / "plan").code == 1


def _altered(file: Path, folder: Path, count: int) -> Iterator[Path]:
    chance, raw = random.Random(file.name), file.read_bytes()  # noqa: S311 - no secret
    for _ in range(count):
        at = chance.randrange(len(raw))
        other = (raw[at] + chance.randrange(1, 256)) % 256
        altered = folder / f"at-{at}{file.suffix}"
        altered.write_bytes(raw[:at] + bytes([other]) + raw[at + 1 :])
        yield altered


@pytest.mark.nightly
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(at=st.integers(min_value=0), other=st.integers(min_value=1, max_value=255))
def test_any_byte_of_a_page_is_found(
    published: Path, document: Callable[..., Path], plantrack: Run, at: int, other: int
) -> None:
    raw = document("md").read_bytes()
    at %= len(raw)
    altered = published / "altered.md"
    altered.write_bytes(raw[:at] + bytes([(raw[at] + other) % 256]) + raw[at + 1 :])
    assert _verified(plantrack, altered, published / "plan").code == 1


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "words",
    [
        ("year", "2017"),
        ("role", "direction"),
        ("evidence",),
        ("board", "--annexes", "--no-pictures", "--paper", "a4", "--lang", "en"),
        ("board", "--since", "2017-03-01"),
        ("board", "--since", "HEAD~1"),
        ("board", "--at", "HEAD~1"),
    ],
)
def test_each_report_and_option_is_made_again(
    published: Path, plantrack: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file, root = tmp_path / "rapport.html", published / "plan"
    made = plantrack("report", *words, "--as-of", DAY, "--output", str(file), root=root)
    assert made.code == 0, made.err
    ran = _verified(plantrack, file, root)
    assert (ran.code, ran.err) == (0, "")


def test_the_place_of_a_figure_that_was_changed_is_told(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    root, raw = published / "plan", document("md").read_text("utf-8")
    altered = tmp_path / "bilan.md"
    at = raw.index(FIGURE)
    altered.write_text(raw[:at] + CHANGED + raw[at + len(FIGURE) :], "utf-8")
    told = json.loads(_verified(plantrack, altered, root, "--json").out)
    assert list(mistakes(told, "verify")) == []
    assert (told["outcome"], told["sound"]) == ("different", False)
    assert CHANGED in told["figures"][0]["published"]
    assert FIGURE in told["figures"][0]["again"]
    line = raw[:at].count("\n") + 1
    assert told["figures"][0]["place"] == f"on line {line}"


def test_another_version_of_the_program_is_told_its_figures(
    published: Path, plantrack: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, file = published / "plan", tmp_path / "bilan.md"
    with monkeypatch.context() as patch:
        patch.setattr(composed, "__version__", "9.9.9")
        plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    ran = _verified(plantrack, file, root)
    assert ran.code == 0
    assert "same figures and same words, by another version of the program" in ran.out
    assert "plantrack 9.9.9" in ran.out
    text = file.read_text("utf-8")
    file.write_text(text.replace(FIGURE, CHANGED, 1), "utf-8")
    changed = _verified(plantrack, file, root)
    assert changed.code == 1
    assert "Figures that differ (1)" in changed.out


@pytest.mark.few(1)
@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("</main>", "<script>document.title = 1</script></main>"),
        ("</main>", '<p onclick="x()"></p></main>'),
        ("</main>", '<a href="https://example.org/other"></a></main>'),
        ("</main>", '<img srcset="https://example.org/seen"></main>'),
        ("default-src 'none'", "default-src *"),
        ("</main>", "<svg><text>99</text></svg></main>"),
    ],
)
def test_what_nobody_sees_is_compared_too_whichever_version_made_it(
    published: Path, plantrack: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    was: str, becomes: str,
) -> None:  # fmt: skip
    root, file = published / "plan", tmp_path / "bilan.html"
    with monkeypatch.context() as patch:
        patch.setattr(composed, "__version__", "9.9.9")
        plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    assert _verified(plantrack, file, root).code == 0
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    assert _verified(plantrack, file, root).code == 1


def test_files_that_were_not_committed_are_told(
    published: Path, plantrack: Run, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    changed = root / "actions/2017/a.yaml"
    changed.write_text(changed.read_text("utf-8").replace("Autre.", "Encore."), "utf-8")
    file = tmp_path / "bilan.html"
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    ran = _verified(plantrack, file, root)
    assert ran.code == 1
    assert "made from files that were not committed" in " ".join(ran.out.split())


def test_a_history_that_was_rewritten_is_told(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    file = document("html")
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    git(root, "commit", "-q", "--amend", "-m", "autre", moment="2017-07-01T10:00:00-04:00")
    kept = _verified(plantrack, file, root)
    assert kept.code == 1
    assert "the history was rewritten" in " ".join(kept.out.split())
    git(root, "reflog", "expire", "--expire=now", "--all")
    git(root, "gc", "-q", "--prune=now")
    gone = _verified(plantrack, file, root)
    assert gone.code == 2
    assert "its history was rewritten" in gone.err


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("refs/heads/autre", "is not in the main branch"),
        ("refs/tags/autre", "is not in the main branch"),
        ("refs/pull/1/head", "No branch leads to version"),
        ("refs/stash", "No branch leads to version"),
    ],
)
@pytest.mark.parametrize("asked", some(["of its files", "--at", "--since"], 3))
def test_whose_version_it_is_and_where_it_is_kept_is_told(
    published: Path, plantrack: Run, tmp_path: Path, reference: str, said: str, asked: str
) -> None:
    """Anybody may have a repository hold a commit, and make a report of it that is identical."""
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    main = git(root, "rev-parse", "HEAD")
    text = (root / "actions/2017/a.yaml").read_text("utf-8").replace("Autre.", "Encore.")
    commit(root, "2017-07-01T10:00:00-04:00", {"actions/2017/a.yaml": text})
    other = git(root, "rev-parse", "HEAD")
    file = tmp_path / "bilan.md"
    words = () if asked == "of its files" else (asked, other)
    if words:
        git(root, "reset", "-q", "--hard", main)
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), *words, root=root)
    git(root, "reset", "-q", "--hard", main)
    git(root, "update-ref", reference, other)
    ran = _verified(plantrack, file, root)
    assert "identical, byte for byte" in ran.out
    if asked == "--since" and said.startswith("is not"):
        assert ran.code == 0  # the figures are those of the main branch
        return
    assert said in " ".join(ran.out.split())
    assert ran.code == (1 if said.startswith("No") else 0)
    version = json.loads(_verified(plantrack, file, root, "--json").out)["version"]
    assert (version["commit"] == other) == (asked != "--since")
    assert version["author"] == "Essai"
    if asked != "--since":
        assert version["in_main_branch"] is False
        assert version["branches_and_tags"] == (["autre"] if said.startswith("is") else [])


def test_a_shallow_clone_is_told(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    root = tmp_path / "clone"
    address = f"file://{published / 'plan'}"
    git(tmp_path, "clone", "-q", "--depth", "1", address, str(root))
    ran = _verified(plantrack, document("md"), root)
    assert ran.code == 1
    assert "shallow clone" in ran.out
    git(root, "fetch", "-q", "--unshallow")
    assert _verified(plantrack, document("md"), root).code == 0


def test_another_repository_is_named_by_its_folder_and_the_network_is_bounded(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    file, root = document("md"), published / "plan"
    ran = _verified(plantrack, file, tmp_path, "--repo", str(root))
    assert ran.code == 0, ran.err
    for address in (f"file://{root}", "ext::sh -c true", "http://example.org/x", "git://a/b",
                    "git@example.org:plan.git", "https://", "HTTPS:/x::"):  # fmt: skip
        refused = _verified(plantrack, file, tmp_path, "--repo", address)
        assert refused.code == 2
        assert "is not fetched" in refused.err


def test_a_repository_that_git_does_not_read_is_told_in_words(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    file, root = document("md"), published / "plan"
    git(tmp_path, "clone", "-q", "--bare", str(root), "bare.git")
    ran = _verified(plantrack, file, tmp_path, "--repo", str(tmp_path / "bare.git"))
    assert (ran.code, "a repository without files (bare)" in ran.err) == (2, True)
    cut = Path(shutil.copytree(root, tmp_path / "of two\nlines"))
    ran = _verified(plantrack, file, tmp_path, "--repo", str(cut))
    assert (ran.code, "has a line break in its name" in ran.err) == (2, True)


def test_the_folder_is_never_read_and_never_written(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    file = document("html")
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    (root / "actions/2017/a.yaml").write_text("deliverables: []\n", "utf-8")
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert _verified(plantrack, file, root).code == 0
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_a_filter_that_a_repository_names_does_not_run(
    published: Path, plantrack: Run, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    ran_there = tmp_path / "ran"
    commit(root, "2017-07-01T10:00:00-04:00", {".gitattributes": "* filter=evil text eol=crlf\n"})
    git(root, "config", "filter.evil.smudge", f"touch {ran_there}")
    git(root, "config", "core.fsmonitor", f"touch {ran_there}")
    file = tmp_path / "bilan.md"
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    assert _verified(plantrack, file, root).code == 0
    assert not ran_there.exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("folder", "../../"),
        ("folder", "/etc/"),
        ("report", "../board"),
        ("commit", "--upload-pack=x"),
        ("at", "HEAD"),
        ("day", "2017-13-40"),
        ("since", "last"),
        ("format", "html"),
        ("language", "../fr"),
        ("program", "x\x1b[31m"),
    ],
)
def test_what_a_document_asks_for_is_an_option_of_ours_or_nothing(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path,
    name: str, text: str,
) -> None:  # fmt: skip
    page, _, comment = document("md").read_text("utf-8").rpartition("<!-- ")
    facts = json.loads(comment[comment.index("{") : comment.rindex("}") + 1])
    del facts["seal"]
    forged = tmp_path / "bilan.md"
    forged.write_text(sealed(facts | {name: text}).below(page), "utf-8")
    ran = _verified(plantrack, forged, published / "plan")
    assert ran.code == 1
    assert "altered" in ran.out
    assert "\x1b" not in ran.out


def test_a_kept_proof_that_was_changed_is_told(
    published: Path, plantrack: Run, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(published / "plan", tmp_path / "plan"))
    kept = f"kept:\n  - evidence: p.txt\n    sha256: {'0' * 64}\n    date: 2017-07-01\n"
    files = {"plan/evidence.yaml": kept, "p.txt": "x"}
    commit(root, "2017-07-01T10:00:00-04:00", files)
    file = tmp_path / "bilan.md"
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    ran = _verified(plantrack, file, root)
    assert ran.code == 1
    assert "1 kept proof of that version is not what was kept: p.txt." in " ".join(ran.out.split())


def test_a_forged_sum_of_files_is_told(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    page, _, comment = document("md").read_text("utf-8").rpartition("<!-- ")
    facts = json.loads(comment[comment.index("{") : comment.rindex("}") + 1])
    del facts["seal"]
    forged = tmp_path / "bilan.md"
    forged.write_text(sealed(facts | {"sha256": "0" * 64}).below(page), "utf-8")
    ran = _verified(plantrack, forged, published / "plan")
    assert ran.code == 1
    assert "files were not those of version" in " ".join(ran.out.split())


def test_nothing_local_stands_in_a_document(published: Path, document: Callable[..., Path]) -> None:
    for format_ in ("md", "html"):
        text = document(format_).read_text("utf-8")
        facts = text[text.rindex("<!-- plantrack-provenance") :]
        assert str(published) not in facts
        assert "essai@example.org" not in facts


def test_what_is_not_a_report_is_refused(published: Path, plantrack: Run, tmp_path: Path) -> None:
    other = tmp_path / "lettre.md"
    other.write_text("# Lettre\n", "utf-8")
    ran = _verified(plantrack, other, published / "plan")
    assert ran.code == 2
    assert "does not say what made it" in ran.err
    assert _verified(plantrack, tmp_path, published / "plan").code == 2
    assert _verified(plantrack, tmp_path / "rien.pdf", published / "plan").code == 2


def test_a_report_of_files_that_git_does_not_have_says_so(plantrack: Run, tmp_path: Path) -> None:
    for path, content in PLAN_FILES.items():
        (tmp_path / "plan" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "plan" / path).write_text(content, "utf-8")
    file = tmp_path / "bilan.md"
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=tmp_path / "plan")
    ran = _verified(plantrack, file, tmp_path / "plan")
    assert ran.code == 2
    assert "no version kept" in ran.err


def test_a_plan_in_a_folder_of_its_repository(plantrack: Run, tmp_path: Path) -> None:
    files = {f"plans/a/{path}": content for path, content in PLAN_FILES.items()}
    commit(tmp_path / "depot", "2017-06-12T10:00:00-04:00", files)
    root, file = tmp_path / "depot/plans/a", tmp_path / "bilan.html"
    plantrack("report", "board", "--as-of", DAY, "--output", str(file), root=root)
    assert _verified(plantrack, file, root).code == 0
    assert _verified(plantrack, file, tmp_path, "--repo", str(tmp_path / "depot")).code == 0


def test_a_day_to_come_is_made_again(published: Path, plantrack: Run, tmp_path: Path) -> None:
    file, root = tmp_path / "bilan.md", published / "plan"
    plantrack("report", "board", "--as-of", "2018-12-31", "--output", str(file), root=root)
    ran = plantrack("verify", str(file), root=root, clock=date(2018, 1, 1))
    assert ran.code == 0


def test_a_document_that_is_too_large_to_compare_is_damaged(
    published: Path, document: Callable[..., Path], plantrack: Run, tmp_path: Path
) -> None:
    page, mark, comment = document("md").read_text("utf-8").rpartition("<!-- ")
    long = tmp_path / "bilan.md"
    long.write_text(f"{page}{'x' * 11_000_000}\n{mark}{comment}", "utf-8")
    ran = _verified(plantrack, long, published / "plan")
    assert ran.code == 1
    assert "it cannot be read whole" in " ".join(ran.out.split())


def test_pages_of_a_pdf_that_are_alike_are_not_read(
    published: Path, plantrack: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "autre.pdf"
    with monkeypatch.context() as patch:
        patch.setattr(composed, "__version__", "9.9.9")
        words = ("report", "board", "--as-of", DAY, "--output", str(other))
        assert plantrack(*words, root=published / "plan").code == 0
    monkeypatch.setattr("pypdf.PageObject.extract_text", lambda _: 1 / 0)
    ran = _verified(plantrack, other, published / "plan")
    assert (ran.code, ran.err) == (0, "")
    assert "same figures and same words" in ran.out


def test_pdf_is_still_accessible(document: Callable[..., Path]) -> None:
    from pypdf import PdfReader

    reader = PdfReader(document("pdf"))
    assert "plantrack-provenance.json" in reader.attachments
    metadata = reader.xmp_metadata
    assert metadata is not None
    assert "pdfuaid" in metadata.rdf_root.toxml()
