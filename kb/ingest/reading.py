"""From bytes of any kind to a page: HTML, plain text or PDF, told by content type and by the bytes themselves."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from kb.ingest.letters import decoded, is_wide
from kb.ingest.limits import OF_A_FILE, Limits
from kb.ingest.lines import parts, title_of
from kb.ingest.outline import fold
from kb.ingest.page import markup_of, read_html
from kb.ingest.passage import Page, PageTooLong, PageUnreadable, PageWriter, PassageKind
from kb.ingest.pdf import read_pdf
from kb.ingest.sentences import sentences

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
_TAG = re.compile(rb"<(?:!doctype|html|head|body|p|div|h[1-6]|ul|li|table|br|span|a|meta|title|article|section)\b[^<>]*>", re.I)
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)
_OVER_PAGES = re.compile(r"(?<=[a-z,;-])[ \t]{0,9}\n\n[ \t]{0,9}(?=[a-z(])")
_LEAST_LETTERS = 0.2
_CONTROLS = re.compile(r"[\x00-\x08\x10-\x1a\x1c-\x1f\x7f]")  # shifts and the escape stand in Japanese pages
_MOST_CONTROLS = 8
_CONTROL_SHARE = 0.03
"""A tenth of the bytes of a packed file are controls."""
_HEAD = 200_000
_SAMPLE = 10_000
_NO_TEXT = "this is not text; give an HTML page, a text or a PDF"


def read_page(raw: bytes, *, url: str = "", content_type: str = "", limits: Limits = OF_A_FILE) -> Page:
    """Read a page from bytes; PageUnreadable, in one line, for what is none, PageTooLong for one beyond the limits."""
    if len(raw) > limits.size:
        raise PageTooLong(f"the page has {len(raw) / 1e6:.0f} MB, more than {limits.size / 1e6:.0f}; save the part that matters and scan that")
    page = _read(raw, url, content_type, limits)
    if limits.sentences is not None and _has_more(page, limits.sentences):
        raise PageTooLong(f"the page has more than {limits.sentences:,} sentences; send it in parts, or scan it on your own machine with: kb scan")
    return page


def _has_more(page: Page, most: int) -> bool:
    """Tell whether a page has more sentences than that."""
    if len(page.passages) > most:
        return True
    return next(islice((each for passage in page.passages for each in sentences(passage.text)), most, None), None) is not None


def _read(raw: bytes, url: str, content_type: str, limits: Limits) -> Page:
    if not raw.strip():
        raise PageUnreadable("the page is empty; check the address or the file")
    if raw.lstrip()[:5] == b"%PDF-":
        return _read_pdf(raw, url, limits)
    for magic, what in _NOT_PAGES.items():
        if raw.startswith(magic):
            raise PageUnreadable(f"this is {what}, not a page; give an HTML page, a text or a PDF")
    if content_type.split(";")[0].strip().lower().startswith(("image/", "video/", "audio/", "font/")):
        raise PageUnreadable(f"this is {content_type.split(';')[0]}, not a page; give an HTML page, a text or a PDF")
    encoding = found[1] if (found := _CHARSET.search(content_type)) else None
    if _is_binary(decoded(raw[:_HEAD], encoding)[:_SAMPLE]):
        raise PageUnreadable(_NO_TEXT)
    if "html" in content_type.lower() or _is_html(raw, encoding):
        return read_html(raw, url=url, encoding=encoding, most_tags=limits.tags)
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


def _is_binary(sample: str) -> bool:
    """Tell whether so many signs are no letters that tags among them are there by chance; a few stand in broken pages."""
    controls = len(_CONTROLS.findall(sample))
    return controls > _MOST_CONTROLS and controls > _CONTROL_SHARE * len(sample)


def _is_html(raw: bytes, encoding: str | None = None) -> bool:
    return _TAG.search(decoded(raw[:_HEAD], encoding).encode() if is_wide(raw) else raw[:_HEAD]) is not None


def _checked_text(raw: bytes, encoding: str | None) -> str:
    text = decoded(raw, encoding)
    sample = text[:_SAMPLE]
    if "\x00" in sample or sum(map(str.isalpha, sample)) < _LEAST_LETTERS * len(sample):
        raise PageUnreadable(_NO_TEXT)
    return text


def _read_pdf(raw: bytes, url: str, limits: Limits) -> Page:
    text, title = read_pdf(raw, limits)
    if not text.strip():
        raise PageUnreadable("the PDF holds pictures and no text; run it through text recognition first")
    page = read_text(_OVER_PAGES.sub("\n", text), url=url)
    return Page(page.url, fold(title) or page.title, page.text, page.passages)
