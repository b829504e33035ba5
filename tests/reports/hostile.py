"""A plan whose every text field holds a text that some format would take for its own."""

import json
from collections.abc import Iterator
from pathlib import Path

CLEAN = "Texte tout à fait ordinaire"
HOSTILE = (
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='",
    "'; DROP TABLE plan; --",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "[clic](javascript:alert(1))",
    "![image](http://example.org/x.png)",
    "| a | b |\u00a0| --- |",
    "# Titre *gras* _souligné_ ~~rayé~~ `code`",
    "1. liste - puce > citation",
    "<!-- commentaire --> <![CDATA[x]]>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "{{ ''.__class__.__mro__ }}",
    '#let x = 1; #panic("x") #read("/etc/passwd")',
    '"; #read("/etc/passwd") //',
    "$x^2$ @reference <label> /* non */ \\u{41}",
    "*gras* _emph_ = Titre `brut` ~ ... --- #",
    "=1+1",
    '=HYPERLINK("http://example.org","clic")',
    "+1-1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "{=1+1}",
    "http://example.org/une-adresse",
    "</w:t></w:r><w:r><w:t>x",
    '{ HYPERLINK "http://example.org" } \\h',
    "\u202eedrod ua txet\u202c et \u200bzéro",
    "</svg><script>datum.x</script>",
    '&P &D &G &"Arial"&72',
    "%s %d %(x)s {0} {x.__class__}",
    "𝒜𝓃𝓉𝒾𝒸𝑜𝓃𝓈𝓉𝒾𝓉𝓊𝓉𝒾𝑜𝓃 🧨 e\u0301",
    "Anticonstitutionnellement" * 12,
)  # fmt: skip
assert len(HOSTILE) >= 30


def write_plan(root: Path, texts: tuple[str, ...]) -> Path:
    """Write a plan of one deliverable a text, that text in all of its fields."""
    for path, content in _files(texts):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return root


def _files(texts: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    first = texts[0]
    yield "plan/plan.yaml", {
        "title": first, "organisation": first, "language": "fr", "years": ["2018"],
        "period": {"start": "2018-01-01", "end": "2018-12-31"},
        "vision": first, "mission": first, "mandates": list(texts), "funder": first,
        "context": [{"title": one, "text": one} for one in texts],
        "events": [{"date": "2018-10-16", "title": one, "kind": "board"} for one in texts]
        + [{"date": "2018-06-12", "title": "CA", "kind": "board"}],
    }  # fmt: skip
    yield "plan/axes/1.yaml", {
        "id": "1", "title": first, "rationale": first,
        "commitments": [
            {"id": f"1.{at}", "title": one, "text": one} for at, one in enumerate(texts, 1)
        ],
    }  # fmt: skip
    yield (
        "plan/team.yaml",
        {
            "roles": [{"id": f"r{at}", "title": one} for at, one in enumerate(texts, 1)],
            "partners": [{"id": f"p{at}", "title": one} for at, one in enumerate(texts, 1)],
        },
    )
    yield (
        "plan/indicators.yaml",
        {"indicators": [_indicator(at, one) for at, one in enumerate(texts, 1)]},
    )
    yield "actions/2018/plan.yaml", {
        "year": "2018", "title": first, "start": "2018-01-01", "end": "2018-12-31",
        "label": "2018-bis", "adopted": "2018-01-05", "resolution": first, "note": first,
    }  # fmt: skip
    yield (
        "actions/2018/a.yaml",
        {"deliverables": [_deliverable(at, one) for at, one in enumerate(texts, 1)]},
    )


def _indicator(at: int, text: str) -> dict[str, object]:
    return {
        "id": f"I{at}", "commitment": f"1.{at}", "title": text, "unit": text,
        "direction": "increase",
        "baseline": {"date": "2018-01-01", "value": "0"},
        "targets": [{"date": "2018-12-31", "value": "10"}],
        "measurements": [{"date": "2018-05-01", "value": "5", "source": text}],
    }  # fmt: skip


def _deliverable(at: int, text: str) -> dict[str, object]:
    closing: dict[str, object] = (
        {"status": "done", "evidence": [text]}
        if at % 3 == 0
        else {"status": "cancelled", "reason": text}
        if at % 3 == 1
        else {"due": "2018-09-01", "reason": text, "resolution": text}
    )
    return {
        "id": f"L{at:02}", "title": text, "commitments": [f"1.{at}"], "description": text,
        "lead": f"r{at}", "partners": [f"p{at}"], "due": "2018-06-30",
        "milestones": [{"title": text, "due": "2018-05-01"}],
        "updates": [
            {"date": "2018-03-01", "status": "in_progress", "progress": "10",
             "note": text, "challenges": text},
            {"date": "2018-07-01", "note": text, **closing},
        ],
    }  # fmt: skip
