"""A past version of a repository, laid out in a folder of its own, with the history before it.

The folder it comes from is only read. Files are laid out as git keeps them, byte for byte: no
filter, hook or attribute that the repository brings has a say.
"""

import re
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.locale import marked, msg
from plantrack.source.commits import commit_named
from plantrack.source.fetching import clone_without_files
from plantrack.source.git import GitFailed, ask_git, told_by_git
from plantrack.source.witness import witness_of

_MOST_BYTES = 500_000_000  # of all files of one version
_ATTRIBUTES = "* -text -eol -filter -ident -working-tree-encoding\n"
_SCHEMES = ("https", "ssh")
_OF_A_HOST = re.compile(r"[\w.-]+@[\w.-]+:(?!\\)")  # as ssh has it: git@host:plan.git


class NoSuchVersion(PlantrackError):
    """A repository has not the version that is asked for."""


def is_address(word: str) -> bool:
    """Return whether a word is the address of a repository, and no folder."""
    return "://" in word or "::" in word or _OF_A_HOST.match(word) is not None


def fetched(address: str, into: Path) -> Path:
    """Fetch the repository at an address into a new folder, and return the folder.

    Raises:
        PlantrackError: it is no address of https or ssh, or nothing can be fetched from it.
    """
    scheme, _, rest = address.partition("://")
    if scheme.lower() not in _SCHEMES or not rest or any(letter <= " " for letter in address):
        raise PlantrackError(
            "{address} is not fetched: give a folder, or an address that begins with https:// or "
            "ssh://",
            address=address,
        )
    folder = into / "repository"
    clone_without_files(folder, f"{scheme.lower()}://{rest}")
    return folder


def top_of(folder: Path) -> Path:
    """Return the top of the repository that a folder stands in.

    Raises:
        PlantrackError: it stands in none, or git refuses to tell.
    """
    if (folder / "HEAD").is_file() and (folder / "objects").is_dir():
        raise PlantrackError(
            "{folder} is a repository without files (bare): clone it (git clone), and name the "
            "clone",
            folder=str(folder),
        )
    witness = witness_of(folder)
    if witness.state == "no-repository":
        raise PlantrackError(
            "{folder} is in no git repository: name the one that the document was made from with "
            "--repo",
            folder=str(folder),
        )
    if witness.why is not None:
        raise PlantrackError("git tells nothing here: {why}", why=witness.why)
    told = told_by_git(folder, "rev-parse", "--show-toplevel")
    return Path(told.decode("utf-8", "surrogateescape").removesuffix("\n"))


def laid_out(repository: Path, commit: str, into: Path) -> Path:
    """Lay out a version in a new folder, with its history, and return the folder.

    Raises:
        NoSuchVersion: the repository has not all of it.
        PlantrackError: git cannot do it.
    """
    if commit_named(repository, commit) != commit:
        raise NoSuchVersion(marked("the repository has no version {commit}"), commit=commit[:7])
    objects = f"{_git_path(repository, 'objects')}\n"
    if objects.count("\n") > 1:
        raise PlantrackError(
            "{folder} has a line break in its name, which git does not take: rename it",
            folder=str(repository),
        )
    _refuse_size(repository, commit)
    folder = into / "version"
    folder.mkdir()
    algorithm = ask_git(repository, "rev-parse", "--show-object-format") or "sha1"
    told_by_git(folder, "init", "--quiet", "--template=", f"--object-format={algorithm}")
    own = folder / ".git"
    for name in ("info", "objects/info"):
        (own / name).mkdir(exist_ok=True)
    (own / "info/attributes").write_text(_ATTRIBUTES, "utf-8")
    (own / "objects/info/alternates").write_bytes(objects.encode("utf-8", "surrogateescape"))
    _copy_boundary(repository, own)
    try:
        told_by_git(folder, "update-ref", "--no-deref", "HEAD", commit)
        told_by_git(folder, "read-tree", "HEAD")
        told_by_git(folder, "checkout-index", "--all", "--quiet")
    except GitFailed as error:
        raise NoSuchVersion(
            marked("the repository has not all of version {commit}: {why}"),
            commit=commit[:7],
            why=error.why,
        ) from error
    return folder


def _refuse_size(repository: Path, commit: str) -> None:
    told = told_by_git(repository, "ls-tree", "-r", "-l", "--full-tree", "-z", commit)
    sizes = (row.split(b"\t")[0].split()[-1] for row in told.split(b"\0") if row)
    if sum(int(size) for size in sizes if size.isdigit()) > _MOST_BYTES:
        raise GitFailed(
            msg("its files are more than {count} MB together", count=_MOST_BYTES // 1_000_000)
        )


def _copy_boundary(repository: Path, own: Path) -> None:
    """Have the history end where the repository's own does, where that is a shallow clone."""
    boundary = _git_path(repository, "shallow")
    if boundary.is_file():
        (own / "shallow").write_bytes(boundary.read_bytes())


def _git_path(repository: Path, name: str) -> Path:
    told = told_by_git(repository, "rev-parse", "--git-path", name)
    return (repository / told.decode("utf-8", "surrogateescape").removesuffix("\n")).absolute()
