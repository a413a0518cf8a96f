"""How much is read of one page, counted in what reading and scanning it costs, so that the same page is read or refused on every machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bytes a page may have, those a PDF may unpack to, the pages of a PDF, the tags of a web page, and the sentences, None for any."""

    size: int = 20_000_000
    unpacked: int = 8_000_000  # three to six seconds a megabyte where every sign of it draws something
    sheets: int = 2_000
    tags: int = 300_000  # some 20 microseconds each
    sentences: int | None = None


OF_A_FILE = Limits()
"""What somebody may ask of the own machine."""
OF_A_SERVER = Limits(size=3_000_000, unpacked=2_000_000, tags=100_000, sentences=20_000)
"""What anybody may ask of a server: a few seconds, which is a text as long as two novels."""
