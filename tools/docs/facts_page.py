"""The page of the facts: the tables of the format, and the keys of the answers about many plans."""

import re

from plantrack.portfolio.facts.shape import SCHEMA, TABLES, Table
from plantrack.portfolio.tables import OF_CATALOGUE

_FIRST = f"""\
# Facts: plans as tables for other programs

For who asks questions with tools of their own: DuckDB, Polars, R, a notebook. `plantrack facts` writes one plan,
`plantrack portfolio sync` many ([how to](../how-to/follow-many-plans.md)).

The format is `{SCHEMA}`; each Parquet file says so under the key `plantrack` of its schema, and `facts.json` beside the
files has its tables and columns. A column may be added; one that changes its meaning makes another version.

- A column holds text, a whole number (`int64`) or a date (`date32`), never a double. What is no whole number is a text,
  digit by digit (`weight`, `value`), or a numerator and a denominator, texts too: a weight may have any number of digits.
  So nothing is lost, and two who add the same figures get the same sum.
- Every figure is made by the same code as that of `status` ([the figures](../explanation/figures.md)). Adding counts is
  right. A mean of `percent` is not: it is what people see of one plan, rounded down.
- `null` is what is not there: the completion of an empty set, a date that nobody wrote.
- Notes, difficulties, reasons, questions and answers of journals are given with `--texts` only. Internal notes never are.
- In CSV, a text that a spreadsheet would compute has one `'` before it.
- The rows are in the order of the plan. The same plan on the same days gives the same bytes.
"""
_QUERIES = """\
## With DuckDB

```sql
-- plantrack facts --output faits --days months
SELECT day, promised_total AS promised, promised_done AS kept
FROM 'faits/figures.parquet' WHERE scope = 'plan' ORDER BY day;

-- what is late, longest first
SELECT s.deliverable, d.title, s.lead, s.days_late
FROM 'faits/states.parquet' s JOIN 'faits/deliverables.parquet' d USING (plan, deliverable)
WHERE s.late = 1 AND s.day = (SELECT max(day) FROM 'faits/states.parquet') ORDER BY s.days_late DESC;
```

## With Polars

```py
import polars as pl

figures = pl.read_parquet("faits/figures.parquet")
figures.filter(pl.col("scope") == "plan").select("day", "total", "done", "late").sort("day")
```

In a notebook, `duckdb.sql("…").df()` or `pl.read_parquet(…)` draw from there. Of a folder that `portfolio sync` made,
read `figures/*.parquet` between two syncs; `portfolio.json` names the files that count, also during one.
`plantrack portfolio sql "SELECT …"` asks them with nothing else installed: one SELECT, which reads these tables and no
other file.
"""
_TYPES = {"text": "text", "int": "int64", "date": "date32"}
_COUNTS = "the counts of a set, as `deliverables` of `status` has them"
_COMMON = """
schema: the answer’s name and version, such as `plantrack.portfolio-status/1`
as_of: the day looked at
by: the key of the groups, or null
where: what plans were left out by
exceptions: what is not counted, or older than the last sync
exceptions[].id: the plan’s id
exceptions[].counted: whether the answer counts it
exceptions[].stale: whether its facts are older than the last sync
exceptions[].read: the day on which it was last read
exceptions[].reason: why it could not be read the last time
exceptions[].unread: its files that could not be read
"""
_PLAN = """
{0}.id: its id
{0}.title: its title
{0}.organisation: whose it is
{0}.region: its region
{0}.sector: its sector
{0}.tags: its tags
{0}.stale: whether its facts are older than the last sync
{0}.completion: 0 to 1, the nearest double, as `status` gives it; null for an empty set
{0}.deliverables: the counts, as `deliverables` of `status`
{0}.promised: the promises, as `promised` of `status`
"""
_GROUP = """
groups: a row for each key; empty without `--by`
groups[].key: the key
"""
_KEYS = {
    "status": "plans: the plans, in the order of the catalogue" + _PLAN.format("plans[]") + _GROUP + """
groups[].plans: how many plans
groups[].deliverables: sums of the counts
groups[].promised: sums of the promises
groups[].completions: how many plans stand at each step of completion
""",
    "late": """
late: the late deliverables
late[].plan: the plan’s id
late[].deliverable: its id
late[].title: its title
late[].lead: the role that leads it
late[].due: its due date
late[].days_late: for how many days
late[].period: its action plan
""" + _GROUP + """
groups[].plans: how many plans have late work
groups[].late: how much
groups[].median_days: the median of the days late
groups[].longest_days: the most
""",
    "silent": """
plans: the plans
plans[].plan: its id
plans[].last_entry: the day of the last entry
plans[].days_quiet: days since
plans[].silent: how much work is silent
plans[].confirmed: how much would be, but for a confirmation
plans[].unreported: how much nobody ever spoke of
plans[].quiet: 1 where there was no entry for more than 90 days
""" + _GROUP + """
groups[].plans: how many plans
groups[].quiet: of these, without an entry for more than 90 days
groups[].silent: a sum
groups[].confirmed: a sum
groups[].unreported: a sum
""",
}  # fmt: skip
_ROWS = {
    "coverage": {
        "adopted": "commitments adopted", "in_force": "of these, in force",
        "withdrawn": "withdrawn", "covered": "taken up", "weak": "of these, weakly",
    },
    "slips": {
        "threads": "threads", "postponed": "of these, put off",
        "postponements": "how often", "without_reason": "of these, without a reason",
        "median_days": "the median of the days, over threads",
        "longest_days": "the most days",
    },
    "quality": {
        "lead": "`having` a lead, of a `total`", "due": "a due date", "start": "a start",
        "evidence": "evidence, of what is done", "indicator": "an indicator, of commitments",
    },
}  # fmt: skip
_THEME = {
    "plans": "plans of which a commitment answers it", "nodes": "these commitments",
    "in_force": "of these, in force", "covered": "taken up", "weak": "of these, weakly",
    "total": "deliverables that answer them, each once", "done": "of these, done",
    "late": "of these, late",
}  # fmt: skip


def keys_of(question: str) -> dict[str, str]:
    """Return what each key of an answer about many plans means, by the path that leads to it."""
    lines = _COMMON + _KEYS.get(question, "") + _rows(question)
    found = (line.split(": ", 1) for line in lines.splitlines() if line.strip())
    return {line[0]: line[1] for line in found}


def questions() -> tuple[str, ...]:
    """Return the questions whose answers are explained."""
    return (*_KEYS, *_ROWS, "themes", "show")


def facts_page() -> str:
    """Return the page."""
    parts = [
        _FIRST,
        _QUERIES,
        "## Tables\n",
        "The first column of each is `plan`, the plan’s id.\n",
    ]
    parts += map(_table, TABLES.values())
    parts += ["## Tables of a portfolio\n", "Beside those of its plans, which are the same.\n"]
    parts += map(_table, OF_CATALOGUE.values())
    parts.append("## Answers about many plans in JSON\n")
    for question in questions():
        own = {k: v for k, v in keys_of(question).items() if f"{k}: {v}" not in _COMMON}
        parts.append(f"### portfolio {question}\n")
        parts.append("| Key | Is |\n|---|---|\n" + _lines(own))
    common = dict(line.split(": ", 1) for line in _COMMON.strip().splitlines())
    parts.append("### In all of them\n")
    parts.append("| Key | Is |\n|---|---|\n" + _lines(common))
    parts.append(
        "`portfolio sql --json` has `columns[{name, type}]` and `rows`, each a list of values.\n"
    )
    return "\n".join(parts)


def _lines(told: dict[str, str]) -> str:
    return "".join(f"| `{name}` | {meaning} |\n" for name, meaning in told.items())


def _table(table: Table) -> str:
    rows = "".join(
        f"| `{each.name}` | {_TYPES[each.kind]} | {each.meaning} |\n"
        for each in table.columns
        if each.name != "plan" or table.name in OF_CATALOGUE
    )
    name = re.sub(r"_", r"\\_", table.name)
    return f"### {name}\n\n{table.meaning[0].upper()}{table.meaning[1:]}\n\n| Column | Type | Is |\n|---|---|---|\n{rows}"


def _rows(question: str) -> str:
    if question in _ROWS:
        own = _ROWS[question]
        told = ["plans: the plans, in the order of the catalogue", "plans[].plan: its id"]
        told += [f"plans[].{name}: {meaning}" for name, meaning in own.items()]
        told += [_GROUP.strip(), "groups[].plans: how many plans"]
        told += [f"groups[].{name}: the same, of all of them" for name in own]
        return "\n".join(told)
    if question == "themes":
        told = ["themes: the themes of the catalogue"]
        for at in ("themes[]", "groups[]"):
            told += [_GROUP.strip()] if at == "groups[]" else ["themes[].title: its title"]
            told += [f"{at}.theme: its id"]
            told += [f"{at}.{name}: {meaning}" for name, meaning in _THEME.items()]
        return "\n".join(told)
    if question == "show":
        figures = ("completion", "deliverables", "promised")
        told = ["plan: the plan", *_PLAN.format("plan").strip().splitlines()]
        told += ["periods: its action plans", "periods[].period: the key"]
        told += [f"periods[].{name}: as those of the plan" for name in figures]
        told += ["nodes: its axes and commitments", "nodes[].id: its id"]
        told += ["nodes[].parent: what stands above", "nodes[].level: how deep it stands"]
        told += ["nodes[].title: its title"]
        told += [f"nodes[].{name}: as those of the plan" for name in figures]
        told += ["late: what is late", "silent: what is silent"]
        for name in ("deliverable", "title", "lead", "due", "days_late"):
            told.append(f"late[].{name}: as in `portfolio late`")
        for name in ("deliverable", "title", "lead"):
            told.append(f"silent[].{name}: as in `late`")
        told.append("silent[].silent_days: for how many days")
        return "\n".join(told)
    return ""
