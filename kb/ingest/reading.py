"""From bytes of any kind to a page: HTML, plain text or PDF, told by content type and by the bytes themselves."""

from __future__ import annotations

import io
import re
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError

from kb.ingest.letters import decoded
from kb.ingest.lines import parts, title_of
from kb.ingest.outline import fold
from kb.ingest.page import markup_of, read_html
from kb.ingest.passage import Page, PageUnreadable, PageWriter, PassageKind

MOST_BYTES = 20_000_000
"""What one page may hold."""
_NOT_PAGES = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or film",
    b"PK\x03\x04": "a zip archive or an office file",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}
_TAG = re.compile(rb"<(?:!doctype|html|head|body|p|div|h[1-6]|ul|li|table|br|span|a|meta|title|article|section)\b[^>]*>", re.I)
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)
_OVER_PAGES = re.compile(r"(?<=[a-z,;-])[ \t]{0,9}\n\n[ \t]{0,9}(?=[a-z(])")
_LEAST_LETTERS = 0.2


def read_page(raw: bytes, *, url: str = "", content_type: str = "") -> Page:
    """Read a page from bytes; PageUnreadable, in one line, for what is none."""
    if len(raw) > MOST_BYTES:
        raise PageUnreadable(f"the page has {len(raw) / 1e6:.0f} MB, more than {MOST_BYTES / 1e6:.0f}; save the part that matters and scan that")
    if not raw.strip():
        raise PageUnreadable("the page is empty; check the address or the file")
    if raw.lstrip()[:5] == b"%PDF-":
        return _read_pdf(raw, url)
    for magic, what in _NOT_PAGES.items():
        if raw.startswith(magic):
            raise PageUnreadable(f"this is {what}, not a page; give an HTML page, a text or a PDF")
    if content_type.split(";")[0].strip().lower().startswith(("image/", "video/", "audio/", "font/")):
        raise PageUnreadable(f"this is {content_type.split(';')[0]}, not a page; give an HTML page, a text or a PDF")
    encoding = found[1] if (found := _CHARSET.search(content_type)) else None
    if "html" in content_type.lower() or _is_html(raw):
        return read_html(raw, url=url, encoding=encoding)
    return read_text(_checked_text(raw, encoding), url=url)


def source_of(raw: bytes) -> str:
    """Return the source of a page as text, markup included; empty for a PDF, which has no lines."""
    if raw.lstrip()[:5] == b"%PDF-":
        return ""
    return markup_of(raw) if _is_html(raw) else decoded(raw)


def read_file(path: Path) -> Page:
    """Read a saved page; PageUnreadable where the file cannot be read."""
    return read_page(bytes_of(path), url=path.as_posix())


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a saved page; PageUnreadable where the file cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise PageUnreadable(f"{path} cannot be read ({error.strerror}); name a file, an address or - for what is piped in") from None


def read_text(text: str, *, url: str = "") -> Page:
    """Read plain text: blank lines part paragraphs, bullets and numbers begin items, short lines without an end are headings or items."""
    writer = PageWriter()
    heading: tuple[str, ...] = ()
    last, blocks = "", list[str]()
    for kind, raw in parts(re.split(r"\r\n|[\n\r\f\v]", text)):
        block = fold(raw)
        if kind is PassageKind.HEADING:
            heading = (block,) if block else heading
        blocks.append(block)
        writer.add(kind, block, () if kind is PassageKind.HEADING else heading, last if kind is PassageKind.ITEM else "")
        if kind is not PassageKind.ITEM or block.endswith(":"):
            last = block
    page = writer.page(url, title_of(blocks))
    if not page.passages:
        raise PageUnreadable("the text is empty; check the file")
    return page


def _is_html(raw: bytes) -> bool:
    return _TAG.search(raw[:200_000]) is not None


def _checked_text(raw: bytes, encoding: str | None) -> str:
    text = decoded(raw, encoding)
    letters = sum(letter.isalpha() for letter in text[:10_000])
    if "\x00" in text[:10_000] or letters < _LEAST_LETTERS * len(text[:10_000]):
        raise PageUnreadable("this is not text; give an HTML page, a text or a PDF")
    return text


def _read_pdf(raw: bytes, url: str) -> Page:
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PageUnreadable("the PDF is locked with a password; save an open copy and scan that")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = str((reader.metadata and reader.metadata.title) or "")
    except PageUnreadable:
        raise
    except DependencyError:
        raise PageUnreadable("the PDF is locked in a way that is not read here; save an open copy and scan that") from None
    except Exception as error:  # damaged files raise whatever the damage leads to
        raise PageUnreadable(f"the PDF cannot be read ({type(error).__name__}); save its text and scan that") from None
    if not text.strip():
        raise PageUnreadable("the PDF holds pictures and no text; run it through text recognition first")
    page = read_text(_OVER_PAGES.sub("\n", text), url=url)
    return Page(page.url, fold(title) or page.title, page.text, page.passages)
