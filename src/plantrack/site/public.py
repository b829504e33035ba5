"""A plan as its site has it: what is published, on a day, in a language, and nothing beside."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from plantrack.history.causes import NO_PAST, Past
from plantrack.history.register import Register
from plantrack.loading import Loaded
from plantrack.locale import Translator
from plantrack.model import Plan, WithheldField
from plantrack.model.translated import translated
from plantrack.pages.setting import Setting
from plantrack.project import Project
from plantrack.project.past import past_of
from plantrack.project.register import plan_register
from plantrack.reports.edition import Edition
from plantrack.reports.look import look_of
from plantrack.site.published import Publishing, published_plan
from plantrack.site.still_said import StillSaid
from plantrack.views.standing import Snapshot

_OF_GIT = ("revision", "witness", "prefix", "timezone")


@dataclass(frozen=True)
class Asked:
    """What a site is made of: the day, the languages, where it will stand, with history or not.

    `version` tells which version the files are, in words, in each language; `translator` speaks the
    first one.
    """

    day: date
    languages: tuple[str, ...]
    translator: Translator
    versions: tuple[str, ...]
    base: str = ""
    has_history: bool = True


@dataclass(frozen=True)
class Public:
    """A plan and what is published of it, but for the fields that are withheld."""

    project: Project
    asked: Asked
    withheld: frozenset[WithheldField]
    cache: Path | None

    @property
    def plan(self) -> Plan:
        """The plan as its files have it."""
        return self.project.plan

    def speaking(self, language: str) -> Publishing:
        """Return what is published, in the words of a language."""
        return Publishing(replace(self.asked.translator, language=language), self.withheld)

    @cached_property
    def past(self) -> Past:
        """What git knows of the plan; nothing where no history is asked for."""
        if not self.asked.has_history:
            return NO_PAST
        return past_of(self.project, self.asked.day, self.cache)

    @cached_property
    def register(self) -> Register | None:
        """The changes to the plan itself."""
        if not self.asked.has_history:
            return None
        return plan_register(self.project, self.asked.day, None, self.cache)

    def setting(self, language: str) -> Setting:
        """Return what the pages in a language are made from."""
        publishing = self.speaking(language)
        public = published_plan(self.plan, publishing)
        opened = Project(self.project.root, self.project.commit)
        opened.__dict__["loaded"] = Loaded(public, (), {}, (), ())
        opened.__dict__.update({name: getattr(self.project, name) for name in _OF_GIT})
        told = translated(public, language)
        register, said = self.register, StillSaid(self.plan, publishing)
        edition = Edition(
            opened,
            Snapshot(told, self.asked.day),
            publishing.translator,
            register=register and _register(register, told, said),
            past=_past(self.past, said),
            forecasting=False,  # what may come is told to those who work on it
        )
        edition.__dict__["look"] = look_of(self.project)
        version = dict(zip(self.asked.languages, self.asked.versions, strict=True))[language]
        return Setting(
            edition,
            version,
            is_public=True,
            has_history=self.asked.has_history,
            withheld=self.withheld,
        )


def _register(register: Register, plan: Plan, said: StillSaid) -> Register:
    entries = tuple(map(said.of, register.entries))
    unused = tuple(map(said.publishing.record, register.unused))
    return replace(register, plan=plan, entries=entries, unused=unused)


def _past(past: Past, said: StillSaid) -> Past:
    """Return what git tells, but who typed what and the texts of earlier versions."""
    first = past.first and replace(past.first, author="")
    return Past(tuple(map(said.of, past.entries)), first=first, witness=past.witness)
