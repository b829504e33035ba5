"""What is wrong with a template, in our own words: Jinja tells it in a language of its own."""

import re

import jinja2

from plantrack.locale import Message, msg
from plantrack.locale.messages import marked
from plantrack.reports.sandbox import TemplateRefused

_TOLD = (
    (r"'(?P<name>.+)' is undefined", marked("`{name}` is not known here")),
    (r".* has no (?:attribute|element) '?(?P<name>[^']+)'?", marked("there is no `{name}` here")),
    (r"No filter named '(?P<name>.+?)'", marked("no filter is named `{name}`")),
    (r"No test named '(?P<name>.+?)'", marked("no test is named `{name}`")),
    (r"Encountered unknown tag '(?P<name>.+?)'", marked("the tag `{name}` cannot stand here")),
    (r".*innermost block that needs to be closed is '(?P<name>.+?)'",
     marked("the tag `{name}` is never closed")),
    (r"[Uu]nexpected end of template", marked("the template ends too early")),
    (r"(?:expected token .*, got|unexpected(?: char)?) '(?P<name>.+?)'",
     marked("“{name}” is not expected here")),
    (r"Missing end of", marked("a comment is never closed")),
    (r"access to attribute '(?P<name>.+?)'", marked("a template may not read `{name}`")),
)  # fmt: skip


def template_reason(error: Exception) -> Message:
    """Return what is wrong with a template, as far as we have words for it."""
    if isinstance(error, TemplateRefused):
        return error.reason
    told = str(getattr(error, "message", None) or error)
    for pattern, words in _TOLD:
        if found := re.match(pattern, told, re.DOTALL):
            return Message(words, found.groupdict())
    if isinstance(error, jinja2.TemplateSyntaxError):
        return msg("this cannot be read as a template")
    return msg("what stands here cannot be worked out")
