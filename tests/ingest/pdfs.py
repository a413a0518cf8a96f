"""PDFs made for tests, whole and ill-meant."""

from __future__ import annotations

import io

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, IndirectObject, NameObject


def pdf(password: str | None = None) -> bytes:
    """Return a PDF of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    return _written(writer)


def pdf_with_text(*lines: str, owner: str | None = None) -> bytes:
    """Return a PDF of one page with lines of text; with `owner` one that may be read but not changed."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    return pdf_of(f"BT /F1 12 Tf 14 TL 20 200 Td {shown} ET".encode("cp1252"), owner=owner)


def pdf_of(*contents: bytes, forms: dict[str, bytes] | None = None, letters: bytes = b"", title: str = "", owner: str | None = None) -> bytes:
    """Return a PDF with a page for each content, packed; all may draw the `forms`, which may draw each other; `letters` is the table of the font."""
    writer = PdfWriter()
    font = _named(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica")
    if letters:
        font[NameObject("/ToUnicode")] = _stream(writer, letters)
    resources = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})})
    drawn = {name: _stream(writer, content, **_named(Type="/XObject", Subtype="/Form")) for name, content in (forms or {}).items()}
    resources[NameObject("/XObject")] = DictionaryObject({NameObject(f"/{name}"): form for name, form in drawn.items()})
    shared = writer._add_object(resources)
    for form in drawn.values():
        form.get_object()[NameObject("/Resources")] = shared
    for content in contents:
        page = writer.add_blank_page(300, 300)
        page[NameObject("/Resources")] = shared
        page[NameObject("/Contents")] = _stream(writer, content)
    if title:
        writer.add_metadata({"/Title": title})
    if owner is not None:
        writer.encrypt("", owner, algorithm="RC4-128")
    return _written(writer)


def _named(**names: str) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): NameObject(name) for key, name in names.items()})


def _stream(writer: PdfWriter, content: bytes, **more: object) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    packed = stream.flate_encode()
    packed.update(more)
    return writer._add_object(packed)


def _written(writer: PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
