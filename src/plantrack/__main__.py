"""The program: `plantrack`, or `python -m plantrack`."""

import sys

from plantrack import __version__


def main() -> int:
    """Run the program and return its exit code; `--version` imports next to nothing."""
    if sys.argv[1:] == ["--version"]:
        return _tell_version()
    import gc

    from plantrack.answers import answer

    gc.disable()  # what a command builds lives as long as it: looking for garbage finds none
    return answer(sys.argv[1:])


def _tell_version() -> int:
    try:
        if sys.stdout is not None:
            sys.stdout.write(f"plantrack {__version__}\n")
            sys.stdout.flush()
            return 0
    except OSError as error:
        from plantrack.cli.app import unwritten

        return unwritten(error, [])
    from plantrack.cli.app import run

    return run(["--version"])


if __name__ == "__main__":
    sys.exit(main())
