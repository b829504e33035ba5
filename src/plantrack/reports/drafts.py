"""What one role owes, as a draft of an e-mail: a subject, the text, and the same as HTML.

It names nobody: whoever sends it says to whom, from where. https://www.rfc-editor.org/rfc/rfc5322
"""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, time
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from plantrack.locale import Translator
from plantrack.locale.printable import printable_line
from plantrack.reports.agenda_page import role_html, role_text
from plantrack.telling.agenda import role_words
from plantrack.views.agenda import Agenda

_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "https://plantrack.example/drafts")


def role_draft(agenda: Agenda, version: str | None, t: Translator, basis: Sequence[str]) -> bytes:
    """Return what a role owes as a draft; the same agenda gives the same bytes."""
    role = role_words(agenda.roles[0], t)
    subject = t.text("Follow-up of {day}: {role}", day=t.long_date(agenda.day), role=role)
    text = role_text(agenda, version, t, basis)
    draft = EmailMessage(policy=SMTP)
    draft["Date"] = format_datetime(datetime.combine(agenda.day, time(), UTC))
    draft["X-Unsent"] = "1"  # Outlook then opens it as a draft, not as a message that came
    draft.set_content(text, cte="quoted-printable")
    draft.add_alternative(
        role_html(agenda, version, t, basis), subtype="html", cte="quoted-printable"
    )
    draft.set_boundary(f"plantrack-{uuid.uuid5(_NAMES, text)}")
    return subject_line(subject) + draft.as_bytes()


def subject_line(subject: str) -> bytes:
    """Return the header of a subject, encoded as a whole: `=?…?=` in a title means itself.

    `EmailMessage` would decode it, and write a line break that it spells, and so other headers.
    """
    header = Header(printable_line(subject), "utf-8", header_name="Subject")
    return f"Subject: {header.encode(linesep=SMTP.linesep)}{SMTP.linesep}".encode("ascii")
