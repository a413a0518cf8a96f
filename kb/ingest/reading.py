"""From bytes of any kind to a page: HTML, plain text or PDF, told by content type and by the bytes themselves."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from kb.ingest.page import fold, read_html
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
_ITEM = re.compile(r"^\s*(?:[-*•·–‣▪]|\d{1,2}[.)])\s+(?=\S)")
_ENDS = re.compile(r"[.!?:;,]$")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)
_HEADING_WORDS = 9
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
    if "html" in content_type.lower() or _TAG.search(raw[:200_000]):
        return read_html(raw, url=url, encoding=encoding)
    return read_text(_decoded(raw, encoding), url=url)


def read_file(path: Path) -> Page:
    """Read a saved page; PageUnreadable where the file cannot be read."""
    try:
        return read_page(path.read_bytes(), url=path.as_posix())
    except OSError as error:
        raise PageUnreadable(f"{path} cannot be read ({error.strerror}); name a file, an address or - for what is piped in") from None


def read_text(text: str, *, url: str = "") -> Page:
    """Read plain text: blank lines part paragraphs, dashes and numbers begin items, short lines without an end are headings."""
    writer = PageWriter()
    heading: tuple[str, ...] = ()
    last, title = "", ""
    for kind, block in _blocks(text):
        if kind is PassageKind.HEADING:
            heading = (block,)
        title = title or block[:120]
        writer.add(kind, block, () if kind is PassageKind.HEADING else heading, last if kind is PassageKind.ITEM else "")
        if kind is not PassageKind.ITEM:
            last = block
    page = writer.page(url, title)
    if not page.passages:
        raise PageUnreadable("the text is empty; check the file")
    return page


def _blocks(text: str) -> Iterator[tuple[PassageKind, str]]:
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        gathered: list[str] = []
        for line in lines:
            if _ITEM.match(line):
                if gathered:
                    yield _kind_of(gathered), fold(" ".join(gathered))
                gathered = []
                yield PassageKind.ITEM, fold(_ITEM.sub("", line))
            else:
                gathered.append(line)
        if gathered:
            yield _kind_of(gathered), fold(" ".join(gathered))


def _kind_of(lines: list[str]) -> PassageKind:
    short = len(lines) == 1 and len(lines[0].split()) <= _HEADING_WORDS and not _ENDS.search(lines[0].strip())
    return PassageKind.HEADING if short else PassageKind.PARAGRAPH


def _decoded(raw: bytes, encoding: str | None) -> str:
    for name in (encoding, "utf-8-sig", "cp1252"):
        try:
            text = raw.decode(name) if name else ""
        except (UnicodeDecodeError, LookupError):
            continue
        if text:
            break
    else:
        text = raw.decode("utf-8", "replace")
    letters = sum(letter.isalpha() for letter in text[:10_000])
    if "\x00" in text[:10_000] or letters < _LEAST_LETTERS * len(text[:10_000]):
        raise PageUnreadable("this is not text; give an HTML page, a text or a PDF")
    return text


def _read_pdf(raw: bytes, url: str) -> Page:
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise PageUnreadable("the PDF is locked with a password; save an open copy and scan that")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = str((reader.metadata and reader.metadata.title) or "")
    except PageUnreadable:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise PageUnreadable(f"the PDF cannot be read ({type(error).__name__}); save its text and scan that") from None
    if not text.strip():
        raise PageUnreadable("the PDF holds pictures and no text; run it through text recognition first")
    page = read_text(_unwrapped(text), url=url)
    return Page(page.url, fold(title) or page.title, page.text, page.passages)


def _unwrapped(text: str) -> str:
    """Join the lines of a printed paragraph: a line that does not end a sentence goes on in the next."""
    return re.sub(r"(?<=[a-z,;])-?\n(?=[a-z(])", lambda match: "" if match[0].startswith("-") else " ", text)
