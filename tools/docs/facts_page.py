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
    parts.append("`portfolio … --json`: [each question’s keys](json.md#portfolio-status).\n")
    return "\n".join(parts)


def _table(table: Table) -> str:
    rows = "".join(
        f"| `{each.name}` | {_TYPES[each.kind]} | {each.meaning} |\n"
        for each in table.columns
        if each.name != "plan" or table.name in OF_CATALOGUE
    )
    name = re.sub(r"_", r"\\_", table.name)
    return f"### {name}\n\n{table.meaning[0].upper()}{table.meaning[1:]}\n\n| Column | Type | Is |\n|---|---|---|\n{rows}"
