"""The names of what a Word template may hold: sorted from what may not be there by mistake."""

from plantrack.reports.skins.docx.names import DROPPED, NAMES


def test_no_name_that_reaches_out_or_runs_is_let_through() -> None:
    assert not NAMES & {
        "altChunk", "subDoc", "object", "objectEmbed", "objectLink", "control", "pict", "movie",
        "fldData", "ffData", "entryMacro", "exitMacro", "mailMerge", "connectString", "query",
        "dataSource", "frameset", "frame", "sourceFileName", "smartTag", "customXml", "contentPart",
        "ins", "del", "moveFrom", "moveTo", "delText", "delInstrText", "odso", "src", "recipients",
    }  # fmt: skip


def test_no_name_is_both_kept_and_left_out() -> None:
    assert not NAMES & DROPPED
