"""Templates run in bounds: no way out, no endless loop, no text without end."""

import time
import tracemalloc
from collections.abc import Callable
from fractions import Fraction

import jinja2
import pytest
from jinja2.exceptions import SecurityError

from conftest import FROZEN, Ran
from plantrack.reports import sandbox
from plantrack.reports.sandbox import BoundedEnvironment, bounded
from plantrack.reports.sections.kinds import Heading, Span


def ran(source: str, **values: object) -> str:
    environment = BoundedEnvironment({}, undefined=jinja2.StrictUndefined, autoescape=True)
    return bounded(environment.from_string(source).generate(values))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{% for a in x %}{{ loop.index }}{{ a }}{{ ',' if not loop.last }}{% endfor %}", "1a,2b"),
        ("{% for a in x|reject('equalto', 'a') %}{{ a }}{% endfor %}", "b"),
        ("{% for k, v in y.items() %}{{ k }}{{ v }}{% endfor %}", "n3"),
        ("{{ 'a' ~ x[0] ~ 3 }}", "aa3"),
        ("{{ x|join(', ') }} {{ 2 * 3 + 1 }} {{ 'ab' * 2 }}", "a, b 7 abab"),
        ("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m('&') }}", "<&amp;>"),
        ("{% for a in x recursive %}{{ a }}{% endfor %}", "ab"),
        ("{{ 'a-b'.replace('-', '+') }}{{ ','.join(x) }}{{ [1, 2]|sum(start=1) }}", "a+ba,b4"),
        ("{{ [{'n': 1}, {'n': 2}]|sum('n') }}{{ [{'n': 1}]|join(attribute='n') }}", "31"),
        ("{{ 'a<' ~ ('<b>'|e) }}{{ x|tojson }}", 'a&lt;&lt;b&gt;["a", "b"]'),
        ("{{ 'a a'|replace('a', '<') }}{{ 'a b'|wordwrap(1) }}", "&lt; &lt;a\nb"),
        ("{{ 'x'|center(5) }}|{{ 'a\nb'|indent(2) }}", "  x  |a\n  b"),
    ],
)
def test_what_templates_need_works(source: str, text: str) -> None:
    assert ran(source, x=["a", "b"], y={"n": 3}) == text


ENDLESS = {
    "nested loops": "{% for a in r %}" * 4 + "x" + "{% endfor %}" * 4,
    "silent loops": "{% for a in r %}" * 4 + "{% endfor %}" * 4,
    "doubling": "{% set n = namespace(x='aaaaaaaaaa') %}{% for a in r %}"
    "{% set n.x = n.x ~ n.x %}{% endfor %}",
    "adding": "{% set n = namespace(x=[1,2]) %}{% for a in r %}"
    "{% set n.x = n.x + n.x %}{% endfor %}",
    "product": "{{ 'a' * 1000000000 }}",
    "list product": "{{ [1] * 1000000000 }}",
    "power": "{{ 10 ** 1000000000 }}",
    "towers": "{{ (9999 ** 9999) ** 9999 }}",
    "width": "{{ 'a'.ljust(1000000000) }}",
    "center": "{{ 'a'|center(1000000000) }}",
    "indent": "{{ 'a'|indent(1000000000, true) }}",
    "format": "{{ '%1000000000d'|format(1) }}",
    "a format": "{{ '{:1500000000}'.format('') }}",
    "a nested format": "{{ '{:{}}'.format('', '1500000000') }}",
    "a format of a map": "{{ '{a:1500000000}'.format_map({'a': 1}) }}",
    "a format of many": "{{ ['{:1500000000}']|map(attribute='format')|list }}",
    "a format by name": "{{ ('{:1500000000}'|attr('format'))('') }}",
    "a format of Markup": "{{ ('{:1500000000}'|e).format('') }}",
    "format star": "{{ '%*d'|format(1500000000, 1) }}",
    "zeroes": "{{ '1'.zfill(1500000000) }}",
    "tabs": "{{ '\t'.expandtabs(1500000000) }}",
    "bytes of a number": "{{ (1).to_bytes(1500000000, 'big') }}",
    "bytes": "{{ 'a'.encode().ljust(1500000000) }}",
    "translate": "{{ ('a' * 9999).translate({97: 'b' * 999999}) }}",
    "a method of many": "{{ ['a']|map('center', 1500000000)|list }}",
    "long times": "{{ ('a' * 9999) * 9999 * 9999 }}",
    "times long": "{{ 9999 * ('a' * 9999000) }}",
    "many times": "{{ ([1] * 9999) * 9999 * 9999 }}",
    "replacing": "{% set x = 'a' * 9999999 %}{{ x.replace('a', x) }}",
    "replacing nothing": "{% set x = 'a' * 9999999 %}{{ x.replace('', x) }}",
    "replacing by name": "{% set x = 'a' * 9999999 %}{{ x|replace(new=x, old='a') }}",
    "joining long": "{% set x = 'a' * 9999999 %}{{ x.join(r) }}",
    "joining longs": "{% set x = 'a' * 9999999 %}{{ ([x] * 999)|join }}",
    "joining fields": "{{ ([{'a': 'b' * 9999999}] * 999)|join(attribute='a') }}",
    "joining more": "{% set x = 'a' * 9999999 %}{{ " + " ~ ".join(["x"] * 300) + " }}",
    "printing": "{% set x = 'a' * 9999999 %}{% macro m() %}{% for i in r %}{{ x }}{% endfor %}"
    "{% endmacro %}{{ m()|length }}",
    "setting": "{% set x = 'a' * 9999999 %}{% set y %}{% for i in r %}{{ x }}{% endfor %}"
    "{% endset %}{{ y|length }}",
    "indenting": "{{ ('a\n' * 999999)|indent(9999) }}",
    "indenting by text": "{{ ('a\n' * 999999)|indent('b' * 99999) }}",
    "wrapping": "{{ ('a ' * 99999)|wordwrap(1, wrapstring='b' * 99999) }}",
    "JSON": "{{ [1]|tojson(indent=1500000000) }}",
    "rounding": "{{ 1|round(1500000000, 'ceil') }}",
    "summing": "{{ ([[1] * 9999] * 9999)|sum(start=[]) }}",
    "high power": "{{ 99999999 ** 99999999 }}",
    "percent": "{{ '%1000000000d' % 1 }}",
    "replace": "{% set n = namespace(x='a' * 1000) %}{% for a in r %}"
    "{% set n.x = n.x|replace('a', 'a' * 1000) %}{% endfor %}",
    "join": "{{ r|join('a' * 1000000) }}",
    "macros": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
    "{{ m(40) }}",
    "a range": "{% for a in range(1000000000) %}x{% endfor %}",
    "batch": "{{ r|batch(1000000000, 'x')|list }}",
}


@pytest.mark.few(4)
@pytest.mark.parametrize("name", sorted(ENDLESS))
def test_what_never_ends_is_ended(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "MOST_STEPS", 20_000)
    started = time.perf_counter()
    tracemalloc.start()
    try:
        with pytest.raises((SecurityError, OverflowError, jinja2.TemplateError)):
            ran(ENDLESS[name], r=list(range(500)))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.perf_counter() - started < 20
    assert most < 500_000_000


def test_a_report_is_no_longer_than_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "LONGEST", 100)
    with pytest.raises(SecurityError, match="more than"):
        ran("{% for a in r %}0123456789{% endfor %}", r=range(11))


ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ x.append(1) }}",
    "{{ y.update({'a': 1}) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ lipsum() }}",
    "{{ x|random }}",
    "{{ 'http://a'|urlize }}",
    "{{ {'a': 1}|xmlattr }}",
    "{{ x|attr('__class__') }}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_there_is_no_way_out(source: str) -> None:
    with pytest.raises(jinja2.TemplateError):
        ran(source, x=[1], y={})


def test_missing_names_are_told_as_before() -> None:
    with pytest.raises(jinja2.UndefinedError, match="nope"):
        ran("{% for a in nope %}{% endfor %}")


def test_a_section_s_fields_are_read_and_nothing_beneath_them() -> None:
    heading = Heading(2, (Span("Sources"),), "sources")
    assert ran("{{ s.anchor }} {{ s.text[0].text }}", s=heading) == "sources Sources"
    for hidden in ("s.__class__", "s.__slots__", "f._numerator"):
        with pytest.raises(jinja2.TemplateError):
            ran(f"{{{{ {hidden} }}}}", s=heading, f=Fraction(1, 2))


def test_a_plan_too_large_for_a_page_is_told_what_holds_it(
    plantrack: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "LONGEST", 1_000)
    ran = plantrack("report", "board", "--format", "html", "--lang", "en", root=FROZEN)
    assert ran.code == 2
    assert "too large for that report as html" in ran.err
    assert "--format xlsx" in ran.err
