"""How a completion moved: points that add up to what is shown."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plantrack.history.comparison import Move
from plantrack.locale import Translator
from plantrack.telling.completion_moves import move_words, plan_subject, points, year_subject
from plantrack.views.figures import whole_percent
from plantrack.views.periods import Periods

ENGLISH, FRENCH = Translator("en"), Translator("fr")
SHARES = st.fractions(0, 1, max_denominator=400)


def test_sentences() -> None:
    half, more = Fraction(1, 2), Fraction(3, 5)
    only_work = Move(half, more, more - half, Fraction(0))
    assert move_words(only_work, year_subject("2018", ENGLISH), ENGLISH) == (
        "Completion of action plan 2018: from 50% to 60%, all of it from work done."
    )
    both = Move(half, more, Fraction(1, 5), Fraction(-1, 10))
    subject = plan_subject(Periods(2, 3), FRENCH)
    assert move_words(both, subject, FRENCH) == (
        "Avancement de tout le plan (2 plans d’action sur 3)\u00a0: de 50\u00a0% à 60\u00a0%; "
        "+20 points grâce aux réalisations, −10 points par des modifications de portée."
    )


@given(before=SHARES, after=SHARES, scope=SHARES)
def test_points_add_up(before: Fraction, after: Fraction, scope: Fraction) -> None:
    work, by_scope = points(Move(before, after, after - before - scope, scope))
    assert whole_percent(before) + work + by_scope == whole_percent(after)


def test_the_largest_remainder_gets_what_is_missing() -> None:
    # 77 → 82 by +8.6 and −3.4: rounded one by one they would say +9 −3.
    before, scope = Fraction(770, 1000), Fraction(-34, 1000)
    work = Fraction(86, 1000)
    assert points(Move(before, before + work + scope, work, scope)) == (9, -4)


@given(before=SHARES, after=SHARES)
def test_a_part_that_is_nothing_gets_nothing(before: Fraction, after: Fraction) -> None:
    nothing = Fraction(0)
    assert points(Move(before, after, after - before, nothing))[1] == 0
    assert points(Move(before, after, nothing, after - before))[0] == 0


@given(before=SHARES, after=SHARES, scope=SHARES)
def test_a_part_is_never_two_points_off(before: Fraction, after: Fraction, scope: Fraction) -> None:
    parts = points(Move(before, after, after - before - scope, scope))
    for shown, part in zip(parts, (after - before - scope, scope), strict=True):
        assert abs(shown - part * 100) < 2
