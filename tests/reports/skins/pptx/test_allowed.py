"""The names of what a reference deck may hold: nothing among them runs or reaches out."""

from plantrack.reports.skins.pptx.allowed import _DROPPED, _NAMES, SLIDES_FILE


def test_no_name_that_reaches_out_or_runs_is_let_through() -> None:
    assert not _NAMES & {
        "oleObj", "control", "controls", "contentPart", "externalData", "graphicFrame", "embed",
        "link", "snd", "sndTgt", "custData", "tags", "audio", "video", "cmd", "wavAudioFile",
    }  # fmt: skip
    assert not _NAMES & _DROPPED
    assert SLIDES_FILE.program == "PowerPoint"
