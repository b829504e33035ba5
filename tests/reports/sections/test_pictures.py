"""Each picture leads to the table behind it, which the report shows once."""

from collections.abc import Callable
from dataclasses import replace

from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import Figure, Table
from plantrack.reports.sections.pictures import numbers, pictures


def test_a_picture_leads_to_its_table(edition: Callable[..., Edition]) -> None:
    one = edition()
    tables = {each.anchor for each in numbers(one) if isinstance(each, Table)}
    led_to = {each.numbers for each in pictures(one) if isinstance(each, Figure)}
    assert led_to - tables == {"indicators"}
    assert tables <= led_to


def test_without_pictures_their_tables_remain(edition: Callable[..., Edition]) -> None:
    without = replace(edition(), pictures=False)
    assert pictures(without) == ()
    assert numbers(without)
