"""A template is filled: the one module that knows docxtpl and python-docx."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import TemplateError, UndefinedError

from workbook_builder.errors import UnreadableFile, UserError
from workbook_builder.read.container import Container
from workbook_builder.report.contents import fill_contents
from workbook_builder.report.elements import w
from workbook_builder.report.finish import describe_pictures, gaps_in, mark_gaps, number_captions
from workbook_builder.report.keep import keep_together
from workbook_builder.report.names import TagProblem
from workbook_builder.report.paper import set_paper
from workbook_builder.report.pictures import Picture
from workbook_builder.report.places import Text, texts_in, used_styles
from workbook_builder.report.sandbox import Sandbox, bounded
from workbook_builder.report.settings import renew_fields
from workbook_builder.report.tags import TagCheck
from workbook_builder.text import laporan_bentuk as words

WIDTH, HEIGHT = 155, 205
"""The room of a chart in millimetres: within the margins of either paper, below a heading."""


DAMAGE = (OpcError, LookupError, ValueError, TypeError, AttributeError, SyntaxError)
"""What python-docx and docxtpl raise on a document that is not as Word writes it."""


class Filled(NamedTuple):
    """A report as bytes, and what is still to be written in it."""

    content: bytes
    gaps: tuple[str, ...]


class Template:
    """A template that was found to be in order."""

    def __init__(self, container: Container) -> None:
        self.name = container.name
        with _plain_refusals(self.name):
            self._document = _Document(io.BytesIO(container.content))
            self._document.init_docx()
            self.used = self._check()

    def _check(self) -> set[str]:
        """The names at the top that the template uses; TagProblem where it cannot be filled."""
        document = self._document.get_docx()
        check = TagCheck()
        known = {x.get(w("styleId")) for x in document.styles.element.iter(w("style"))}
        for place, root in self._roots(document):
            for text in texts_in(root, place):
                check.text(text)
            check.end()
            for where, style in used_styles(root, place):
                if style not in known:
                    raise TagProblem(where, words.NO_STYLE.format(gaya=style))
        properties = document.core_properties
        for text in (
            properties.title,
            properties.subject,
            properties.author,
            properties.comments,
            properties.identifier,
            properties.language,
        ):
            check.text(Text(words.PROPERTIES, text, {}))
            check.end()
        return check.used

    def _roots(self, document: Any) -> Iterator[tuple[str, Any]]:
        yield "", document.element.body
        for kind, place in ((DocxTemplate.HEADER_URI, words.HEADER), (DocxTemplate.FOOTER_URI, words.FOOTER)):
            for _, part in self._document.get_headers_footers(kind):
                yield place, parse_xml(part.blob)
        for part in document.part.package.iter_parts():
            if part.content_type.endswith("wordprocessingml.footnotes+xml"):
                yield words.FOOTNOTES, parse_xml(part.blob)

    def fill(
        self, context: Mapping[str, Any], pictures: Mapping[str, Picture], paper: str, made: dt.datetime
    ) -> Filled:
        """The report and what is still to be written in it; UserError where the template cannot be filled after all."""
        shown = {key: self._picture(pictures.get(key)) for key in ("nko", "capaian", "anggaran")}
        with _plain_refusals(self.name):
            self._document.render({**bounded(dict(context)), "gambar": shown}, Sandbox())
            gaps = _finish(self._document.docx, pictures, paper)
            properties = self._document.docx.core_properties
            properties.created = properties.modified = made
            buffer = io.BytesIO()
            self._document.docx.save(buffer)
        return Filled(buffer.getvalue(), gaps)

    def _picture(self, picture: Picture | None) -> Mapping[str, Any] | None:
        if picture is None:
            return None
        stream = io.BytesIO(picture.png)
        stream.name = picture.file_name
        return {"gambar": _Chart(self._document, stream, picture), "judul": picture.title}


class _Chart(InlineImage):  # type: ignore[misc]
    """A picture that keeps the name it is known by."""

    def __init__(self, document: DocxTemplate, stream: io.BytesIO, picture: Picture) -> None:
        super().__init__(document, stream, width=Mm(min(WIDTH, HEIGHT / picture.shape)))
        self._name = picture.file_name

    def _insert_image(self) -> str:
        inline = self.tpl.current_rendering_part.new_pic_inline(self.image_descriptor, self.width, self.height)
        inline.docPr.set("name", self._name)
        return f'</w:t></w:r><w:r><w:drawing>{inline.xml}</w:drawing></w:r><w:r><w:t xml:space="preserve">'


class _Document(DocxTemplate):  # type: ignore[misc]
    """docxtpl mends XML that a misplaced tag broke, and loses text by it; here it is refused."""

    def fix_tables(self, xml: str) -> Any:
        try:
            parse_xml(xml)
        except Exception as error:
            raise TemplateError(words.NOT_WELL_FORMED) from error
        return super().fix_tables(xml)


def _finish(document: docx.document.Document, pictures: Mapping[str, Picture], paper: str) -> tuple[str, ...]:
    """Paper, page breaks, captions and contents of a filled report; what is still to be written in it."""
    body, styles = document.element.body, document.styles.element
    set_paper(body, paper)
    keep_together(body)
    number_captions(body)
    gaps = gaps_in(body)
    mark_gaps(body, styles)
    describe_pictures(body, {x.file_name: (x.title, x.alt) for x in pictures.values()})
    if fill_contents(body, styles, _numbering(document)):
        renew_fields(document.settings.element)
    return gaps


@contextmanager
def _plain_refusals(name: str) -> Iterator[None]:
    """Whatever a template makes the libraries raise, as a plain message that names the place where it is known."""
    try:
        yield
    except TagProblem as problem:
        raise _refused(name, problem.place, problem.message) from problem
    except UndefinedError as error:
        raise _refused(name, words.DOCUMENT, words.ABSENT) from error
    except TemplateError as error:
        raise _refused(name, words.DOCUMENT, words.FAILED.format(pesan=error)) from error
    except DAMAGE as error:
        raise UnreadableFile(words.BROKEN.format(berkas=name)) from error


def _refused(name: str, place: str, message: str) -> UserError:
    return UserError(words.IN_TEMPLATE.format(berkas=name, tempat=place, pesan=message))


def _numbering(document: docx.document.Document) -> Any | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering"):
            return relation.target_part.element
    return None
