"""The page of method: how figures are made, what is published, of which version."""

from collections.abc import Iterator

from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import joined
from plantrack.pages.addresses import METHOD
from plantrack.pages.kinds import TextPage
from plantrack.pages.pieces import Part
from plantrack.pages.setting import Setting
from plantrack.reports.method import of_board
from plantrack.telling.fields import field_word
from plantrack.telling.parts import meant_words


def method_page(setting: Setting) -> TextPage:
    """Return how figures are made, what is published, and of which version all this is."""
    t = setting.t
    return TextPage(
        address=METHOD,
        title=t.text("How figures are made"),
        crumbs=(setting.home(),),
        texts=tuple(_method(setting)),
    )


def _method(setting: Setting) -> Iterator[Part]:
    t = setting.t
    yield Part(t.text("What is counted"), "counted", (meant_words(t), *of_board(setting.edition)))
    if setting.is_public:
        yield Part(t.text("What is published"), "published", tuple(_published(setting)))
    if setting.version:
        words = t.text("The pages are made from the plan’s own files, as they are in that version.")
        version = f"{capitalised(setting.version)}."
        yield Part(t.text("Version of the files"), "version", (version, words))


def _published(setting: Setting) -> Iterator[str]:
    t = setting.t
    yield t.text(
        "Published: the {w.axis:s}, the {w.commitment:s}, the {w.deliverable:s} and their "
        "journals, the indicators, the roles, the partners and the changes to the plan."
    )
    if setting.withheld:
        fields = joined([field_word(name, t) for name in sorted(setting.withheld)], t)
        yield t.text(
            "Withheld by the organisation, where a page says that a text is not published: "
            "{fields}. No record is withheld, so that every figure counts all of them.",
            fields=fields,
        )
    yield t.text(
        "Never published: internal notes, questions and their answers, second verdicts, references "
        "elsewhere, a plan’s own fields, files that are not on the web, and names of persons."
    )
