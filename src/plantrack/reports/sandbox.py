"""Where templates run: no way out, and no more steps or text than a report can need.

A plan may bring templates of its own, and nobody has read those. Jinja's sandbox keeps them from
Python's insides; the bounds here keep them from running or growing without end. They count steps
rather than time, so that the same template ends in the same way on any machine.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, cast

import jinja2
from jinja2 import nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from plantrack.reports.growth import (
    LONGEST,
    TemplateRefused,
    TooLong,
    bounded_concat,
    bounded_filters,
    bounded_join,
    checked,
    no_format,
    refuse_length,
    refuse_method,
    refuse_operation,
)

__all__ = ["BoundedEnvironment", "Compiled", "TemplateRefused", "bounded"]

MOST_STEPS = 10_000_000
# What macros print into one another is counted once for each.
_MOST_PRINTED = 2 * LONGEST
_OF_A_LOOP = frozenset({"index", "index0", "first", "last"})
_FILLING = ("format", "format_map")
Compiled: TypeAlias = dict[tuple[Any, ...], Any]


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox whose templates take a bounded number of steps and build bounded texts.

    `compiled` is where their code is kept, for environments of the same options.
    """

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, compiled: Compiled, **options: Any) -> None:  # noqa: ANN401 - Jinja's own options
        super().__init__(**options)
        self.compiled = compiled
        self.steps = MOST_STEPS
        self.printed = 0
        self.finalize = self.counting(self.finalize)
        self.globals = {name: self.globals[name] for name in ("range", "namespace")}
        self.filters = bounded_filters(self.filters)
        self.filters["_each"] = self._each
        self.filters["_joined"] = bounded_join
        self.concat = bounded_concat  # type: ignore[method-assign]  # Jinja's own place for it

    def overlay(self, *words: Any, finalize: Any = None, **options: Any) -> "BoundedEnvironment":  # noqa: ANN401 - Jinja's own options
        """Return this environment with other options, its bounds kept."""
        made = super().overlay(*words, **options)
        made.finalize = made.counting(finalize or self.finalize)
        return made

    def call(self, context: Any, called: Any, /, *words: Any, **named: Any) -> Any:  # noqa: ANN401 - anything
        """Call what a template calls, one step each time."""
        self.spend(1)
        refuse_method(called, (*words, *named.values()))
        return checked(super().call(context, called, *words, **named))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - the same
        """Compute what a template computes, unless it would be huge."""
        refuse_operation(operator, left, right)
        return checked(super().call_binop(context, operator, left, right))

    def wrap_str_format(self, value: Any) -> None:  # noqa: ANN401 - the same
        """Refuse a text's own ways to be filled: a width in them is as large as it says."""
        if isinstance(getattr(value, "__self__", None), str) and value.__name__ in _FILLING:
            raise no_format()

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - the same
        """Return a field: of a section at once, for there are many and they hold no method."""
        if attribute in getattr(type(obj), "__slots__", ()) and not attribute.startswith("_"):
            return getattr(obj, attribute)
        if attribute in _OF_A_LOOP and type(obj) is LoopContext:  # asked for in each of many cells
            return getattr(obj, attribute)
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

    def counting(self, finalize: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
        """Return what is done with each value printed, its length counted."""

        def counted(value: Any) -> Any:  # noqa: ANN401 - anything is printed
            if isinstance(value, str):
                self.printed += len(value)
                refuse_length(self.printed, _MOST_PRINTED)
            return finalize(value) if finalize else value

        return counted

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
            raise TooLong("it writes more than {count} characters", count=LONGEST)
    return "".join(found)


class _Bounds(NodeTransformer):
    """Has every loop count its steps, and every joined text its length."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - Jinja's name
        """Return the loop, each of its rounds counted."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, "_each")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 - Jinja's name
        """Return what joins texts, their length counted."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), "_joined")


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    expression = cast("nodes.Expr", node)
    return nodes.Filter(expression, name, [], [], None, None, lineno=node.lineno)
