"""What a reference deck of PowerPoint may hold: a master, its layouts, their look; no slide."""

import re

from plantrack.locale import msg
from plantrack.reports.skins.office.allowed import CHOICES, OFFICE, SHARED_LEFT_OUT, Allowed

_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MASTERS = """
    bg bgPr bgRef blipFill bodyStyle cNvCxnSpPr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr clrMap clrMapOvr
    cSld cxnSp grpSp grpSpPr hf nvCxnSpPr nvGrpSpPr nvPicPr nvPr nvSpPr otherStyle ph pic sldLayout
    sldLayoutId sldLayoutIdLst sldMaster sp spPr spTree style titleStyle txBody txStyles xfrm
"""
_DECK = """
    browse cSldViewPr cViewPr clrMru defaultTextStyle gridSpacing guide guideLst kiosk normalViewPr
    notesSz notesTextViewPr origin outlineViewPr penClr present presentation presentationPr
    restoredLeft restoredTop scale showPr sldAll sldMasterId sldMasterIdLst sldSz slideViewPr
    sorterViewPr viewPr
"""
_NAMES = frozenset((_MASTERS + _DECK).split())
# What PowerPoint writes by itself, or what goes with the slides.
_UNKEPT = """
    custDataLst custShowLst embeddedFontLst extLst handoutMasterIdLst htmlPubPr kinsoku
    modifyVerifier notesMasterIdLst photoAlbum prnPr sldIdLst smartTags timing transition webPr
"""
_DROPPED = frozenset(_UNKEPT.split())
# Slides with what stands on them, charts and films among it; notes, comments, a printer.
_OF_SLIDES = (
    r"slide|notesSlide|notesMaster|handoutMaster|comments|commentAuthors|printerSettings|tags"
)
_LEFT_OUT = re.compile(
    rf"{SHARED_LEFT_OUT}|{re.escape(OFFICE)}\.presentationml\.(?:{_OF_SLIDES})(?:\+xml)?"
    rf"|{re.escape(OFFICE)}\.(?:drawingml\.(?:chart|chartshapes|diagram\w+)\+xml"
    r"|spreadsheetml\.sheet)|application/vnd\.ms-office\.(?:chartstyle|chartcolorstyle|"
    r"drawingml\.diagramDrawing)\+xml|(?:video|audio)/[\w.+-]+"
    r"|application/vnd\.ms-powerpoint\.(?:authors|comments|changesinfo|revisioninfo)\+xml"
)


def _drops(space: str, local: str, above: tuple[str, str]) -> bool:
    del above
    if space == CHOICES:
        return local in ("AlternateContent", "Fallback")  # movements, and what is new
    return local in _DROPPED and space in (_SLIDES, _DRAWING)


SLIDES_FILE = Allowed(
    program="PowerPoint",
    not_one=msg("it is not a deck of slides; save it in PowerPoint as .pptx"),
    markup="presentationml",
    main="presentation",
    kinds=("slideMaster", "slideLayout", "presProps", "viewProps", "tableStyles"),
    left_out=_LEFT_OUT,
    space=_SLIDES,
    names=_NAMES,
    drops=_drops,
)
