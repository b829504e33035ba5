"""The register of changes to the plan, in the board's Word template."""

from reports.word_parts import t
from reports.word_pieces import (
    Column,
    between,
    cell,
    heading,
    listing,
    note,
    plan,
    section,
    strong,
    text,
)


def register() -> str:
    """Return the annex of the changes to the plan, those without a reason first."""
    parts = (("unexplained", t("Without a reason")), ("explained", t("With their reason")))
    return section(
        "register",
        t("Changes to the plan"),
        text("{{ register.summary }} {{ register.basis }}", style="Note"),
        *(
            between(
                f"if register.{rows}",
                heading(title, 2),
                listing(f"for one in register.{rows}", _columns(), named=title),
            )
            for rows, title in parts
        ),
    )


def _columns() -> list[Column]:
    editorial = "{% if one.editorial %} (" + t("editorial") + "){% endif %}"
    wording = between(
        "if one.diff",
        note(_labelled("Before"), plan("{{ one.before }}")),
        note(_labelled("After"), plan("{{ one.after }}")),
    )
    reason = cell(
        plan("{% if one.reason %}{{ one.reason }}{% endif %}"),
        "{% if not one.reason %}" + t("no reason given") + "{% endif %}",
    )
    resolution = between("if one.resolution", note("{{ one.resolution }}"))
    commit = between("if one.commit", note("{{ one.typed.iso }}"), note("{{ one.commit }}"))
    return [
        Column(t("Date"), 1250, cell('{{ one.date.iso if one.date else "–" }}')),
        Column(t("What"), 2700, cell(strong("{{ one.name }} "), plan("{{ one.title }}"))),
        Column(t("Change"), 2422, cell("{{ one.words }}", editorial) + wording),
        Column(t("Reason"), 2300, reason + resolution),
        Column(t("Typed by"), 1300, cell('{{ one.author or "–" }}') + commit),
    ]


def _labelled(word: str) -> str:
    return f'{{{{ t("{{head}}: ", head=t("{word}")) }}}}'
