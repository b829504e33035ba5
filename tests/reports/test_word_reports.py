"""Each report in Word tells what its page says, once, and stays whole over its pages."""

from datetime import date
from typing import Any

import pytest

from reports.word_reading import WORD, opened, page_of, tables_of, told, written

NAMES = ("board", "year", "role", "partner", "evidence")


def heads_of(raw: bytes) -> list[str]:
    return [table[0][0] for table in tables_of(raw)]


def under(raw: bytes, heading: str) -> list[str]:
    """Return the paragraphs between a heading and the next one."""
    paragraphs = opened(raw).paragraphs
    names = [(one.text, one.style.name if one.style else "") for one in paragraphs]
    start = next(at for at, (text, name) in enumerate(names) if text == heading and "Head" in name)
    end = next(at for at in range(start + 1, len(names)) if names[at][1] == "Heading 1")
    return [text for text, _ in names[start + 1 : end]]


def test_every_report_names_the_meeting_it_is_for() -> None:
    for name in NAMES:
        assert "Board meeting of October 16, 2018 · " in told(written(page_of(name)))


def test_the_day_of_a_title_stays_on_one_line() -> None:
    titles = [one for one in told(written(page_of())).split("\n") if "REPORT ON" in one]
    assert titles == [
        "REPORT ON ACTION PLAN 2018 AS OF SEPTEMBER\u00a030,\u00a02018\u00a0(example)"
    ]


def test_decisions_are_a_section_even_where_none_is_asked() -> None:
    page = page_of()
    note = page["first_page"]["decisions_note"]
    assert under(written(page), "Decisions requested of the board") == ["", note]
    page["first_page"]["decisions"] = []
    assert under(written(page), "Decisions requested of the board") == [note]
    page["first_page"]["decisions_note"] = ""
    assert "Decisions requested" not in told(written(page))


def test_a_late_deliverable_says_what_it_owes_and_nothing_else() -> None:
    page = page_of()
    lines = under(written(page), "What is late")
    for one in page["first_page"]["late"]:
        start = next(at for at, line in enumerate(lines) if one["id"] in line)
        wanted = [
            f"{row['head']}\t" + " ".join(word for word in (row["told"], row["words"]) if word)
            for row in one["delay"]
        ]
        assert lines[start + 1 : start + 1 + len(wanted)] == wanted
    assert len(lines) == sum(1 + len(one["delay"]) for one in page["first_page"]["late"])


def test_work_nobody_spoke_of_is_told_with_its_lead_and_its_days() -> None:
    page = page_of()
    assert under(written(page), "Silent deliverables") == [
        f"?\u00a0{one['id']} {one['title']}, {one['lead']}, silent for {one['silent_days']} days"
        for one in page["first_page"]["silent"]
    ]


def test_what_comes_next_is_one_list_by_date() -> None:
    page = page_of()
    lines = under(written(page), "What comes next")
    assert [line.split(":")[0] for line in lines] == [one["date"]["words"] for one in page["next"]]
    assert "October 15, 2018: 2018-L03 " in lines[1]
    assert lines[1].endswith(", Communications")


def test_each_figure_stands_in_one_table() -> None:
    page = page_of()
    raw = written(page, pictures={})
    heads = heads_of(raw)
    assert [heads.count(one) for one in ("Commitment", "Indicator", "Day")] == [1, 1, 1]
    last = next(chart for chart in page["charts"] if chart["key"] == "promises")["rows"][-1]
    days = next(table for table in tables_of(raw) if table[0][0] == "Day")
    assert days[1][0] == "2017-01-01"
    assert {row[0][5:7] for row in days[1:-1]} == {"01", "04", "07", "10"}
    assert days[-1] == last


def test_an_indicator_says_what_it_rests_on() -> None:
    page = page_of()
    text = told(written(page))
    notes = [note for one in page["indicators"] for note in one["notes"]]
    assert notes
    assert all(note in text for note in notes)


def test_the_whole_plan_has_its_line_after_its_end() -> None:
    page = page_of(day=date(2020, 3, 31))
    bar = page["first_page"]["bars"][-1]
    assert bar["year"] == "plan"
    line = f"{bar['label']}: {bar['done_words']}; {bar['completion_words']}."
    assert line in under(written(page), "Completion, year by year")


def test_a_year_says_its_dates_its_adoption_and_how_its_completion_was_made() -> None:
    page = page_of("year")
    raw = written(page)
    assert page["follow_up"]["about"] in told(raw)
    whole = next(one for one in page["explanations"] if one["id"] == "2018")
    lines = under(raw, "How the completion was made")
    assert lines[0] == whole["sum_words"]
    assert len(lines) == 1 + len(whole["groups"]) + len(whole["notes"])
    assert lines[1].startswith("10 done, adding 9.5: 2018-L01, ")


@pytest.mark.parametrize(("name", "several"), [("role", "roles"), ("partner", "partners")])
def test_each_one_has_its_summary_and_all_it_carries(name: str, several: str) -> None:
    page = page_of(name)
    text = told(written(page))
    for each in page[several]:
        assert f"{each['summary']} · {each['completion_words']}" in text
        assert all(one["title"] in text for one in each.get("milestones", []))
        assert all(f"{one['id']} {one['title']}" in text for one in each.get("commitments", []))


def proven(row: dict[str, Any]) -> list[list[str]]:
    page = page_of("evidence")
    page["proofs"]["rows"] = [{**page["proofs"]["rows"][0], **row}]
    return tables_of(written(page))[0]


def test_a_proof_is_told_with_the_day_promised_and_the_day_done() -> None:
    head, row = proven({"days_after_words": "12 days late"})
    assert head[2:4] == ["Promised for", "Done on"]
    assert row[2:4] == ["2017-09-15", "2017-09-12\n12 days late"]
    page = page_of("evidence")
    assert page["proofs"]["notes"]
    assert all(note in told(written(page)) for note in page["proofs"]["notes"])


def test_a_proof_without_words_has_no_empty_parentheses() -> None:
    piece = {"text": "https://example.org", "href": None, "sha256": None}
    assert proven({"evidence": [{**piece, "words": ""}]})[1][4] == "https://example.org"
    assert proven({"evidence": [{**piece, "words": "a file"}]})[1][4].endswith(" (a file)")
    assert proven({"evidence": []})[1][4] == "?\u00a0no evidence"


@pytest.mark.parametrize("name", NAMES)
def test_headings_and_what_opens_a_table_stay_with_what_follows(name: str) -> None:
    styles = opened(written(page_of(name))).styles
    for one in ("Title", "Heading 1", "Heading 2", "Heading 3", "caption", "Table Heading"):
        assert styles[one].element.find(f"{WORD}pPr/{WORD}keepNext") is not None


@pytest.mark.parametrize("name", NAMES)
def test_the_end_of_a_report_stays_on_one_page(name: str) -> None:
    body = opened(written(page_of(name))).paragraphs
    styles = [one.style.name if one.style else "" for one in body]
    start = max(at for at, one in enumerate(body) if one.text == "How the figures are made")
    assert styles[start] == "Heading 1"
    ours = zip(body[start:-1], styles[start:-1], strict=True)
    kept = [one.paragraph_format.keep_with_next or style == "Heading 1" for one, style in ours]
    assert len(kept) > 5
    assert all(kept)
