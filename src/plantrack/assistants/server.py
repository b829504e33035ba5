"""The server: its tools, said in few words, over standard input and output."""

import logging
from collections.abc import Callable
from threading import Lock
from typing import Annotated, Any, Literal, TypeAlias

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.types import CallToolResult, InputRequiredResult, ToolAnnotations
from pydantic import BeforeValidator, ValidationError

from plantrack import __version__
from plantrack.assistants.editing import Editing
from plantrack.assistants.reading import DATA, Reading
from plantrack.errors import PlantrackError
from plantrack.locale.printable import printable
from plantrack.views.standing import Mark

_Answered: TypeAlias = Callable[[Callable[[], str]], str]
_LONGEST = 1_000  # characters of a refusal: it may repeat what was asked
_KINDS = {
    "missing": "given", "string_type": "a text", "list_type": "a list", "dict_type": "an object",
}  # fmt: skip
# Answers give a year as a number; 1.1 is refused, which would be 1.10 too.
_Id = Annotated[str, BeforeValidator(lambda given: str(given) if type(given) is int else given)]
_Status = Literal["planned", "in_progress", "done", "partial", "deferred", "cancelled"]
_INSTRUCTIONS = (
    "A strategic plan kept as text: axes, commitments, yearly deliverables with journals. "
    f"{DATA} Counts come before percentages; every figure is explained by plan_why. Days are "
    "ISO 8601, by default today. An answer is at most 8 KB: where it is truncated, ask again "
    "with its cursor, or for less."
)
_EDITS = (
    " An edit is shown by preview_edit, agreed to by a person, then written by apply_edit. Never "
    "invent a reason, a proof or a date: ask for it."
)
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_SHOWS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_WRITES = ToolAnnotations(
    read_only_hint=False, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


class _Server(MCPServer):
    """A server whose refusals are brief and can be seen, and that takes no word for nothing."""

    async def call_tool(
        self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None
    ) -> CallToolResult | InputRequiredResult:
        """Call a tool, with arguments that it has."""
        try:
            for tool in await self.list_tools():
                if tool.name == name:
                    _refuse_others(name, arguments, [*tool.input_schema["properties"]])
            return await super().call_tool(name, arguments, context)
        except UnexpectedToolError:
            raise
        except ToolError as error:
            misfits = error.__cause__
            told = _told(misfits) if isinstance(misfits, ValidationError) else str(error)
            told = told.removeprefix(f"Error executing tool {name}: ")
            cut = told if len(told) <= _LONGEST else told[: _LONGEST - 1] + "…"
            raise ToolError(printable(cut)) from error.__cause__


def _refuse_others(name: str, arguments: dict[str, Any], known: list[str]) -> None:
    """Refuse an argument that a tool does not have: the answer would be to another question."""
    for word in arguments:
        if word not in known:
            raise ToolError(f"{name} has no argument {word}; it takes {', '.join(known)}")


def _told(misfits: ValidationError) -> str:
    """Return what each argument is to be, in words as brief as those that define them."""
    return "; ".join(
        f"{'.'.join(map(str, each['loc']))} is to be "
        + (each.get("ctx", {}).get("expected") or _KINDS.get(each["type"], "another value"))
        for each in misfits.errors(include_url=False, include_input=False)
    )


def serve(reading: Reading, seconds: Callable[[], float], *, allow_edits: bool) -> None:
    """Answer an assistant until it goes; `seconds` tells how time goes by."""
    logging.basicConfig(level=logging.ERROR)  # a bug, in plain lines on standard error
    server_of(reading, seconds, allow_edits=allow_edits).run("stdio")


def server_of(reading: Reading, seconds: Callable[[], float], *, allow_edits: bool) -> MCPServer:
    """Return the server of a plan, with the tools that it offers."""
    instructions = _INSTRUCTIONS + (_EDITS if allow_edits else " Nothing here changes the plan.")
    server = _Server("plantrack", instructions=instructions, version=__version__, log_level="ERROR")
    turn = Lock()  # one question at a time: what is loaded is of one reading

    def answered(ask: Callable[[], str]) -> str:
        with turn:
            try:
                return ask()
            except PlantrackError as error:
                raise ToolError(str(error)) from error

    _add_questions(server, reading, answered)
    if allow_edits:
        _add_edits(server, Editing(reading, seconds), answered)
    return server


def _add_questions(server: MCPServer, reading: Reading, answered: _Answered) -> None:
    def plan_status(
        scope: _Id | None = None, day: str | None = None, cursor: str | None = None
    ) -> str:
        """Where the plan stands, or an axis or commitment (scope): counts, promises, late work."""
        return answered(lambda: reading.status(scope, day, cursor))

    def plan_show(id: _Id, day: str | None = None, cursor: str | None = None) -> str:  # noqa: A002 - the plan's word
        """An axis, commitment, deliverable, indicator, role or year: whole, with its revision."""
        return answered(lambda: reading.show(id, day, cursor))

    def plan_why(id: _Id = "plan", day: str | None = None, cursor: str | None = None) -> str:  # noqa: A002 - the plan's word
        """How the completion of an id, a year or the plan was computed, share by share."""
        return answered(lambda: reading.why(id, day, cursor))

    def plan_check(cursor: str | None = None) -> str:
        """What is wrong with the plan's files, each mistake with its file, line and help."""
        return answered(lambda: reading.check(cursor))

    def plan_changes(since: str | None = None, cursor: str | None = None) -> str:
        """What changed in the plan itself since adoption, or since a day, a commit, `board`."""
        return answered(lambda: reading.changes(since, cursor))

    plan_list = _listing(reading, answered)
    for ask in (plan_status, plan_list, plan_show, plan_why, plan_check, plan_changes):
        server.tool(annotations=_READS, structured_output=False)(ask)


def _listing(reading: Reading, answered: _Answered) -> Callable[..., str]:
    def plan_list(  # noqa: PLR0913, PLR0917 - each is a filter
        year: _Id | None = None,
        under: _Id | None = None,
        lead: str | None = None,
        status: _Status | None = None,
        marks: list[Mark] | None = None,
        search: str | None = None,
        day: str | None = None,
        cursor: str | None = None,
    ) -> str:
        """Deliverables: of a year, under an axis or commitment, led by a role, with marks."""
        return answered(
            lambda: reading.list(
                year=year, under=under, lead=lead, status=status, marks=tuple(marks or ()),
                search=search, day=day, cursor=cursor,
            )
        )  # fmt: skip

    return plan_list


def _add_edits(server: MCPServer, editing: Editing, answered: _Answered) -> None:
    def preview_edit(
        kind: Literal["update", "confirm", "measure", "set"],
        id: _Id,  # noqa: A002 - the plan's word
        revision: str,
        fields: dict[str, Any],
    ) -> str:
        """What an edit would do, and its token; nothing is written. Revision: from plan_show.

        update: status, progress, note, challenges, reason, resolution, by, evidence (list),
        no_evidence, date. confirm: note, by, date. measure: value, source, date. set: field, values
        (list), reason, resolution.
        """
        return answered(lambda: editing.preview(kind, id, revision, fields))

    def apply_edit(token: str) -> str:
        """Write the edit of a token, once; refused if its record changed, or after 15 min."""
        return answered(lambda: editing.apply(token))

    server.tool(annotations=_SHOWS, structured_output=False)(preview_edit)
    server.tool(annotations=_WRITES, structured_output=False)(apply_edit)
