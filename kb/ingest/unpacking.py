"""Unpacking gzip as it comes from a network, with a limit on what comes out.

A packed text may have several members, one behind the other; one that breaks off is an error, as half a page looks like a whole one.
"""

from __future__ import annotations

import zlib

_MAGIC = b"\x1f\x8b"


class NotUnpackable(ValueError):
    """The bytes are no gzip, or break off."""


class Unpacking:
    """One packed text on its way."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._begun = False
        self._between = b""

    def take(self, chunk: bytes, most: int) -> bytes:
        """Return what a chunk unpacks to, at most `most` bytes, the rest being lost; NotUnpackable for what is no gzip."""
        out = bytearray()
        left = chunk
        while left and len(out) < most:
            if self._member.eof:
                left = self._next_member(left)
                continue
            self._begun = True
            try:
                out += self._member.decompress(left, most - len(out))
            except zlib.error:
                raise NotUnpackable from None
            left = self._member.unused_data
        return bytes(out)

    def finish(self) -> None:
        """Check that the text is whole; NotUnpackable where it breaks off."""
        if self._begun and not self._member.eof:
            raise NotUnpackable

    def _next_member(self, left: bytes) -> bytes:
        """Begin another member where one begins; other bytes behind a whole one are passed over, as browsers do."""
        ahead = self._between + left
        if len(ahead) < len(_MAGIC) and _MAGIC.startswith(ahead):
            self._between = ahead
            return b""
        self._between = b""
        if not ahead.startswith(_MAGIC):
            return b""
        self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return ahead
