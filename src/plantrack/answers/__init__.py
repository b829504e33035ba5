"""ANSWERS REPEATED as long as nothing that they depend on has changed; nobody else knows of it.

This is decided before anything that takes long is imported. Where something is unusual (a link
among the plan's files, a repository of an odd form), the program answers anew.
"""

from plantrack.answers.repeating import Question, Unusual


def answer(arguments: list[str]) -> int:
    """Answer a command line, repeating what was answered where it still holds.

    Returns the exit code: 0 fine, 1 found something, 2 cannot run.
    """
    try:
        question = Question(arguments)
        kept = question.kept()
    except (Unusual, OSError, ValueError):
        from plantrack.cli.app import run

        return run(arguments)
    if kept is not None and not kept.may_be_simpler:
        return kept.repeat(arguments)
    from plantrack.answers.keeping import answer_and_keep, keep_simpler

    if kept is None:
        return answer_and_keep(question)
    keep_simpler(question, kept)
    return kept.repeat(arguments)
