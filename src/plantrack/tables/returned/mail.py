"""A mail that came back: its text, and the sheets attached to it, with Python's own reader.

A sender proves nothing, and nothing of a mail's head is read. How deep mails lie in mails, how many
parts they have and how large they are is bounded; names of attachments are only shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import MIMEPart
from email.policy import default

from plantrack.errors import PlantrackError
from plantrack.locale.printable import printable_line

LARGEST = 20_000_000  # bytes
MOST_PARTS, DEEPEST = 60, 4
_LONGEST_NAME, _MOST_HEADS, _LONGEST_HEAD = 80, 500, 5_000
# What Python's reader parses of a part's head, which takes it long where it is long.
_HEAD = re.compile(rb"(?im)^content-[a-z-]{1,30}:[^\n]*(?:\n[ \t][^\n]*)*")


@dataclass(frozen=True, slots=True)
class Part:
    """A text or an attachment: the name under which it is told of, its bytes, its kind."""

    name: str
    raw: bytes
    is_text: bool
    is_html: bool = False


def parts_of(file: str, raw: bytes) -> list[Part]:
    """Return the texts and the attachments of a mail; of a text given twice, the plain one.

    Raises:
        PlantrackError: it is too large, has too many parts, or is none.
    """
    if len(raw) > LARGEST:
        raise PlantrackError(
            "{file} is larger than {limit} MB: nothing of it was read",
            file=file,
            limit=LARGEST // 1_000_000,
        )
    most = raw.count(b"\nContent-Type:") + raw.lower().count(b"\nboundary=")
    if most > _MOST_HEADS:
        raise _too_many(file)
    if any(len(head.group()) > _LONGEST_HEAD for head in _HEAD.finditer(raw)):
        raise PlantrackError("{file} is no mail that can be read", file=file)
    try:
        mail = message_from_bytes(raw, policy=default)
        return list(_Walk(file).of(mail, file, 0))
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise PlantrackError("{file} is no mail that can be read", file=file) from error


class _Walk:
    """A mail's parts, counted while they are walked through."""

    def __init__(self, file: str) -> None:
        self.file, self.count = file, 0

    def of(self, mail: MIMEPart, name: str, depth: int) -> Iterator[Part]:
        """Give the parts of a mail, and of those within it."""
        self.count += 1
        if self.count > MOST_PARTS or depth > 2 * DEEPEST:
            raise _too_many(self.file)
        kind = mail.get_content_type()
        if kind == "multipart/alternative":
            yield from self._alternative(mail, name, depth)
        elif mail.is_multipart():
            for part in mail.iter_parts():
                yield from self.of(part, _named(part, name), depth + 1)
        else:
            yield _leaf(mail, name)

    def _alternative(self, mail: MIMEPart, name: str, depth: int) -> Iterator[Part]:
        """Give the plain text of several spellings, and what is attached within the others."""
        parts = list(mail.iter_parts())
        plain = next((p for p in parts if p.get_content_type() == "text/plain"), None)
        for part in parts:
            is_other = plain is not None and part.get_content_type() == "text/html"
            if not is_other:
                yield from self.of(part, _named(part, name), depth + 1)


def _leaf(part: MIMEPart, name: str) -> Part:
    kind = part.get_content_type()
    is_body = part.get_content_maintype() == "text" and part.get_filename() is None
    raw = part.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    if is_body:
        text = _decoded(part, content)
        return Part(
            name, text.encode("utf-8", "replace"), is_text=True, is_html=kind == "text/html"
        )
    return Part(name, content, is_text=False)


def _decoded(part: MIMEPart, content: bytes) -> str:
    charset = part.get_content_charset("utf-8")
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("latin-1")


def _named(part: MIMEPart, above: str) -> str:
    """Return under which name a part is told of: never a path, and short."""
    name = part.get_filename()
    if not name:
        return above
    last = printable_line(str(name)).replace("\\", "/").rpartition("/")[2].strip()
    return f"{above}/{last[-_LONGEST_NAME:]}" if last else above


def _too_many(file: str) -> PlantrackError:
    return PlantrackError(
        "{file} has too many parts, or mails in mails: save what is attached, and import that",
        file=file,
    )
