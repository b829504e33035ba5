"""A plan as its site has it: what is published, on a day, in a language, and nothing beside."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from plantrack.history.causes import NO_PAST, Past
from plantrack.history.register import Register, Registered
from plantrack.loading import Loaded
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.model.translated import translated
from plantrack.pages.setting import Setting
from plantrack.project import Project
from plantrack.project.past import past_of
from plantrack.project.register import plan_register
from plantrack.reports.edition import Edition
from plantrack.reports.look import look_of
from plantrack.site.published import Publishing, published_plan
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
    """A plan and what is published of it."""

    project: Project
    asked: Asked
    cache: Path | None

    @property
    def plan(self) -> Plan:
        """The plan as its files have it."""
        return self.project.plan

    @cached_property
    def withheld(self) -> frozenset[str]:
        """The fields that the plan withholds."""
        site = self.plan.header.site
        return frozenset(site.withhold) if site else frozenset()

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
        register = self.register
        edition = Edition(
            opened,
            Snapshot(told, self.asked.day),
            publishing.translator,
            register=register and _register(register, told, publishing),
            past=_past(self.past, publishing),
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


def _register(register: Register, plan: Plan, publishing: Publishing) -> Register:
    entries = tuple(_registered(each, publishing) for each in register.entries)
    unused = tuple(map(publishing.record, register.unused))
    return replace(register, plan=plan, entries=entries, unused=unused)


def _past(past: Past, publishing: Publishing) -> Past:
    """Return what git tells, but who typed what and the texts of earlier versions."""
    entries = tuple(_registered(each, publishing) for each in past.entries)
    first = past.first and replace(past.first, author="")
    return Past(entries, first=first, witness=past.witness)


def _registered(entry: Registered, publishing: Publishing) -> Registered:
    """Return a change to the plan without who typed it, and what is withheld of its reason."""

    def told(name: str, text: str | None) -> str | None:
        return publishing.text(name, text) if text else text

    amendment = replace(
        entry.amendment,
        reason=told("reason", entry.amendment.reason),
        resolution=told("resolution", entry.amendment.resolution),
    )
    return replace(
        entry,
        amendment=amendment,
        commit=entry.commit and replace(entry.commit, author=""),
        reason=told("reason", entry.reason),
        resolution=told("resolution", entry.resolution),
    )
