"""Templates of the reports: found, run in a sandbox, their mistakes told with file and line."""

import filecmp
import re
import string
import traceback
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import jinja2

from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator, marked, msg
from plantrack.locale.plan_words import is_of_words
from plantrack.locale.usual_words import known_template
from plantrack.reports.growth import TooLong, refuse_length
from plantrack.reports.markdown import markdown_value
from plantrack.reports.sandbox import BoundedEnvironment, Compiled, TemplateRefused, bounded
from plantrack.reports.template_errors import template_reason
from plantrack.reports.typst import typst_line, typst_string, typst_value
from plantrack.source.names import located

TEXT_FORMATS = ("md", "html", "typ")
_SUFFIX = ".j2"
_BROKEN = marked("template {file}, line {line}: {reason}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LARGEST = 1_000_000
_FOLDER = "templates"
_COMPILED: defaultdict[str, Compiled] = defaultdict(dict)  # a format's, for the process
_SPELLED: dict[str, Callable[[object], object]] = {"md": markdown_value, "typ": typst_value}


class ReportTooLong(PlantrackError):
    """A report that its templates would make longer than any may be."""


def rendered(
    root: Path,
    name: str,
    format_: str,
    translator: Translator,
    page: Mapping[str, object],
    filters: Mapping[str, Callable[..., object]] | None = None,
) -> str:
    """Return a report's text: the template of that name, filled from `page`.

    `filters` are those that spell sections, beside those of the format.

    Raises:
        PlantrackError: the template is broken, or takes too long.
    """
    environment = environment_of(root, format_, translator)
    environment.filters.update(filters or {})
    return filled(environment, f"{name}.{format_}{_SUFFIX}", page)


def has_template(root: Path, file: str) -> bool:
    """Return whether there is such a template: a plan's own, or one of ours."""
    return any(loader.file_of(file) for loader in _loaders(root))


def template_names(root: Path, ending: str) -> tuple[str, ...]:
    """Return what templates there are, such as all that end in `.md.j2`: the plan's and ours."""
    names = {
        file.name.removesuffix(ending)
        for folder in (root / _FOLDER, shipped_folder())
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(ending)
    }
    return tuple(sorted(name for name in names if _is_report(name)))


def _is_report(name: str) -> bool:
    """Return whether a template of that name is a report: no part, no format, no reference."""
    of_a_format = name.endswith(tuple(f".{format_}" for format_ in TEXT_FORMATS))
    return bool(_NAME.fullmatch(name)) and not of_a_format and name.partition("-")[0] != "reference"


def is_own(root: Path, file: str) -> bool:
    """Return whether a template is the plan's own, so that it says itself what stands in it.

    A copy of ours, as the repository of this program has, says nothing of its own.
    """
    if not has_own_templates(root):
        return False
    own, shipped = (loader.file_of(file) for loader in _loaders(root))
    return own is not None and not (shipped and filecmp.cmp(own, shipped, shallow=False))


def has_own_templates(root: Path) -> bool:
    """Return whether a plan brings templates, which nobody here has read."""
    own = root / _FOLDER
    return own.is_dir() and own.resolve() != shipped_folder().resolve() and any(own.iterdir())


def template_bytes(root: Path, file: str, largest: int) -> bytes:
    """Return a template that is no text, the plan's own or ours.

    Raises:
        PlantrackError: it is too large, or not there.
    """
    for loader in _loaders(root):
        if found := loader.file_of(file):
            with found.open("rb") as stream:
                raw = stream.read(largest + 1)
            if len(raw) > largest:
                raise PlantrackError("{file} is too large for a template", file=found.name)
            return raw
    raise PlantrackError("there is no template {name}", name=file)


def shipped_folder() -> Path:
    """Return the folder of the shipped templates: in the wheel, or in the source tree."""
    package = Path(__file__).parents[1]
    inside = package / _FOLDER
    return inside if inside.is_dir() else package.parents[1] / _FOLDER


class FolderLoader(jinja2.BaseLoader):
    """Reads templates of one folder, and of nowhere else, whatever links there are."""

    def __init__(self, folder: Path, within: Path, prefix: str = "") -> None:
        self._folder, self._within, self._prefix = folder, within, prefix

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's text and the name that its mistakes are told under."""
        del environment
        file = self.file_of(template)
        if file is None:
            raise jinja2.TemplateNotFound(template)
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise PlantrackError("{file} is too large for a template", file=self._named(template))
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            raise _broken(self._named(template), line, msg("it is not UTF-8 text")) from error
        return text, self._named(template), None

    def file_of(self, template: str) -> Path | None:
        """Return a template's file, or nothing where it is not below the folder."""
        file, within = located(self._folder / template).resolve(), self._within.resolve()
        home = self._folder.resolve()
        if home.is_relative_to(within) and file.is_relative_to(home) and file.is_file():
            return file
        return None

    def _named(self, template: str) -> str:
        return f"{self._prefix}{template}"


@lru_cache(maxsize=1024)
def safe_template(message_id: str) -> str:
    """Return a message whose placeholders are plain names, so that filling it reads nothing else.

    Raises:
        TemplateRefused: a placeholder asks for an attribute, a key, a conversion or a width.
    """
    for _, field, specification, conversion in string.Formatter().parse(message_id):
        if field is None:
            continue
        plain = field.isidentifier() and not specification
        if conversion or not (plain or is_of_words(field, specification or "")):
            raise TemplateRefused("{field} is not a plain placeholder", field=f"{{{field}}}")
    return message_id


def environment_of(root: Path, format_: str, translator: Translator) -> BoundedEnvironment:
    """Return where the templates of a format run: every value is made harmless for it."""
    finalize = _SPELLED.get(format_, _nothing_for_none)
    environment = _bounded(root, format_, finalize, escaped=True)
    environment.globals.update(_speech(translator))
    environment.filters["typst"] = typst_string
    environment.filters["typst_line"] = typst_line
    return environment


def plain_environment(
    root: Path, translator: Translator, placed: Callable[[object], object]
) -> BoundedEnvironment:
    """Return where the templates run that all formats read: no value of theirs is escaped yet."""
    environment = _bounded(root, "", placed, escaped=False)
    environment.globals.update(_speech(translator))
    return environment


def _bounded(
    root: Path, format_: str, finalize: Callable[[object], object], *, escaped: bool
) -> BoundedEnvironment:
    return BoundedEnvironment(
        _COMPILED[format_],
        loader=jinja2.ChoiceLoader(_loaders(root)),
        autoescape=escaped,
        undefined=jinja2.StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def _loaders(root: Path) -> list["FolderLoader"]:
    shipped = shipped_folder()
    return [
        FolderLoader(root / _FOLDER, root, f"{_FOLDER}/"),
        FolderLoader(shipped, shipped, f"{_FOLDER}/"),
    ]


def _speech(translator: Translator) -> dict[str, object]:
    """Return `t`, `n` and `about`; closures, for a sandbox lets nobody look into those."""

    def t(message_id: str, /, **values: object) -> str:
        filling = _plain(values, message_id)
        (known,) = known_template(safe_template(message_id))
        return translator.text(known, **filling) if message_id else ""

    def n(singular: str, many: str, count: int, /, **values: object) -> str:
        filling = _plain(values, singular, many)
        known = known_template(safe_template(singular), safe_template(many))
        return translator.plural(known[0], known[1], count, **filling)

    def about(subject: str, message_id: str, /, **values: object) -> str:
        (known,) = known_template(safe_template(message_id), about=subject)
        return translator.text_about(subject, known, **_plain(values))

    return {"t": t, "n": n, "about": about}


def _plain(values: Mapping[str, object], *texts: str) -> dict[str, object]:
    """Keep values to text and numbers; a value that is missing tells its name.

    Raises:
        TemplateRefused: one of the texts would be too long with them.
    """
    filling: dict[str, object] = {name: str(value) for name, value in values.items()}
    longest = max((len(str(value)) for value in filling.values()), default=0)
    for text in texts:
        refuse_length(len(text) + text.count("{") * longest)
    return filling


def _nothing_for_none(value: object) -> object:
    return "" if value is None else value


def filled(environment: jinja2.Environment, template: str, page: Mapping[str, object]) -> str:
    """Return what a template writes.

    Raises:
        ReportTooLong: it would be too long.
        PlantrackError: the template is broken, or takes too long.
    """
    try:
        return bounded(environment.get_template(template).generate(page))
    except PlantrackError:
        raise
    except jinja2.TemplateSyntaxError as error:
        raise _broken(error.filename or template, error.lineno, template_reason(error)) from error
    except jinja2.TemplateNotFound as error:
        file, line = _place(error, template)
        raise _broken(file, line, msg("there is no template {name}", name=error.name)) from error
    except TooLong as error:
        file, line = _place(error, template)
        raise ReportTooLong(_BROKEN, file=file, line=line, reason=error.reason) from error
    except Exception as error:  # a template may raise anything: all of it is its author's to know
        file, line = _place(error, template)
        raise _broken(file, line, template_reason(error)) from error


def _place(error: BaseException, template: str) -> tuple[str, int]:
    """Return the template and line nearest to where a template went wrong."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(_SUFFIX)]
    if not inside:
        return f"{_FOLDER}/{template}", 1
    return inside[-1].filename, inside[-1].lineno or 1


def _broken(file: str, line: int, reason: Message) -> PlantrackError:
    return PlantrackError(_BROKEN, file=file, line=line, reason=reason)
