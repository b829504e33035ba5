"""A client of a language server over its standard streams: as much of the protocol as tests need.

https://microsoft.github.io/language-server-protocol/
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, Self

Answer = Any  # whatever JSON holds

PATIENCE = 30.0  # seconds


class LanguageServer:
    """A server that was started in a folder, with settings."""

    def __init__(self, command: list[str], folder: Path, settings: Mapping[str, object]) -> None:
        self.folder, self.settings = folder, settings
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._answers: Queue[Any] = Queue()
        self._diagnostics: Queue[Any] = Queue()
        self._last = 0
        Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }, workspaceFolders=[{"uri": folder.as_uri(), "name": "plan"}])  # fmt: skip
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": dict(settings)})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def opened(self, path: str, text: str) -> list[dict[str, Any]]:
        """Open a file with a text of its own, and return the diagnostics it gets."""
        uri = (self.folder / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        while (given := self._diagnostics.get(timeout=PATIENCE))["uri"] != uri:
            pass
        found: list[dict[str, Any]] = given["diagnostics"]
        return found

    def at(self, method: str, path: str, line: int, column: int) -> Answer:
        """Ask something of a place; lines and columns are counted from 0."""
        uri = (self.folder / path).as_uri()
        place = {"line": line, "character": column}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=place)

    def ask(self, method: str, **params: object) -> Answer:
        """Return what the server answers."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE)
        assert answer["id"] == self._last, answer
        assert "error" not in answer, answer
        return answer["result"]

    def _tell(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._process.stdin
        assert stream
        stream.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        stream.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while header := stream.readline():
            length = int(header.partition(b":")[2])
            while stream.readline().strip():
                pass
            self._took(json.loads(stream.read(length)))

    def _took(self, message: dict[str, Any]) -> None:
        if "method" not in message:
            self._answers.put(message)
        elif message["method"] == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif message["method"] == "workspace/configuration":
            asked = [dict(self.settings) if one.get("section") == "yaml" else {}
                     for one in message["params"]["items"]]  # fmt: skip
            self._send({"id": message["id"], "result": asked})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})
