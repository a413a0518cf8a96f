"""Which letters the bytes of a page stand for: by its mark, by what it declares, else UTF-8 with what is left of Windows-1252.

Only encodings that browsers read are taken: others that Python knows unpack, decipher, or take hours for a long text.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = re.compile(
    r"utf-?(?:8|16|16-?le|16-?be|32)|iso-?8859-?\d+|latin-?\d|(?:us-)?ascii|(?:windows-?|cp)12\d\d|cp(?:437|850|866|932|949)|koi8-?[ru]|"
    r"mac(?:intosh|-?roman)|gb(?:2312|k|18030)|big5(?:-?hkscs)?|euc-?(?:jp|kr)|shift[_-]?jis|s?jis|iso-2022-jp|tis-?620",
    re.I,
)
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})
_REST = "kb-windows-1252"


def decoded(raw: bytes, *declared: str | None) -> str:
    """Return the text of bytes; what is declared counts in its order, where the bytes can be that."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, "replace")
    for each in declared:
        name = _codec(each or "")
        if name in ("", "utf-8") or (name.startswith("utf-16") and b"\x00" not in raw[:1000]):
            continue
        if name in _WESTERN:
            break  # often declared for what is UTF-8 in truth
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", _REST)


def is_wide(raw: bytes) -> bool:
    """Tell whether bytes begin with the mark of an encoding that takes two bytes or more for each letter."""
    return raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # the mark of UTF-32 begins as that of UTF-16 does


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name if _KNOWN.fullmatch(name) else ""
    except LookupError:
        return ""


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252, which is what pages mix into it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_REST, _as_western)
