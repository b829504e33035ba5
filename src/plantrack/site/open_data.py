"""The plan for programs: its records as JSON and as tables, and what describes them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import PurePosixPath

from plantrack.locale import Translator
from plantrack.model import PlanHeader
from plantrack.model.language import main_part
from plantrack.pages.addresses import PUBLISHED
from plantrack.pages.setting import Setting
from plantrack.site.by_file import records_and_rows
from plantrack.site.folder import File
from plantrack.site.names import CATALOGUE, DATA, PACKAGE, PLAN, README
from plantrack.site.public import Public
from plantrack.site.published import published_fields
from plantrack.tables.columns import Column
from plantrack.tables.csv_tables import csv_of
from plantrack.tables.filed import Exported
from plantrack.tables.flat import Laid, Row
from plantrack.tables.json_records import records_json
from plantrack.tables.kinds import FILE, TABLES
from plantrack.wire.datapackage import GUARD_TOLD, resources, title_of
from plantrack.wire.figures import Json, by_lines, dump

SCHEMA = "plantrack.published/1"
NAMES = tuple(name for name in TABLES if name != "kept")
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TWO_LETTERS = "http://id.loc.gov/vocabulary/iso639-1/"
_THREE_LETTERS = "http://lexvo.org/id/iso639-3/"
_IANA = "https://www.iana.org/assignments/media-types/"
_MEDIA = {".json": "application/json", ".csv": "text/csv", ".txt": "text/plain"}


class PublishedTables(Laid):
    """The tables of what is published: columns that are not, they have not."""

    def headings(self, name: str) -> list[str]:
        """Return what heads the columns of a table."""
        table = TABLES[name]
        known = {column.name: column for column in table.columns}
        keys = {key.name for key in table.keys} - {FILE}
        fields = {field for model in table.models for field in published_fields(model)}
        return [
            heading
            for heading in super().headings(name)
            if heading in keys or _is_of(known.get(heading), fields)
        ]


def _is_of(column: Column | None, fields: set[str]) -> bool:
    return column is not None and column.route[0] in fields


def data_files(public: Public, setting: Setting) -> Iterator[File]:
    """Give the files of `donnees/`."""
    data = _Data(public, setting)
    yield File(PLAN, data.plan)
    for name in NAMES:
        yield File(f"{DATA}/{name}.csv", partial(data.table, name))
    yield File(PACKAGE, data.package)
    yield File(CATALOGUE, data.catalogue)
    yield File(README, data.readme)


@dataclass(frozen=True)
class _Data:
    public: Public
    setting: Setting

    @property
    def _header(self) -> PlanHeader:
        return self.setting.plan.header

    @property
    def _t(self) -> Translator:
        return self.setting.t

    @cached_property
    def _found(self) -> tuple[Exported, Mapping[str, list[Row]]]:
        publishing = self.public.speaking(self.public.asked.languages[0])
        return records_and_rows(self.public, publishing)

    @cached_property
    def _laid(self) -> PublishedTables:
        return PublishedTables(has_internal=False, rows=dict(self._found[1]))

    def plan(self) -> bytes:
        """Return the records as JSON, each on a line: there may be many thousands."""
        told = records_json(self._found[0].records, "all")
        del told["kept"]
        return by_lines({"schema": SCHEMA, **told}).encode()

    def table(self, name: str) -> bytes:
        """Return a table as CSV."""
        headings = self._laid.headings(name)
        rows = ([row.get(each, "") for each in headings] for row in self._laid.rows[name])
        return csv_of(headings, rows)

    def package(self) -> bytes:
        """Return the description of the tables: https://specs.frictionlessdata.io/data-package/."""
        header = self._header
        told: Json = {
            "profile": "tabular-data-package",
            "name": "plan",
            "title": header.title,
            "description": self._t.spell(GUARD_TOLD),
            **({"homepage": self._home} if self._home else {}),
            **({"licenses": [self._licence]} if header.licence else {}),
            "contributors": [{"title": header.organisation, "role": "publisher"}],
            "resources": resources(self._laid, NAMES, header.plan_words),
        }
        return dump(told).encode()

    @property
    def _home(self) -> str:
        return self.public.asked.base or self._header.url or ""

    @property
    def _licence(self) -> Json:
        """Return the plan's licence, by its name or by what leads to it."""
        licence = self._header.licence or ""
        if licence.startswith(("http://", "https://")):
            return {"path": licence}
        if licence.isascii() and licence.replace("-", "").replace(".", "").isalnum():
            return {"name": licence}
        return {"path": PurePosixPath(README).name, "title": licence}

    def catalogue(self) -> bytes:
        """Return the catalogue: DCAT 3 and schema.org, in JSON-LD that needs nothing else."""
        header, base = self._header, self.public.asked.base
        span = f"{header.period.start.isoformat()}/{header.period.end.isoformat()}"
        title = {"@value": header.title, "@language": header.language}
        dataset: Json = {
            "@id": f"{base}{CATALOGUE}#plan" if base else "#plan",
            "@type": ["dcat:Dataset", "schema:Dataset"],
            "dct:title": title,
            "schema:name": title,
            "dct:description": self._about,
            "schema:description": self._about,
            "dct:language": {"@id": _language(header.language)},
            "schema:inLanguage": header.language,
            "dct:publisher": self._publisher,
            "schema:publisher": self._publisher,
            "dct:temporal": {
                "@type": "dct:PeriodOfTime",
                "dcat:startDate": _day(header.period.start.isoformat()),
                "dcat:endDate": _day(header.period.end.isoformat()),
            },
            "schema:temporalCoverage": span,
            "dct:modified": _day(self.setting.snapshot.day.isoformat()),
            "schema:dateModified": self.setting.snapshot.day.isoformat(),
            **self._version,
            **self._places,
            "dcat:distribution": [self._distribution(name, words) for name, words in self._files],
            "schema:distribution": [{"@id": self._at(name)} for name, _ in self._files],
        }
        return dump({"@context": _CONTEXT, "@graph": [dataset]}).encode()

    @property
    def _about(self) -> Json:
        words = self._t.text(
            "The records of the plan as its files spell them: {w.axis:s}, {w.commitment:s}, "
            "{w.deliverable:s} with their journals, indicators with their measurements."
        )
        return {"@value": words, "@language": self._t.language}

    @property
    def _publisher(self) -> Json:
        name = self._header.organisation
        kinds = ["foaf:Agent", "schema:Organization"]
        return {"@type": kinds, "foaf:name": name, "schema:name": name}

    @property
    def _version(self) -> Json:
        words = self.setting.version
        return {"dcat:version": words, "schema:version": words} if words else {}

    @property
    def _places(self) -> Json:
        """Return where the plan is, where to write, and its licence, as far as the plan says."""
        header = self._header
        told: Json = {}
        if self._home:
            told |= {"dcat:landingPage": {"@id": self._home}, "schema:url": {"@id": self._home}}
        if header.contact:
            told["dcat:contactPoint"] = {
                "@type": "vcard:Organization",
                "vcard:note": header.contact,
            }
        if header.licence:
            is_link = header.licence.startswith(("http://", "https://"))
            named = {
                "@type": ["dct:LicenseDocument", "schema:CreativeWork"],
                "dct:title": header.licence,
                "schema:name": header.licence,
            }
            licence: Json = {"@id": header.licence} if is_link else named
            told |= {"dct:license": licence, "schema:license": licence}
        return told

    @cached_property
    def _files(self) -> Sequence[tuple[str, str]]:
        words, language = self._header.plan_words, self._t.language
        tables = [(f"{DATA}/{name}.csv", title_of(name, words)[language]) for name in NAMES]
        return [(PLAN, self._t.text("All records")), *tables]

    def _at(self, name: str) -> str:
        base = self.public.asked.base
        return f"{base}{name}" if base else PurePosixPath(name).name

    def _distribution(self, name: str, words: str) -> Json:
        media = _MEDIA[PurePosixPath(name).suffix]
        place = {"@id": self._at(name)}
        return {
            **place,
            "@type": ["dcat:Distribution", "schema:DataDownload"],
            "dct:title": {"@value": words, "@language": self._t.language},
            "dcat:accessURL": place,
            "dcat:downloadURL": place,
            "dcat:mediaType": {"@id": f"{_IANA}{media}"},
            "schema:contentUrl": place,
            "schema:encodingFormat": media,
        }

    def readme(self) -> bytes:
        """Return what the folder holds, for people."""
        return ("\n".join(self._read_first()) + "\n").encode()

    def _read_first(self) -> Iterator[str]:
        t, header = self._t, self._header
        yield f"{header.organisation} · {header.title}"
        yield t.text("The plan on {day}.", day=t.long_date(self.setting.snapshot.day))
        if self.setting.version:
            yield self.setting.version
        yield ""
        yield self._about["@value"]
        yield ""
        for name, words in self._files:
            yield t.text("{head}: ", head=PurePosixPath(name).name) + words
        yield t.text("datapackage.json: what each column holds")
        yield t.text("catalogue.jsonld: the description for catalogues of data")
        yield ""
        yield t.text("Texts are in UTF-8 in all files, which a spreadsheet may have to be told.")
        yield t.spell(GUARD_TOLD)
        yield ""
        if header.licence:
            yield t.text("Licence: {licence}", licence=header.licence)
        else:
            yield t.text("The plan states no licence: ask before you publish these files again.")
        for told in (header.contact, f"{self.public.asked.base}{PUBLISHED}"):
            if told and told != PUBLISHED:
                yield told


def _language(tag: str) -> str:
    """Return the address of a language: that of DCAT 3 where it has two letters."""
    language = main_part(tag)
    return f"{_TWO_LETTERS if len(language) == len('fr') else _THREE_LETTERS}{language}"


def _day(day: str) -> Json:
    return {"@value": day, "@type": "xsd:date"}
