"""How a completion moved: points that add up to what is shown."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plantrack.history.comparison import Move
from plantrack.locale import Translator
from plantrack.views.figures import whole_percent
from plantrack.wire.move_words import move_words, points

SHARES = st.fractions(0, 1, max_denominator=400)


def test_sentences() -> None:
    half, more = Fraction(1, 2), Fraction(3, 5)
    only_work = Move(half, more, more - half, Fraction(0))
    assert move_words(only_work, "2018", Translator("en")) == (
        "Completion of action plan 2018: from 50% to 60%, all of it from work done."
    )
    both = Move(half, more, Fraction(1, 5), Fraction(-1, 10))
    assert move_words(both, None, Translator("fr")) == (
        "Avancement de tout le plan\u00a0: de 50\u00a0% à 60\u00a0%; +20 points grâce aux "
        "réalisations, −10 points par des modifications de portée."
    )


@given(before=SHARES, after=SHARES, scope=SHARES)
def test_points_add_up(before: Fraction, after: Fraction, scope: Fraction) -> None:
    work, by_scope = points(Move(before, after, after - before - scope, scope))
    assert whole_percent(before) + work + by_scope == whole_percent(after)
