"""Settings of the report: Word renews its fields when it is opened."""

from __future__ import annotations

from typing import Any

from workbook_builder.report.elements import w

_BEFORE_UPDATE = frozenset(
    w(name)
    for name in (
        *(
            "writeProtection",
            "view",
            "zoom",
            "removePersonalInformation",
            "removeDateAndTime",
            "doNotDisplayPageBoundaries",
        ),
        *("displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData"),
        *("embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins"),
        *("alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop"),
        *("hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign"),
        *(
            "attachedTemplate",
            "linkStyles",
            "stylePaneFormatFilter",
            "stylePaneSortMethod",
            "documentType",
            "mailMerge",
        ),
        *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection"),
        *("autoFormatOverride", "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation"),
        *("consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength"),
        *("clickAndTypeStyle", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting"),
        *("bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing"),
        *(
            "displayHorizontalDrawingGridEvery",
            "displayVerticalDrawingGridEvery",
            "doNotUseMarginsForDrawingGridOrigin",
        ),
        *("drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning"),
        *("characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter"),
        *("noLineBreaksBefore", "savePreviewPicture", "doNotValidateAgainstSchema", "saveInvalidXml"),
        *("ignoreMixedContent", "alwaysShowPlaceholderText", "doNotDemarcateInvalidXml", "saveXmlDataOnly"),
        *("useXSLTWhenSaving", "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace"),
    )
)
"""What stands before ``updateFields`` in the order of the standard."""


def renew_fields(settings: Any) -> None:
    """Word calculates the pages of the table of contents when the report is opened."""
    if settings.find(w("updateFields")) is None:
        mark = settings.makeelement(w("updateFields"), {w("val"): "true"})
        after = [x for x in settings if x.tag in _BEFORE_UPDATE]
        if after:
            after[-1].addnext(mark)
        else:
            settings.insert(0, mark)
