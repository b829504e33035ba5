"""Roles and partners: everybody in a table, then each alone."""

from collections.abc import Callable
from dataclasses import replace

from plantrack.reports.edition import Edition
from plantrack.reports.sections import people
from plantrack.reports.sections.kinds import Heading


def test_everybody_then_each(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    summed = lines(people.all_roles(one))[1:]
    headings = [each for each in people.each_role(one) if isinstance(each, Heading)]
    named = [each.text[0].text for each in headings if each.level == 2]
    assert [line.split(" | ")[0] for line in summed] == named


def test_of_one_alone_there_is_no_table_of_all(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    one = replace(edition(), subject="communications")
    assert people.all_roles(one) == ()
    told = lines(people.each_role(one))
    assert told[0] == "Communications"
    assert told[1].endswith("still open.")


def test_a_partner_is_told_the_commitments_concerned(
    edition: Callable[..., Edition], lines: Callable
) -> None:
    assert "Commitments concerned" in lines(people.each_partner(edition()))
