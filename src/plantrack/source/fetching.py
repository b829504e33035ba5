"""Repositories fetched from elsewhere: by https or ssh, never asking, never led to another host."""

from pathlib import Path
from threading import Timer
from typing import IO, cast

from plantrack.source.git import CONFIGURED, PIPE, started

# Where a repository is fetched because somebody gave its address: by these ways, and no other.
_FETCHING = {
    "core.askPass": "",
    "core.sshCommand": "ssh -oBatchMode=yes",
    "fetch.unpackLimit": "1",  # one file, whose size can be bounded
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1000",
    "http.lowSpeedTime": "20",
    "protocol.https.allow": "always",
    "protocol.ssh.allow": "always",
    "submodule.recurse": "false",
    "transfer.bundleURI": "false",
    "transfer.fsckObjects": "true",
}
# What asks for a password with a window is not started either.
_FETCHED_BY = {"GIT_ALLOW_PROTOCOL": "https:ssh", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never"}
_PATIENCE = 300.0  # seconds


def clone_without_files(folder: Path, url: str) -> None:
    """Fetch a repository into a new folder, by https or ssh, with none of its files laid out.

    Raises:
        GitFailed: it cannot be fetched, or that takes too long.
    """
    words = ("clone", "--quiet", "--no-checkout", "--template=", "--", url, str(folder))
    _fetched(folder.parent, words)


def clone_end(folder: Path, url: str, branch: str | None, *depth: str) -> None:
    """Fetch the end of a repository's history into a new folder, with none of its files laid out.

    That of a branch, else of the one that the repository names; `depth` says how much of it.

    Raises:
        GitFailed: it cannot be fetched, or that takes too long.
    """
    _fetched(
        folder.parent,
        (
            "clone", "--quiet", "--no-checkout", "--template=", "--no-tags", "--single-branch",
            "--no-recurse-submodules", *depth, *([f"--branch={branch}"] if branch else []),
            "--end-of-options", url, str(folder),
        ),
    )  # fmt: skip


def commit_at(folder: Path, url: str, branch: str | None) -> str | None:
    """Return the commit that a repository's branch is at, asked of its host; or nothing.

    Raises:
        GitFailed: it does not answer, or takes too long.
    """
    ref = f"refs/heads/{branch}" if branch else "HEAD"
    told = _fetched(folder, ("ls-remote", "--end-of-options", url, ref))
    rows = (row.split("\t") for row in told.decode("utf-8", "replace").splitlines())
    return next((name for name, *refs in rows if refs == [ref]), None)


def _fetched(folder: Path, words: tuple[str, ...]) -> bytes:
    """Return the first of what git answers where it may ask the network."""
    running = started(folder, words, settings={**CONFIGURED, **_FETCHING}, environment=_FETCHED_BY)
    running.listen(b"")
    timer = Timer(_PATIENCE, running.expire)
    timer.daemon = True
    timer.start()
    try:
        with cast("IO[bytes]", running.process.stdout) as stream:
            answer = stream.read(PIPE)
            while stream.read(PIPE):
                pass
        running.process.wait()
    finally:
        timer.cancel()
        running.stop()
    running.check()
    return answer
