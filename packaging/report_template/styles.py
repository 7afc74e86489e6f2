"""The styles of the template: everything that it looks like stands here, nothing in single paragraphs."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from report_template.numbering import AKSI, ANNEXES, CHAPTERS, PROGRAM
from report_template.xml import parsed

FONT = "Arial"
INK, BLUE, FAINT, BAND = "1F2937", "1F3864", "595959", "DCE6F2"
KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}


def write_styles(document: Any) -> None:
    """Replace the styles of the document."""
    root = document.styles.element
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in KEPT:
            root.remove(style)
    normal = document.styles["Normal"].element
    for child in list(normal):
        if child.tag in {qn("w:pPr"), qn("w:rPr")}:
            normal.remove(child)
    defaults = root.find(qn("w:docDefaults"))
    root.replace(defaults, parsed(_DEFAULTS))
    for xml in _all_styles():
        root.append(parsed(xml))


_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)


def _style(
    name: str,
    paragraph: str = "",
    run: str = "",
    based: str = "Normal",
    after: str = "",
    identifier: str = "",
) -> str:
    key = identifier or name.replace(" ", "")
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{following}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    ).replace(' w:customStyle="1"' if identifier else "\0", "")


def _spacing(before: int, after: int, line: int = 240) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _size(points: float, bold: bool = False, colour: str = INK, italic: bool = False) -> str:
    half = int(points * 2)
    weight = "<w:b/><w:bCs/>" if bold else ""
    slant = "<w:i/><w:iCs/>" if italic else ""
    return f'{weight}{slant}<w:color w:val="{colour}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _heading(
    name: str,
    identifier: str,
    level: int,
    points: float,
    number: str,
    spacing: str,
    page: bool = False,
    centre: bool = False,
) -> str:
    new_page = "<w:pageBreakBefore/>" if page else ""
    align = '<w:jc w:val="center"/>' if centre else ""
    content = f'<w:keepNext/><w:keepLines/>{new_page}{number}{spacing}{align}<w:outlineLvl w:val="{level}"/>'
    return _style(name, content, _size(points, True, BLUE), after="TeksIsi", identifier=identifier)


def _all_styles() -> list[str]:
    body = '<w:jc w:val="both"/>'
    centre = '<w:jc w:val="center"/>'
    return [
        _style("Teks Isi", f"<w:widowControl/>{_spacing(0, 120, 300)}{body}"),
        _heading("heading 1", "Heading1", 0, 15, _numbered(CHAPTERS), _spacing(0, 240), page=True, centre=True),
        _heading("heading 2", "Heading2", 1, 13, _numbered(CHAPTERS, 1), _spacing(240, 120)),
        _heading("heading 3", "Heading3", 2, 11.5, _numbered(CHAPTERS, 2), _spacing(220, 100)),
        _heading("heading 4", "Heading4", 3, 11, _numbered(CHAPTERS, 3), _spacing(160, 80)),
        _heading("Judul Depan", "JudulDepan", 0, 15, "", _spacing(0, 240), page=True, centre=True).replace(
            'w:styleId="JudulDepan"', 'w:customStyle="1" w:styleId="JudulDepan"'
        ),
        _style(
            "Lampiran",
            f'<w:keepNext/><w:keepLines/>{_numbered(ANNEXES)}{_spacing(0, 160)}{centre}<w:outlineLvl w:val="0"/>',
            _size(13, True, BLUE),
            after="TeksIsi",
        ),
        _style("Judul Kecil", f"<w:keepNext/><w:keepLines/>{_spacing(200, 80)}{centre}", _size(11, True, BLUE)),
        _style(
            "Judul Halaman Baru",
            f"<w:keepNext/><w:keepLines/><w:pageBreakBefore/>{_spacing(0, 80)}{centre}",
            _size(11, True, BLUE),
        ),
        _style("Pengantar", f"<w:keepNext/><w:widowControl/>{_spacing(0, 120, 300)}{body}"),
        _style("Kutipan Visi", f"<w:keepLines/>{_spacing(0, 120, 300)}{centre}", "<w:i/><w:iCs/>"),
        _style(
            "Sasaran Program",
            f"<w:keepNext/><w:keepLines/>{_numbered(PROGRAM)}{_spacing(220, 80)}",
            _size(11.5, True, BLUE),
            after="IKUProgram",
        ),
        _style(
            "IKU Program",
            f"<w:keepNext/><w:keepLines/>{_numbered(PROGRAM, 1)}{_spacing(120, 60)}",
            _size(11, True),
            after="Butir",
        ),
        _style(
            "Sasaran Aksi",
            f"<w:keepNext/><w:keepLines/>{_numbered(AKSI)}{_spacing(220, 80)}",
            _size(11.5, True, BLUE),
            after="Butir",
        ),
        _style(
            "Butir",
            '<w:widowControl w:val="0"/><w:tabs><w:tab w:val="left" w:pos="907"/></w:tabs>'
            f'{_spacing(0, 60, 276)}<w:ind w:left="907" w:hanging="453"/>',
        ),
        _style("Uraian", f'<w:widowControl/>{_spacing(0, 60, 276)}<w:ind w:left="454"/>{body}'),
        _style("Label", f'<w:keepNext/>{_spacing(80, 40)}<w:ind w:left="454"/>', "<w:b/><w:bCs/>"),
        _style("Judul Sampul", f"{_spacing(0, 240)}{centre}", _size(26, True, BLUE)),
        _style("Anak Judul Sampul", f"{_spacing(0, 120)}{centre}", _size(16, True)),
        _style("Kaki Sampul", f"{_spacing(0, 60)}{centre}", _size(12, True, FAINT)),
        _style("Judul Lampiran", f"<w:keepNext/>{_spacing(0, 0)}{centre}", _size(11, True)),
        _style("Kepala Tabel", f"<w:keepNext/>{_spacing(40, 40)}{centre}", _size(9, True, BLUE)),
        _style("Isi Tabel", _spacing(30, 30), _size(9)),
        _style("Isi Tabel Tengah", f"{_spacing(30, 30)}{centre}", _size(9)),
        _style("Isi Tabel Angka", f'{_spacing(30, 30)}<w:jc w:val="right"/>', _size(9)),
        _style("Jumlah Tabel", _spacing(30, 30), _size(9, True)),
        _style("Sasaran Tabel", f"<w:keepNext/>{_spacing(30, 30)}", _size(9, True)),
        _style("Jumlah Tabel Angka", f'{_spacing(30, 30)}<w:jc w:val="right"/>', _size(9, True)),
        _style(
            "caption", f"<w:keepNext/><w:keepLines/>{_spacing(200, 80)}{centre}", _size(10, True), identifier="Caption"
        ),
        _style("Gambar", f"<w:keepNext/>{_spacing(160, 0)}{centre}"),
        _style("Keterangan Gambar", f"<w:keepLines/>{_spacing(60, 200)}{centre}", _size(10, True)),
        _style("Tanda Tangan", f"<w:keepNext/><w:keepLines/>{_spacing(0, 0)}{centre}"),
        _style("Catatan", f"<w:keepLines/>{_spacing(60, 160)}", _size(9, colour=FAINT, italic=True)),
        _style("header", f"{centre}", _size(9, colour=FAINT), identifier="Header"),
        _style("footer", f"{centre}", _size(9, colour=FAINT), identifier="Footer"),
        *(_contents(level, indent) for level, indent in ((1, 0), (2, 284), (3, 737))),
        _CHARACTER,
        _LINK,
        _TABLE,
        _PLAIN_TABLE,
    ]


def _contents(level: int, indent: int) -> str:
    tabs = f'<w:tabs><w:tab w:val="left" w:pos="{indent + 454}"/><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>'
    hanging = (
        f'<w:ind w:left="{indent + 454 if level > 1 else 0}" w:right="567" w:hanging="{454 if level > 1 else 0}"/>'
    )
    weight = "<w:b/><w:bCs/>" if level == 1 else ""
    return _style(
        f"toc {level}", f"{tabs}{_spacing(60 if level == 1 else 0, 60)}{hanging}", weight, identifier=f"TOC{level}"
    )


_CHARACTER = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="IsianKosong"><w:name w:val="Isian Kosong"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
    '<w:rPr><w:b/><w:bCs/><w:color w:val="9C0006"/><w:shd w:val="clear" w:color="auto" w:fill="FFEB9C"/></w:rPr></w:style>'
)
_LINK = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr/></w:style>'
)
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{BAND}"/></w:tcPr></w:tblStylePr></w:style>'
)
_PLAIN_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelTandaTangan"><w:name w:val="Tabel Tanda Tangan"/>'
    '<w:basedOn w:val="TableNormal"/></w:style>'
)
