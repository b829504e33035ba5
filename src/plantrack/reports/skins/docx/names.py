"""The names of the elements that a Word template may hold: text, its look, pictures, page numbers.

Named is what is let through, so that what Word learns tomorrow stays out. Of drawings and formulas
all is let through: they reach for something by a relationship only, and those are looked at one by
one. What is missing here on purpose: `altChunk`, `subDoc`, `object`, `control`, `pict`, `fldData`,
`ffData`, `mailMerge`, `frameset`, `smartTag`, `customXml`, and tracked changes, whose fields mean
something else once they are accepted.
"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPES = "http://schemas.microsoft.com/office/word/2010"
# Of these all elements may stand.
WHOLE = frozenset({
    f"{_DRAWING}/picture", f"{_DRAWING}/wordprocessingDrawing",
    f"{_SHAPES}/wordprocessingShape", f"{_SHAPES}/wordprocessingGroup",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
})  # fmt: skip
# What Word writes by itself after its first version; a reader may do without, by its own rules.
LATER = (
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.microsoft.com/office/drawing/",
    "http://schemas.microsoft.com/office/thememl/",
    "http://schemas.openxmlformats.org/schemaLibrary/",
)
# What Word writes by itself and a report needs none of: links to its model file and to a store of
# values, marks of comments, defaults of old drawings, fonts inside, thumbnails, printers.
_DROPPED = """
    annotationRef attachedSchema attachedTemplate commentRangeEnd commentRangeStart
    commentReference dataBinding docVars embedBold embedBoldItalic embedItalic embedRegular
    hdrShapeDefaults linkStyles lvlPicBulletId numPicBullet printerSettings saveThroughXslt
    shapeDefaults
"""
_BODY = """
    body br bookmarkEnd bookmarkStart background continuationSeparator cr document drawing
    endnote endnoteRef endnoteReference endnotes fldChar fldSimple footerReference footnote
    footnoteRef footnoteReference footnotes ftr hdr headerReference hyperlink instrText
    lastRenderedPageBreak noBreakHyphen p permEnd permStart proofErr ptab r rt ruby rubyAlign
    rubyBase rubyPr hps hpsBaseText hpsRaise separator softHyphen sym t tab txbxContent
"""
_CONTROLS = """
    alias appearance bibliography calendar citation color comboBox date dateFormat docPart
    docPartCategory docPartGallery docPartList docPartObj docPartUnique dropDownList equation
    group id label lid listItem lock picture placeholder richText sdt sdtContent sdtEndPr sdtPr
    showingPlcHdr storeMappedDataAs tabIndex tag temporary text
"""
_RUNS = """
    b bCs bdr caps cs dstrike eastAsianLayout effect em emboss fitText highlight i iCs imprint
    kern lang noProof oMath outline position rFonts rPr rStyle rtl shadow shd smallCaps
    snapToGrid spacing specVanish strike sz szCs u vanish vertAlign w webHidden
"""
_PARAGRAPHS = """
    adjustRightInd autoSpaceDE autoSpaceDN bar between bidi bottom cnfStyle contextualSpacing
    divId framePr ilvl ind jc keepLines keepNext kinsoku left mirrorIndents numId numPr
    outlineLvl overflowPunct pBdr pPr pStyle pageBreakBefore right suppressAutoHyphens
    suppressLineNumbers suppressOverlap tabs textAlignment textDirection textboxTightWrap top
    topLinePunct widowControl wordWrap
"""
_SECTIONS = """
    col cols docGrid endnotePr footnotePr formProt lnNumType noEndnote numFmt numRestart
    numStart paperSrc pgBorders pgMar pgNumType pgSz pos rtlGutter sectPr titlePg type vAlign
"""
_TABLES = """
    bidiVisual cantSplit end gridAfter gridBefore gridCol gridSpan hMerge header headers hidden
    hideMark insideH insideV noWrap start tbl tblBorders tblCaption tblCellMar tblCellSpacing
    tblDescription tblGrid tblHeader tblInd tblLayout tblLook tblOverlap tblPr tblPrEx tblStyle
    tblStyleColBandSize tblStyleRowBandSize tblW tblpPr tc tcBorders tcFitText tcMar tcPr tcW
    tl2br tr tr2bl trHeight trPr vMerge wAfter wBefore
"""
_STYLES = """
    abstractNum abstractNumId aliases altName autoRedefine basedOn charset docDefaults family
    font fonts isLgl latentStyles legacy link locked lsdException lvl lvlJc lvlOverride
    lvlRestart lvlText multiLevelType name next notTrueType nsid num numIdMacAtCleanup
    numStyleLink numbering pPrDefault panose1 personal personalCompose personalReply pitch
    qFormat rPrDefault rsid semiHidden sig startOverride style styleLink styles suff tblStylePr
    tmpl uiPriority unhideWhenUsed
"""
_SETTINGS = """
    activeWritingStyle alignBordersAndEdges alwaysMergeEmptyNamespace alwaysShowPlaceholderText
    autoCaption autoCaptions autoFormatOverride autoHyphenation bookFoldPrinting
    bookFoldPrintingSheets bookFoldRevPrinting bordersDoNotSurroundFooter
    bordersDoNotSurroundHeader caption captions characterSpacingControl clickAndTypeStyle
    clrSchemeMapping compat compatSetting consecutiveHyphenLimit decimalSymbol defaultTableStyle
    defaultTabStop displayBackgroundShape displayHorizontalDrawingGridEvery
    displayVerticalDrawingGridEvery doNotAutoCompressPictures doNotDemarcateInvalidXml
    doNotDisplayPageBoundaries doNotHyphenateCaps doNotIncludeSubdocsInStats doNotShadeFormData
    doNotTrackFormatting doNotTrackMoves doNotUseMarginsForDrawingGridOrigin
    doNotValidateAgainstSchema documentProtection documentType drawingGridHorizontalOrigin
    drawingGridHorizontalSpacing drawingGridVerticalOrigin drawingGridVerticalSpacing
    embedSystemFonts embedTrueTypeFonts evenAndOddHeaders forceUpgrade formsDesign gutterAtTop
    hideGrammaticalErrors hideSpellingErrors hyphenationZone ignoreMixedContent listSeparator
    mirrorMargins noLineBreaksAfter noLineBreaksBefore noPunctuationKerning printFormsData
    printFractionalCharacterWidth printPostScriptOverText printTwoOnOne proofState
    readModeInkLockDown removeDateAndTime removePersonalInformation revisionView rsidRoot rsids
    saveFormsData saveInvalidXml savePreviewPicture saveSubsetFonts settings showEnvelope
    showXMLTags strictFirstAndLastChars stylePaneFormatFilter stylePaneSortMethod styleLockQFSet
    styleLockTheme summaryLength themeFontLang trackRevisions updateFields useXSLTWhenSaving
    view writeProtection zoom
"""
DROPPED = frozenset(_DROPPED.split())
NAMES = frozenset(
    (_BODY + _CONTROLS + _RUNS + _PARAGRAPHS + _SECTIONS + _TABLES + _STYLES + _SETTINGS).split()
)
