"""Where templates run: no way out, and no more steps or text than a report can need.

A plan may bring templates of its own, and nobody has read those. Jinja's sandbox keeps them from
Python's insides; the bounds here keep them from running or growing without end. They count steps
rather than time, so that the same template ends in the same way on any machine.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, cast

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from plantrack.locale import Message

MOST_STEPS = 10_000_000
LONGEST = 100_000_000  # characters of a report
_LONGEST_TEXT = 10_000_000
_WIDEST = 10_000
# They give something else each time, or make links and tags of any text.
_UNWANTED = ("random", "urlize", "xmlattr", "pprint")
_PADDING = ("center", "indent", "wordwrap", "batch", "slice", "truncate", "format")
_GROWING = ("replace", "join", "string")
Compiled: TypeAlias = dict[tuple[Any, ...], Any]


class TemplateRefused(SecurityError):
    """What a template asks for and may not have; `reason` is for its author."""

    def __init__(self, message_id: str, /, **values: object) -> None:
        """Keep the reason, to be told in the author's language."""
        super().__init__(message_id.format(**values))
        self.reason = Message(message_id, values)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose templates take a bounded number of steps and build bounded texts.

    `compiled` is where their code is kept, for environments of the same options.
    """

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, compiled: Compiled, **options: Any) -> None:  # noqa: ANN401 - Jinja's own options
        super().__init__(**options)
        self.compiled = compiled
        self.steps = MOST_STEPS
        self.globals = {name: self.globals[name] for name in ("range", "namespace")}
        for name in _UNWANTED:
            del self.filters[name]
        for name in _PADDING:
            self.filters[name] = _narrow(self.filters[name])
        for name in _GROWING:
            self.filters[name] = _short(self.filters[name])
        self.filters["_each"] = self._each
        self.filters["_short"] = _checked

    def call(self, context: Any, called: Any, /, *words: Any, **named: Any) -> Any:  # noqa: ANN401 - anything
        """Call what a template calls, one step each time."""
        self.spend(1)
        if isinstance(getattr(called, "__self__", None), (str, bytes)):
            _refuse_wide((*words, *named.values()))
        return _checked(super().call(context, called, *words, **named))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - the same
        """Compute what a template computes, unless it would be huge."""
        if operator in ("*", "**"):
            _refuse_wide((left, right), texts=True)
        elif operator == "%" and isinstance(left, str):
            raise TemplateRefused("the sign % fills no text here: use t() with a name in braces")
        return _checked(super().call_binop(context, operator, left, right))

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - the same
        """Return a field: of a context's own dictionary at once, for there are many."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def get_template(self, *words: Any, **named: Any) -> jinja2.Template:  # noqa: ANN401 - the same
        """Return a template, one step each time."""
        self.spend(1)
        return super().get_template(*words, **named)

    def compile(self, source: Any, name: Any = None, filename: Any = None, *more: Any) -> Any:  # noqa: ANN401 - the same
        """Return a template's code: the same text is compiled once."""
        key = (source, name, filename, *more)
        if key not in self.compiled:
            self.compiled[key] = super().compile(source, name, filename, *more)
        return self.compiled[key]

    def spend(self, steps: int) -> None:
        """Take steps from those that are left.

        Raises:
            TemplateRefused: there are not as many left.
        """
        self.steps -= steps
        if self.steps < 0:
            raise TemplateRefused("it takes more than {count} steps", count=MOST_STEPS)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed: nodes.Template = _Bounds().visit(super()._parse(source, name, filename))
        return parsed

    def _each(self, values: Any) -> Any:  # noqa: ANN401 - what a loop goes over
        """Return what a loop goes over, its steps counted."""
        if not hasattr(values, "__len__") and isinstance(values, Iterable):
            values = list(values)
        self.spend(len(values))
        return values


def bounded(pieces: Iterable[str]) -> str:
    """Return a template's text.

    Raises:
        TemplateRefused: it is longer than any report.
    """
    found, length = [], 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise TemplateRefused("it writes more than {count} characters", count=LONGEST)
    return "".join(found)


class _Bounds(NodeTransformer):
    """Has every loop count its steps, and every joined text its length."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        node.iter = _filtered(node.iter, "_each")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's name
        self.generic_visit(node)
        return _filtered(node, "_short")


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    expression = cast("nodes.Expr", node)
    return nodes.Filter(expression, name, [], [], None, None, lineno=node.lineno)


def _narrow(filter_: Callable[..., Any]) -> Callable[..., Any]:
    return _wrapped(filter_, _refuse_wide)


def _short(filter_: Callable[..., Any]) -> Callable[..., Any]:
    return _wrapped(filter_, lambda _: None)


def _wrapped(
    filter_: Callable[..., Any], check: Callable[[tuple[Any, ...]], None]
) -> Callable[..., Any]:
    def wrapped(*words: Any, **named: Any) -> Any:  # noqa: ANN401 - any filter
        check((*words, *named.values()))
        return _checked(filter_(*words, **named))

    for mark in ("jinja_pass_arg",):  # which of Jinja's own a filter is given first
        if hasattr(filter_, mark):
            setattr(wrapped, mark, getattr(filter_, mark))
    return wrapped


def _refuse_wide(values: Iterable[Any], *, texts: bool = False) -> None:
    several = list(values)
    numbers = [abs(one) for one in several if isinstance(one, (int, float))]
    if any(one > _WIDEST for one in numbers) and (not texts or len(numbers) < len(several)):
        raise TemplateRefused("a width or a count is more than {count}", count=_WIDEST)
    if texts and len(numbers) == len(several) and any(one > LONGEST for one in numbers):
        raise TemplateRefused("a number is too large")


def _checked(value: Any) -> Any:  # noqa: ANN401 - whatever a template made
    if isinstance(value, (str, list, tuple)) and len(value) > _LONGEST_TEXT:
        raise TemplateRefused("a text or list is longer than {count}", count=_LONGEST_TEXT)
    return value
