"""The addresses of the local page, as a Starlette application."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from plantrack.errors import PlantrackError
from plantrack.pages.addresses import INDEX
from plantrack.web.answers import Answer, Answers
from plantrack.web.forms.every import FORMS, WITHOUT_RECORD
from plantrack.web.framing import SPEAK, STREAM, UNDO
from plantrack.web.live import Live
from plantrack.web.reading import file_beside
from plantrack.web.requests import Receive, Scope, Send

_END = ".html"


def application(answers: Answers, live: Live) -> Starlette:
    """Return the application of one session: its pages, and the stream that says what changed."""
    routes = _Routes(answers, live)
    return Starlette(
        routes=[
            Route(f"/{STREAM}", routes.stream, methods=["GET"]),
            Route(f"/{UNDO}", routes.undo, methods=["GET", "POST"]),
            Route(f"/{SPEAK}", routes.speak, methods=["POST"]),
            Route("/brouillon/{key}.html", routes.draft, methods=["GET", "POST"]),
            *(_of_form(word, routes) for word in FORMS),
            Route("/{address:path}", routes.page, methods=["GET"]),
        ]
    )


def _of_form(word: str, routes: "_Routes") -> Route:
    async def form(request: Request) -> Response:
        return await routes.form(request, word)

    path = f"/{word}.html" if word in WITHOUT_RECORD else f"/{word}/{{stem}}.html"
    return Route(path, form, methods=["GET", "POST"])


class _Stream(StreamingResponse):
    """A stream of events, counted while it is answered: nothing waits between asking and that."""

    def __init__(self, live: Live) -> None:
        super().__init__(live.events(), media_type="text/event-stream")
        self.live = live

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer until the stream ends, or nobody listens."""
        with self.live.held():
            await super().__call__(scope, receive, send)


class _Routes:
    """What each address calls; a form that was sent is read by the guard, and checked there."""

    def __init__(self, answers: Answers, live: Live) -> None:
        self.answers, self.live = answers, live

    async def page(self, request: Request) -> Response:
        """Answer a reading page, or a file beside the pages."""
        address = request.path_params["address"] or INDEX
        if not address.endswith(_END):
            found = await run_in_threadpool(file_beside, self.answers.at_hand, address)
            if found is not None:
                return Response(found.content, media_type=found.kind)
        query = dict(request.query_params)
        return await self._told(lambda number: self.answers.page(address, query, number))

    async def form(self, request: Request, word: str) -> Response:
        """Answer a form, or keep what was typed in it."""
        stem = request.path_params.get("stem", "")
        if request.method == "POST":
            fields = request.state.fields
            return await self._told(lambda _: self.answers.take(word, stem, fields))
        query = dict(request.query_params)
        return await self._told(lambda number: self.answers.form(word, stem, query, number))

    async def draft(self, request: Request) -> Response:
        """Answer a draft, or write it."""
        key = request.path_params["key"]
        if request.method == "POST":
            fields = request.state.fields
            return await self._told(lambda number: self.answers.save(key, fields, number))
        return await self._told(lambda number: self.answers.draft(key, number))

    async def undo(self, request: Request) -> Response:
        """Answer what would be undone, or undo it."""
        asked = self.answers.undo if request.method == "POST" else self.answers.undoing
        return await self._told(asked)

    async def speak(self, request: Request) -> Response:
        """Word all pages in another language."""
        return await self._told(lambda _: self.answers.speak(request.state.fields))

    async def stream(self, request: Request) -> Response:
        """Answer with each change of the plan's files, as it comes."""
        if request.method == "HEAD":
            return Response(media_type="text/event-stream")
        if self.live.is_full:
            return Response(status_code=503)
        return _Stream(self.live)

    async def _told(self, make: Callable[[int], Answer]) -> Response:
        try:
            number = await self.live.present()
            answer = await run_in_threadpool(make, number)
        except (PlantrackError, OSError) as error:
            answer = self.answers.without_plan(error)
        if answer.location:
            return RedirectResponse(answer.location, answer.status)
        return HTMLResponse(answer.page, answer.status)
