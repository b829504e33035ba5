"""An update sheet as a draft of an e-mail: its text to answer, the workbook attached.

It names nobody: whoever sends it says to whom, from where.
"""

import uuid
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from plantrack.reports.drafts import subject_line
from plantrack.reports.update_sheets.greeting import greeting
from plantrack.reports.update_sheets.layout import Sheet
from plantrack.reports.update_sheets.text import sheet_text
from plantrack.reports.update_sheets.workbook import sheet_workbook

_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, "https://plantrack.example/sheets")
_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet_draft(sheet: Sheet, stem: str) -> bytes:
    """Return a sheet as a draft, its workbook attached under a name; the same bytes every time.

    Raises:
        PlantrackError: the library that makes the workbook is not installed.
    """
    t = sheet.translator
    text = f"{greeting(t, is_review=sheet.is_review)}\n\n{sheet_text(sheet)}"
    draft = EmailMessage(policy=SMTP)
    day = date.fromisoformat(sheet.day)
    draft["Date"] = format_datetime(datetime.combine(day, time(), UTC))
    draft["X-Unsent"] = "1"  # Outlook then opens it as a draft, not as a message that came
    draft.set_content(text, cte="quoted-printable")
    draft.add_attachment(
        sheet_workbook(sheet), maintype="application", subtype=_XLSX, filename=f"{stem}.xlsx"
    )
    draft.set_boundary(f"plantrack-{uuid.uuid5(_NAMES, text)}")
    subject = t.text("{title}, {day}", title=sheet.title, day=t.long_date(day))
    return subject_line(subject) + draft.as_bytes()
