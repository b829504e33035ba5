"""Why the system refuses something, in our own words."""

import errno
import os

import pytest

from plantrack.locale import Translator
from plantrack.locale.system_errors import system_reason

FRENCH = Translator("fr")


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EISDIR])
def test_what_the_system_says_is_said_in_french(number: int) -> None:
    told = FRENCH.spell(system_reason(OSError(number, os.strerror(number))))
    assert told
    assert os.strerror(number) not in told
    assert told != Translator("en").spell(system_reason(OSError(number, "")))


def test_what_has_no_words_is_told_by_its_number() -> None:
    assert "4242" in FRENCH.spell(system_reason(OSError(4242, "Odd")))
    assert FRENCH.spell(system_reason(ValueError("embedded null byte"))) == (
        "le système ne peut pas le faire"
    )
