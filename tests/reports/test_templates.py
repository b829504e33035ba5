"""Templates: the plan's own win, none leaves its folder, mistakes have a file and a line."""

import sys
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.locale.plan_words import words_given
from plantrack.reports.names import REPORTS
from plantrack.reports.templates import (
    rendered,
    safe_template,
    shipped_folder,
    template_bytes,
    template_names,
)

ENGLISH = Translator("en")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path


def filled(root: Path, template: str, page: dict[str, object] | None = None) -> str:
    (root / "templates/own.html.j2").write_text(template, encoding="utf-8")
    return rendered(root, "own", "html", ENGLISH, page or {})


def refused(root: Path, template: str) -> str:
    with pytest.raises(PlantrackError) as caught:
        filled(root, template)
    assert caught.value.__cause__
    return ENGLISH.text(caught.value.message_id, **caught.value.values)


def test_the_plan_s_own_template_wins_and_may_use_those_shipped(root: Path) -> None:
    (root / "templates/board.html.j2").write_text(
        'own\n{% include "_style.css.j2" %}', encoding="utf-8"
    )
    look = {"look": {"accent": "#0b5d5e", "dark": "#7fc8c2"}, "paper": "letter", "print_foot": ""}
    text = rendered(root, "board", "html", ENGLISH, look)
    assert text.startswith("own\n:root {")


def test_the_reports_are_those_shipped_and_the_plan_s_own(root: Path) -> None:
    (root / "templates/suivi.md.j2").write_text("x")
    (root / "templates/_partial.md.j2").write_text("x")
    shipped = tuple(sorted(REPORTS))
    assert template_names(root, ".md.j2") == ("suivi",)
    assert template_names(root, ".j2") == shipped
    assert (shipped_folder() / "board.j2").is_file()


@pytest.mark.parametrize("name", ["../board", "zzz", "/etc/passwd"])
def test_a_name_that_is_no_template_is_refused(root: Path, name: str) -> None:
    with pytest.raises(PlantrackError):
        rendered(root, name, "html", ENGLISH, {})


def test_a_template_that_is_no_text_is_read_whole_or_not(root: Path) -> None:
    (root / "templates/own.docx").write_bytes(b"PK12345")
    assert template_bytes(root, "own.docx", 7) == b"PK12345"
    with pytest.raises(PlantrackError, match="too large"):
        template_bytes(root, "own.docx", 6)
    with pytest.raises(PlantrackError, match="no template"):
        template_bytes(root, "../own.docx", 7)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")
def test_a_link_out_of_the_folder_is_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("else") / "secret.html.j2"
    secret.write_text("secret")
    (root / "templates/own.html.j2").symlink_to(secret)
    with pytest.raises(PlantrackError, match="template"):
        rendered(root, "own", "html", ENGLISH, {})


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")
def test_a_templates_folder_elsewhere_is_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("else")
    (elsewhere / "own.html.j2").write_text("secret")
    (root / "templates").rmdir()
    (root / "templates").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(PlantrackError):
        rendered(root, "own", "html", ENGLISH, {})


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__ }}",
        "{{ t.__globals__ }}",
        "{{ t.func }}",
        "{{ n.__closure__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ '{0.__class__}'.format('') }}",
        "{{ t('{x.__class__}', x='') }}",
        "{{ t('{x[0]}', x='') }}",
        "{{ t('{x!r}', x='') }}",
        "{{ t('{x:>999999999}', x='') }}",
        "{{ n('{0}', '{0}', 1) }}",
        "{{ words.append(1) }}",
        '{% include "../plan/plan.yaml" %}',
        '{% include "/etc/passwd" %}',
        "{{ missing }}",
        "{{ 1 / 0 }}",
        "{% for %}",
        "{{ lipsum() }}",
    ],
)
def test_the_sandbox_refuses_and_tells_the_file_and_the_line(root: Path, template: str) -> None:
    page: dict[str, object] = {"words": ["a"]}
    (root / "templates/own.html.j2").write_text("\n\n" + template, encoding="utf-8")
    with pytest.raises(PlantrackError) as caught:
        rendered(root, "own", "html", ENGLISH, page)
    values = caught.value.values
    assert (values["file"], values["line"]) == ("templates/own.html.j2", 3)


def test_a_mistake_in_a_partial_is_told_there(root: Path) -> None:
    (root / "templates/_part.html.j2").write_text("\n{% endif %}")
    assert refused(root, '{% include "_part.html.j2" %}').startswith(
        "template templates/_part.html.j2, line 2: "
    )


def test_a_template_that_is_not_utf_8_is_told(root: Path) -> None:
    (root / "templates/own.html.j2").write_bytes(b"a\n\xff")
    with pytest.raises(PlantrackError) as caught:
        rendered(root, "own", "html", ENGLISH, {})
    text = ENGLISH.text(caught.value.message_id, **caught.value.values)
    assert text == "template templates/own.html.j2, line 2: it is not UTF-8 text"


def test_values_are_escaped_for_html(root: Path) -> None:
    page = {"x": '<b>"&', "nothing": None}
    assert filled(root, "{{ x }}", page) == "&lt;b&gt;&#34;&amp;"
    assert filled(root, "{{ t('{x}!', x=x) }}", page) == "&lt;b&gt;&#34;&amp;!"
    assert filled(root, "{{ nothing }}|{{ t('') }}", page) == "|"


def test_values_are_escaped_for_markdown_in_macros_and_sentences_too(root: Path) -> None:
    (root / "templates/own.md.j2").write_text(
        "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m(x) }} {{ t('{x}', x=x) }}"
    )
    text = rendered(root, "own", "md", ENGLISH, {"x": "a|<b>*"})
    assert text == r"**a\|&lt;b&gt;\*** a\|&lt;b&gt;\*"


@pytest.mark.parametrize("message", ["{x.y}", "{x[0]}", "{x!r}", "{x:5}", "{}", "{0}"])
def test_a_placeholder_is_a_plain_name(message: str) -> None:
    with pytest.raises(SecurityError):
        safe_template(message)
    assert safe_template("{count} of {total}, {{braces}}")


@pytest.mark.parametrize("message", ["{w.zzz}", "{w.axis.one}", "{w.axis:>9}", "{x.axis}", "{w.}"])
def test_a_word_of_the_plan_is_one_of_those_there_are(message: str) -> None:
    with pytest.raises(SecurityError):
        safe_template(message)
    assert safe_template("{w.axis} {w.Deliverable:s} {w.commitment:repris|reprise}")


def test_a_template_says_the_plan_s_words_and_may_ask_in_the_usual_ones(root: Path) -> None:
    words = words_given({"levels": ["pillar", "goal"], "deliverable": "measure"})
    (root / "templates/own.md.j2").write_text(
        't: {{ t("Deliverable") }} {{ t("{w.axis:le}") }} {{ n("{count} deliverable", '
        '"{count} deliverables", 3) }} {{ about("deliverables", "done") }}',
        encoding="utf-8",
    )
    french = Translator("fr", words=words)
    assert rendered(root, "own", "md", french, {}) == "t: Mesure le pilier 3 mesures réalisées"


def test_a_template_is_compiled_once_in_a_process(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "{{ t('late') }} {{ '<once>' }} {{ x }}"
    (root / "templates/once.html.j2").write_text(text, encoding="utf-8")
    (root / "templates/once.md.j2").write_text(text, encoding="utf-8")
    french = Translator("fr")
    assert rendered(root, "once", "html", ENGLISH, {"x": "<1>"}) == "late &lt;once&gt; &lt;1&gt;"

    def never(*_: object, **__: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr("jinja2.environment.Environment._compile", never)
        assert rendered(root, "once", "html", french, {"x": "2"}) == "en retard &lt;once&gt; 2"
        with pytest.raises(PlantrackError):
            rendered(root, "once", "md", ENGLISH, {"x": "1"})
    assert rendered(root, "once", "md", ENGLISH, {"x": "1"}) == "late &lt;once&gt; 1"
    assert filled(root, text + "!", {"x": "3"}).endswith("3!")
