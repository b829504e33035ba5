"""How long a text or a list becomes, known before it is made: what would be too long never is.

Templates build what they print with methods, filters and operators. Each that can give more than it
was given is measured here beforehand; the methods of texts, lists and numbers that no template
needs are not there at all.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.nodes import EvalContext
from jinja2.runtime import markup_join

from plantrack.locale import Message

LONGEST = 100_000_000  # characters of a report
LONGEST_TEXT = 10_000_000
WIDEST = 10_000
_DEEPEST = 8  # an indent of JSON
_HIGHEST_POWER = 100
# They give something else each time, make links and tags of any text, or pad to any width.
UNWANTED = ("random", "urlize", "xmlattr", "pprint", "format")
_PADDING = ("center", "truncate", "batch", "slice", "round")
_METHODS = frozenset("""
    capitalize casefold center count endswith find get index isalnum isalpha isascii isdecimal
    isdigit islower isnumeric isspace istitle isupper items join keys ljust lower lstrip partition
    removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines
    startswith strip striptags swapcase title unescape upper values zfill
""".split())  # fmt: skip  # noqa: SIM905 - a list of words
_PLAIN = (str, bytes, int, float, complex, list, tuple, dict, set, frozenset, range)


class TemplateRefused(SecurityError):
    """What a template asks for and may not have; `reason` is for its author."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        """Keep the reason, to be told in the author's language."""
        super().__init__(message_id.format(**values))
        self.reason = Message(message_id, values)


def no_format() -> TemplateRefused:
    """Return the refusal of what fills a text by widths and conversions."""
    return TemplateRefused("format fills no text here: use t() with a name in braces")


def checked(value: Any) -> Any:  # noqa: ANN401 - whatever a template made
    """Return a value that is not too long.

    Raises:
        TemplateRefused: it is.
    """
    if isinstance(value, (str, list, tuple)):
        refuse_length(len(value))
    return value


def refuse_length(length: int, most: int = LONGEST_TEXT) -> None:
    """Refuse a text or list of that length.

    Raises:
        TemplateRefused: it would be too long.
    """
    if length > most:
        raise TemplateRefused("a text or list is longer than {count}", count=most)


def refuse_method(called: object, words: tuple[Any, ...]) -> None:
    """Refuse a method of a plain value that is not known, or that would make too much.

    Raises:
        TemplateRefused: it is one of those.
    """
    owner = getattr(called, "__self__", None)
    if not isinstance(owner, _PLAIN):
        return
    name = str(getattr(called, "__name__", ""))
    if name in ("format", "format_map"):
        raise no_format()
    if name not in _METHODS:
        raise TemplateRefused("there is no method {name} here", name=name)
    if name == "replace":
        _refuse_replacing(owner, *words[:2])
    elif name == "join":
        _refuse_joining(words[0] if words else (), owner)
    elif isinstance(owner, str):
        refuse_wide(words)


def refuse_operation(operator: str, left: Any, right: Any) -> None:  # noqa: ANN401 - anything
    """Refuse what an operator would make, where it would be huge.

    Raises:
        TemplateRefused: it would.
    """
    if operator == "%" and isinstance(left, str):
        raise TemplateRefused("the sign % fills no text here: use t() with a name in braces")
    if operator == "*":
        for several, times in ((left, right), (right, left)):
            if isinstance(several, (str, list, tuple)) and isinstance(times, int):
                refuse_length(len(several) * times)
    if operator in ("*", "**"):
        numbers = [abs(value) for value in (left, right) if isinstance(value, (int, float))]
        is_high = operator == "**" and isinstance(right, int) and right > _HIGHEST_POWER
        if is_high or (len(numbers) > 1 and any(value > LONGEST for value in numbers)):
            raise TemplateRefused("a number is too large")


def refuse_wide(values: Iterable[Any], most: int = WIDEST) -> None:
    """Refuse a number that is a width or a count.

    Raises:
        TemplateRefused: it is more than any needed.
    """
    if any(isinstance(value, (int, float)) and abs(value) > most for value in values):
        raise TemplateRefused("a width or a count is more than {count}", count=most)


def bounded_concat(pieces: Iterable[str]) -> str:
    """Return texts as one.

    Raises:
        TemplateRefused: it would be longer than any report.
    """
    several = list(pieces)
    refuse_length(sum(map(len, several)), LONGEST)
    return "".join(several)


def bounded_join(values: list[Any]) -> str:
    """Return what `~` makes of values, some of which may be Markup.

    Raises:
        TemplateRefused: it would be too long.
    """
    _refuse_joining(values, "")
    return markup_join(values)


def bounded_filters(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Return Jinja's filters, those left out that no template needs, the growing ones measured."""
    kept = {name: filter_ for name, filter_ in filters.items() if name not in UNWANTED}
    measures: dict[str, Callable[..., None]] = {
        **dict.fromkeys(_PADDING, _refuse_padding),
        "replace": _refuse_replacing,
        "indent": _refuse_indenting,
        "wordwrap": _refuse_wrapping,
        "tojson": _refuse_deep,
        "sum": _refuse_adding,
    }
    for name, measure in measures.items():
        kept[name] = _measured(kept[name], measure)
    kept["join"] = _joined
    return kept


def _measured(filter_: Callable[..., Any], measure: Callable[..., None]) -> Callable[..., Any]:
    """Return a filter that is measured before it runs, by what it is given in its order."""
    passed = getattr(filter_, "jinja_pass_arg", None)

    def wrapped(*words: Any, **named: Any) -> Any:  # noqa: ANN401 - any filter
        measure(*(words[1:] if passed else words), **named)
        return checked(filter_(*words, **named))

    if passed is not None:  # which of Jinja's own a filter is given first
        wrapped.jinja_pass_arg = passed  # type: ignore[attr-defined]  # as Jinja marks them
    return wrapped


def _joined(
    context: EvalContext,
    value: Iterable[Any],
    d: str = "",
    attribute: str | int | None = None,
) -> str:
    if attribute is not None:
        value = map(make_attrgetter(context.environment, attribute), value)
    several = list(value)
    _refuse_joining(several, d)
    joined: str = FILTERS["join"](context, several, d)
    return joined


_joined.jinja_pass_arg = FILTERS["join"].jinja_pass_arg  # type: ignore[attr-defined]  # the same


def _refuse_joining(values: Any, between: object) -> None:  # noqa: ANN401 - what is joined
    several = list(values)
    length = sum(len(value) if isinstance(value, str) else len(str(value)) for value in several)
    refuse_length(length + len(str(between)) * len(several))


def _refuse_replacing(
    text: object, old: object = "", new: object = "", count: object = None
) -> None:
    del count
    told, sought = str(text), str(old)
    refuse_length(len(told) + told.count(sought) * len(str(new)))


def _refuse_padding(_: object, *words: object, **named: object) -> None:
    refuse_wide((*words, *named.values()))


def _refuse_deep(_: object, *words: object, **named: object) -> None:
    refuse_wide((*words, *named.values()), _DEEPEST)


def _refuse_indenting(text: object, *given: object, **named: object) -> None:
    words = (*given, *named.values())
    refuse_wide(words)
    width = max((word if isinstance(word, int) else len(str(word)) for word in words), default=4)
    refuse_length(len(str(text)) + (str(text).count("\n") + 1) * width)


def _refuse_wrapping(text: object, *given: object, **named: object) -> None:
    words = (*given, *named.values())
    refuse_wide(words)
    between = max((len(word) for word in words if isinstance(word, str)), default=1)
    refuse_length(len(str(text)) * (between + 1) if between > 1 else 0)


def _refuse_adding(_: object, attribute: object = None, start: object = 0) -> None:
    """Refuse a sum that begins with anything but a number: lists grow as they are added."""
    del attribute
    if not isinstance(start, (int, float)):
        raise TemplateRefused("sum adds up numbers only")
