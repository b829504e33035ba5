"""The first lines of every screen."""

from screens import SEPTEMBER, loaded, look

from plantrack.console.heading import heading, illustrative_line


def test_it_names_the_plan_the_day_and_the_commit() -> None:
    plan = loaded().plan
    text = heading(plan, SEPTEMBER, "version 3f2a91c", look()).plain
    assert text == "Orientations stratégiques 2017-2020 · au 2018-09-30 · version 3f2a91c"


def test_examples_are_named() -> None:
    line = illustrative_line(loaded().plan, look())
    assert line is not None
    assert line.plain == "Plans d’action donnés en exemple"
