"""What a template builds is measured before it is made: methods, operators and joined texts."""

import pytest

from plantrack.reports.growth import (
    LONGEST_TEXT,
    TemplateRefused,
    bounded_concat,
    bounded_join,
    checked,
    refuse_length,
    refuse_method,
    refuse_operation,
    refuse_wide,
)

LONG = "a" * (LONGEST_TEXT // 2)


def test_what_is_as_long_as_may_be_passes() -> None:
    assert checked(LONG * 2) == LONG * 2
    assert bounded_concat([LONG] * 20).count("a") == 10 * LONGEST_TEXT
    refuse_operation("*", "ab", LONGEST_TEXT // 2)
    refuse_method("a".replace, ("a", LONG))
    refuse_method(",".join, ([LONG, "b"],))
    refuse_method({"a": 1}.items, ())
    refuse_wide([10_000, -10_000, "text"])


def test_what_would_be_longer_is_refused() -> None:
    for made in (
        lambda: checked(LONG * 2 + "a"),
        lambda: refuse_length(LONGEST_TEXT + 1),
        lambda: bounded_concat([LONG] * 21),
        lambda: bounded_join([LONG, LONG, "a"]),
        lambda: refuse_operation("*", "ab", LONGEST_TEXT),
        lambda: refuse_operation("*", LONGEST_TEXT, [1, 2]),
        lambda: refuse_method("aaa".replace, ("a", LONG)),
        lambda: refuse_method(LONG.join, ([1, 2, 3],)),
        lambda: refuse_wide([10_001]),
    ):
        with pytest.raises(TemplateRefused, match=r"more than|longer than"):
            made()  # type: ignore[no-untyped-call]  # a lambda


@pytest.mark.parametrize(
    "method", ["".encode, "".expandtabs, "".translate, (1).to_bytes, [].append]
)
def test_a_method_that_no_template_needs_is_not_there(method: object) -> None:
    with pytest.raises(TemplateRefused, match="there is no method"):
        refuse_method(method, ())
