"""The program: `plantrack`, or `python -m plantrack`."""

import sys

from plantrack import __version__


def main() -> int:
    """Run the program and return its exit code; `--version` imports next to nothing."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"plantrack {__version__}\n")
        return 0
    import gc

    from plantrack.answers import answer

    gc.disable()  # what a command builds lives as long as it: looking for garbage finds none
    return answer(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
