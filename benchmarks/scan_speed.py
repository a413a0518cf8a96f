"""How long `kb scan` takes for a page of a megabyte, and how much memory for a site. Prints seconds of the processor, then megabytes.

usage: python benchmarks/scan_speed.py [--page FILE] [--times N] [--pages N]

`judged` repeats the judged sentences; in `varied` hardly a sentence comes twice, for other words are put into them; `prose` is English that
names no product (the handbook that comes with Python); `endless` is varied words without a full stop. Each page is scanned by a program that
has scanned nothing before, so that nothing answers from what another page left; the quickest of N times. `--page` repeats a text of your own.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import count
from pathlib import Path
from pydoc_data import topics

from benchmarks.claim_pages import DAY, HERE, judged_pages
from benchmarks.claims import judged
from kb.ingest.claims import scan_page
from kb.ingest.passage import Page
from kb.ingest.reading import read_page
from kb.search.live import LiveService
from kb.search.service import SearchService
from kb.settings import Settings

SIZE = 1_000_000
_SITE_PAGE = 20_000
_A_PARAGRAPH = 5
_SWAPPED = 0.25


@lru_cache(maxsize=1)
def sentences() -> list[str]:
    """Return every judged sentence, those of whole pages too."""
    return [each.text for each in judged()] + [text for page in judged_pages() for text, _ in page.lines]


def varied(chance: random.Random) -> Iterator[str]:
    """Yield judged sentences with a quarter of their words taken from others, so that hardly one comes twice."""
    known = sentences()
    vocabulary = sorted({word for text in known for word in re.findall(r"\w[\w'-]+", text)})
    while True:
        yield re.sub(r"\w[\w'-]+", lambda word: chance.choice(vocabulary) if chance.random() < _SWAPPED else word[0], chance.choice(known))


def repeated() -> Iterator[str]:
    """Yield the judged sentences over and over."""
    known = sentences()
    return (known[number % len(known)] for number in count())


def prose() -> Iterator[str]:
    """Yield the sentences of Python's handbook, then the same again with a number."""
    known = [text for topic in topics.topics.values() for text in re.split(r"(?<=\.)\s+", " ".join(topic.split()))]
    return (f"{known[number % len(known)]}{number // len(known) or ''}" for number in count())


def endless() -> Iterator[str]:
    """Yield varied sentences without what ends them."""
    return (re.sub(r"[.!?;\n]", "", text) for text in varied(random.Random(2)))


def markup(told: Iterator[str], size: int) -> bytes:
    """Return a page that sells, of so many characters: paragraphs of a few sentences each."""
    parts, length = ["<title>Stem cells</title><body><p>Call us today for an appointment at our clinic.</p>"], 0
    for number in count():
        if length >= size:
            return "".join(parts).encode()
        parts.append(f"<p>{number}. {html.escape(' '.join(next(told) for _ in range(_A_PARAGRAPH)), quote=False)}</p>")
        length += len(parts[-1])
    raise AssertionError


KINDS: dict[str, Callable[[], bytes]] = {
    "judged": lambda: markup(repeated(), SIZE),
    "varied": lambda: markup(varied(random.Random(1)), SIZE),
    "prose": lambda: markup(prose(), SIZE),
    "endless": lambda: markup(iter([" ".join(text for text, _ in zip(endless(), range(SIZE // 80), strict=False)), *[""] * _A_PARAGRAPH]), SIZE // 2),
}


def own(path: Path) -> bytes:
    """Return a text of somebody's own, each paragraph numbered and all of it repeated; a scan reads equal paragraphs once."""
    text = path.read_text(encoding="utf-8")
    return "\n".join(f"{text}\n\n".replace("\n\n", f"\n\n{number} ") for number in range(1 + SIZE // len(text))).encode()


def service(folder: str) -> SearchService:
    """Return the service over the shipped entries."""
    live = LiveService(Settings(entries=HERE.parent / "entries", index=Path(folder), fixed_day=DAY))
    live.start()
    return live.now


def once(page: Page, asked: SearchService) -> tuple[float, int]:
    """Return the seconds that a scan takes and how much it finds."""
    started = time.process_time()
    found = len(scan_page(page, asked, DAY).findings)
    return time.process_time() - started, found


def site(asked: SearchService, pages: int) -> int:
    """Scan so many different pages of a site and return how much was found."""
    chance = random.Random(3)
    return sum(once(read_page(markup(varied(chance), _SITE_PAGE)), asked)[1] for _ in range(pages))


def peak() -> float | None:
    """Return the most megabytes that this process ever held; None where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else None


def alone(*arguments: str) -> str:
    """Return what this script prints when it is run once more by itself."""
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.scan_speed", *arguments], cwd=HERE.parent, capture_output=True, text=True, check=True
    ).stdout


def main() -> int:
    """Measure each kind of page, then the memory of a site."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, help="a text to repeat to a megabyte")
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--pages", type=int, default=500, help="how many pages the site has")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--index", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        return _measured(options)
    with tempfile.TemporaryDirectory() as folder:
        service(folder)
        page = ["--page", str(options.page.resolve())] if options.page else []
        print(f"{'a page of 1 MB':<18}{'read s':>9}{'scan s':>9}{'findings':>10}")
        for kind in [*KINDS, *(["own"] if page else [])]:
            runs = [alone("--one", kind, "--index", folder, *page).split() for _ in range(options.times)]
            read, scanned, found = min(runs, key=lambda run: float(run[1]))
            print(f"{kind:<18}{read:>9}{scanned:>9}{found:>10}", flush=True)
        if options.pages:
            print(alone("--one", "site", "--index", folder, "--pages", str(options.pages)), end="")
    return 0


def _measured(options: argparse.Namespace) -> int:
    asked = service(options.index)
    if options.one == "site":
        before, started = peak(), time.process_time()
        found = site(asked, options.pages)
        seconds = time.process_time() - started
        size = f"{options.pages} pages of {_SITE_PAGE // 1000} kB"
        print(f"a site of {size}: {seconds:.1f} s, {found} findings, at most {peak() or 0:.0f} MB ({before or 0:.0f} before)")
        return 0
    raw = own(options.page) if options.one == "own" else KINDS[options.one]()
    started = time.process_time()
    page = read_page(raw)
    read = time.process_time() - started
    seconds, found = once(page, asked)
    print(f"{read:.2f} {seconds:.2f} {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
