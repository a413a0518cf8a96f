"""How many pages are checked at once: few enough that every other page of the site still answers.

A check takes seconds of the processor and one of the server's threads; without a limit, as many long pages as there are threads leave none for
the others. Whoever comes when all turns are taken is told to come again instead of waiting, since who waits holds a thread, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from werkzeug.exceptions import ServiceUnavailable

MOST_AT_ONCE = 3
_SECONDS = 10
_turns = BoundedSemaphore(MOST_AT_ONCE)


@contextmanager
def turn() -> Iterator[None]:
    """Take one of the turns as long as the block lasts; ServiceUnavailable, with when to come again, where none is left."""
    if not _turns.acquire(blocking=False):
        raise ServiceUnavailable(f"Other pages are being checked just now. Send yours again in {_SECONDS} seconds.", retry_after=_SECONDS)
    try:
        yield
    finally:
        _turns.release()
