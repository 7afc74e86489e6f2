"""Paragraphs, loops, tables and sections of the template, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Cm
from report_template.xml import add_field, element

UPRIGHT, WIDE = (21.0, 29.7), (29.7, 21.0)
"""A4 in centimetres; the report gets its paper when it is written."""
LEFT, RIGHT, TOP, BOTTOM = 2.5, 2.0, 2.5, 2.2


class Column(NamedTuple):
    """A column of a table: header, width in centimetres, placeholder, style of its cells."""

    header: str
    width: float
    content: str
    style: str = "Isi Tabel"


class Writer:
    """Adds to the end of the document."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.tables = 0
        body = document.element.body
        for child in list(body):
            if child.tag != qn("w:sectPr"):
                body.remove(child)
        self._set_page(document.sections[0], wide=False)

    def text(self, style: str, content: str = "") -> Any:
        """A paragraph in a style."""
        return self.document.add_paragraph(content, style=style)

    def tag(self, content: str) -> None:
        """A paragraph that only holds a tag, and is gone from the report."""
        self.text("Catatan", f"{{%p {content} %}}")

    @contextmanager
    def loop(self, name: str, rows: str) -> Iterator[None]:
        """What is written inside is repeated."""
        self.tag(f"for {name} in {rows}")
        yield
        self.tag("endfor")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """What is written inside only stands where the condition holds."""
        self.tag(f"if {condition}")
        yield
        self.tag("endif")

    def each(self, rows: str, style: str = "Teks Isi", name: str = "alinea") -> None:
        """A paragraph for each text of a list."""
        with self.loop(name, rows):
            self.text(style, f"{{{{ {name} }}}}")

    def lines(self, rows: str, style: str = "Teks Isi") -> None:
        """The lines of a text: numbered ones as a list, the others in a style."""
        with self.loop("b", rows):
            with self.when("b.nomor"):
                self.text("Butir", "{{ b.nomor }}\t{{ b.uraian }}")
            with self.when("not b.nomor"):
                self.text(style, "{{ b.uraian }}")

    def caption(self, content: str) -> None:
        """The caption above a table."""
        self.tables += 1
        paragraph = self.text("caption", "Tabel ")
        add_field(paragraph, "SEQ Tabel \\* ARABIC", str(self.tables))
        paragraph.add_run(f" {content}")

    def picture(self, key: str) -> None:
        """A chart with its caption, where there is one."""
        with self.when(f"gambar.{key}"):
            self.text("Gambar", f"{{{{ gambar.{key}.gambar }}}}")
            paragraph = self.text("Keterangan Gambar", "Gambar ")
            add_field(paragraph, "SEQ Gambar \\* ARABIC", "1")
            paragraph.add_run(f" {{{{ gambar.{key}.judul }}}}")

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[str] | str], tops: Sequence[tuple[str, int]] = ()
    ) -> Any:
        """A table with a header that repeats; a row is a tag of its own, its cells, or ``*`` for the placeholders.

        Cells given as such are a total, or the first row of a group where a list.

        ``tops`` are headers above the header, each over so many columns.
        """
        table = self.document.add_table(rows=0, cols=len(columns), style="Tabel Laporan")
        table.autofit = False
        for grid, column in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), columns, strict=True):
            grid.set(qn("w:w"), str(Cm(column.width).twips))
        self._look(table)
        if tops:
            self._tops(table, columns, tops)
        heads = self._row(table, columns, [c.header for c in columns], ["Kepala Tabel"] * len(columns), header=True)
        self._join_heads(heads, tops)
        for row in rows:
            if row == "*":
                self._row(table, columns, [c.content for c in columns], [c.style for c in columns])
            elif isinstance(row, str):
                self._row(table, columns, [row, *[""] * (len(columns) - 1)], ["Catatan"] * len(columns))
            else:
                total = [c.style.replace("Isi Tabel", "Jumlah Tabel").removesuffix(" Tengah") for c in columns]
                styles = ["Sasaran Tabel"] * len(columns) if isinstance(row, list) else total
                self._row(table, columns, list(row), styles)
        return table

    def _look(self, table: Any) -> None:
        properties = table._tbl.tblPr
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            properties.remove(look)
        properties.append(
            element(
                "w:tblLook",
                val="0020",
                firstRow="1",
                lastRow="0",
                firstColumn="0",
                lastColumn="0",
                noHBand="1",
                noVBand="1",
            )
        )

    def _tops(self, table: Any, columns: Sequence[Column], tops: Sequence[tuple[str, int]]) -> None:
        """A row of headers over several columns; a header over one goes on into the row below."""
        row = self._row(table, columns, [""] * len(columns), ["Kepala Tabel"] * len(columns), header=True)
        at = 0
        for title, span in tops:
            cell = row.cells[at]
            if span > 1:
                cell = cell.merge(row.cells[at + span - 1])
                for extra in cell.paragraphs[1:]:
                    extra._p.getparent().remove(extra._p)
            else:
                cell._tc.get_or_add_tcPr().append(element("w:vMerge", val="restart"))
            cell.paragraphs[0].text = title
            at += span

    def _join_heads(self, row: Any, tops: Sequence[tuple[str, int]]) -> None:
        """The cells below a header over one column belong to it."""
        at = 0
        for _, span in tops:
            if span == 1:
                row.cells[at]._tc.get_or_add_tcPr().append(element("w:vMerge"))
            at += span

    def _row(
        self, table: Any, columns: Sequence[Column], cells: Sequence[str], styles: Sequence[str], header: bool = False
    ) -> Any:
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if header:
            properties.append(element("w:tblHeader"))
        for cell, column, content, style in zip(row.cells, columns, cells, styles, strict=True):
            cell.width = Cm(column.width)
            for number, line in enumerate(content.split("\n")):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.style = style
                paragraph.text = line
        return row

    def signatures(self, *blocks: Sequence[str]) -> None:
        """Signature blocks side by side; a single one stands on the right."""
        sides: list[Sequence[str]] = [(), *blocks] if len(blocks) == 1 else list(blocks)
        self.text("Teks Isi")
        table = self.document.add_table(rows=1, cols=2, style="Tabel Tanda Tangan")
        table.rows[0]._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for cell, lines in zip(table.rows[0].cells, sides, strict=True):
            for number, line in enumerate(lines or ("",)):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.style = "Tanda Tangan"
                paragraph.text = line

    def section(self, wide: bool, numbers_from: int | None = None) -> Any:
        """A new section on a new page."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        self._set_page(section, wide)
        old = section._sectPr.find(qn("w:pgNumType"))
        if old is not None:
            section._sectPr.remove(old)
        if numbers_from is not None:
            mark = element("w:pgNumType", start=str(numbers_from))
            section._sectPr.find(qn("w:pgMar")).addnext(mark)
        return section

    def _set_page(self, section: Any, wide: bool) -> None:
        width, height = WIDE if wide else UPRIGHT
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(width), Cm(height)
        section.left_margin, section.right_margin = Cm(2.0 if wide else LEFT), Cm(RIGHT)
        section.top_margin, section.bottom_margin = Cm(TOP), Cm(BOTTOM)
        section.header_distance = section.footer_distance = Cm(1.1)
