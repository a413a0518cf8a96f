"""Fetching a page from the web, guarded: no address inside the network, no endless or bloated answer, no hang.

Every host name is resolved here and every address checked; the connection goes to the address that was checked, so a
name that resolves to another one a moment later gains nothing. The certificate is checked for the name all the same.
Redirects are followed one by one with the same check.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from kb.errors import KnowledgeBaseError
from kb.ingest.unpacking import NotUnpackable, Unpacking

_CHUNK = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GLOBAL_V6 = ipaddress.ip_network("2000::/3")
_NOT_PLAIN = tuple(
    ipaddress.ip_network(text)
    for text in (
        "192.0.0.0/24",  # for protocols; parts of it reach the nearest server, which may stand inside
        "192.88.99.0/24",  # relays into 6to4
        "2001::/23",  # Teredo, which holds an IPv4 address, and others for protocols
        "2002::/16",  # 6to4, which holds an IPv4 address
        "3fff::/20",  # documentation, which Python 3.11 does not know yet
    )
)
_NO_NAME = (UnicodeError, IndexError)
"""What httpx raises for names such as xn--a, which only look as if they held other letters."""
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})


class FetchRefused(KnowledgeBaseError):
    """The address is not one that may be asked."""


class FetchFailed(KnowledgeBaseError):
    """The page did not come: the network, the server, its size or its time.

    `status` is that of the answer, 0 where none came; `retry_after` the seconds that the server asks to be left alone.
    """

    def __init__(self, message: str, *, status: int = 0, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class FetchRules:
    """What a fetch may do: seconds in all, bytes after unpacking, redirects followed."""

    allow_private: bool = False
    seconds: float = 15.0
    most_bytes: int = 20_000_000
    redirects: int = 5
    user_agent: str = "RegenStatus/0.1 (reads cited pages and pages it is asked to check)"


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: `redirected` lists the addresses on the way to `final_url`; a status of 304 has no body."""

    url: str
    final_url: str
    status: int
    content_type: str
    raw: bytes
    etag: str = ""
    last_modified: str = ""
    redirected: tuple[str, ...] = ()


def fetch(url: str, rules: FetchRules | None = None, *, etag: str = "", last_modified: str = "") -> Fetched:
    """Fetch a page; FetchRefused for an address that may not be asked, FetchFailed where nothing usable comes."""
    rules = rules or FetchRules()
    until = time.monotonic() + rules.seconds
    headers = {"User-Agent": rules.user_agent, "Accept-Encoding": "gzip", "Accept": "text/html, application/pdf, text/plain, */*;q=0.5"}
    headers |= {name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", last_modified)) if value}
    here = url
    passed: list[str] = []
    for _ in range(rules.redirects + 1):
        line = _Line()
        answer = _in_time(partial(_ask, here, headers, rules, until, line), line, until, here, rules)
        if answer.status not in _REDIRECTS:
            return Fetched(url, here, answer.status, answer.content_type, answer.raw, answer.etag, answer.last_modified, tuple(passed))
        try:
            here = urljoin(here, answer.location)
        except ValueError:
            raise FetchRefused(f"{here} leads to {answer.location[:120]!r}, which is not a web address; check the address") from None
        passed.append(here)
    raise FetchRefused(f"{url} redirects more than {rules.redirects} times; give the address it ends at")


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    content_type: str
    raw: bytes
    etag: str
    last_modified: str
    location: str


class _Line:
    """The connection of one request, which another thread may cut: a read that waits on it then ends at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: socket.socket | None = None
        self._cut = False

    def trace(self, event: str, told: dict[str, Any]) -> None:
        """Take hold of the connection as soon as it stands; called by httpx as the request goes on."""
        if event != "connection.connect_tcp.complete":
            return
        with self._lock:
            self._held = told["return_value"].get_extra_info("socket").dup()  # TLS takes over the first handle, not this one
            self._end()

    def cut(self) -> None:
        """End the connection now, or as soon as it stands."""
        with self._lock:
            self._cut = True
            self._end()

    def let_go(self) -> None:
        """Give the handle back."""
        with self._lock:
            if self._held is not None:
                self._held.close()
            self._held = None

    def _end(self) -> None:
        if self._cut and self._held is not None:
            with suppress(OSError):  # the other side was faster
                self._held.shutdown(socket.SHUT_RDWR)


def _ask(url: str, headers: dict[str, str], rules: FetchRules, until: float, line: _Line) -> _Answer:
    parsed = _parsed(url)
    address = _checked_address(parsed, rules)
    there = parsed.copy_with(host=address)
    request_headers = {**headers, "Host": parsed.netloc.decode("ascii")}
    left = max(0.1, until - time.monotonic())
    extensions = {"sni_hostname": _host_of(parsed), "trace": line.trace}
    try:
        with (
            httpx.Client(timeout=httpx.Timeout(min(left, 10.0)), follow_redirects=False, trust_env=False) as client,
            client.stream("GET", there, headers=request_headers, extensions=extensions) as response,
        ):
            _refuse_failure(url, response)
            wanted = response.status_code not in _REDIRECTS and response.status_code != 304
            raw = _body(response, rules, until, url) if wanted else b""
            got = response.headers
            return _Answer(
                response.status_code, got.get("content-type", ""), raw, got.get("etag", ""), got.get("last-modified", ""), got.get("location", "")
            )
    except _NO_NAME:  # httpx looks at where a redirect leads, although it is not to follow it
        raise FetchRefused(f"{url} leads to what is not a web address; check the address") from None
    except httpx.HTTPError as error:
        raise FetchFailed(f"{url} did not answer ({type(error).__name__}); try again later, or save the page and give the file") from None
    finally:
        line.let_go()


def _refuse_failure(url: str, response: httpx.Response) -> None:
    """Raise FetchFailed for an answer that is no page, whatever its body is, and for a redirect that leads nowhere."""
    status = response.status_code
    if status >= 400:
        why = f"{url} answered {status} {response.reason_phrase}; check the address, or save the page and give the file"
        raise FetchFailed(why, status=status, retry_after=_pause_asked(response.headers))
    if status in _REDIRECTS and not response.headers.get("location"):
        raise FetchFailed(f"{url} answered {status}, which leads elsewhere, without saying where to; check the address", status=status)


def _pause_asked(headers: httpx.Headers) -> float:
    """Return the seconds of Retry-After; where it names a moment, those from the server's own; 0 for none."""
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        return max(0.0, (parsedate_to_datetime(asked) - parsedate_to_datetime(headers.get("date", ""))).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return 0.0


def _in_time(ask: Callable[[], _Answer], line: _Line, until: float, url: str, rules: FetchRules) -> _Answer:
    """Run one request beside this thread: a server that sends a letter now and then would pass every limit on a single read.

    What is late is cut, so that its thread ends, too.
    """
    done: queue.SimpleQueue[_Answer | Exception] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put(ask())
        except Exception as error:
            done.put(error)

    threading.Thread(target=run, name="kb-fetch", daemon=True).start()
    try:
        answer = done.get(timeout=max(0.1, until - time.monotonic()) + 0.5)
    except queue.Empty:
        line.cut()
        raise FetchFailed(f"{url} took longer than {rules.seconds:g} s; try again later, or save the page and give the file") from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _parsed(url: str) -> httpx.URL:
    try:
        urlsplit(url)  # finds open brackets, which httpx takes for letters of a name
        parsed = httpx.URL(url)
        host = parsed.host
    except (httpx.InvalidURL, *_NO_NAME, ValueError):
        raise FetchRefused(f"{url[:120]!r} is not a web address; write it in full, from https://") from None
    if parsed.scheme not in ("http", "https") or not host or parsed.userinfo:
        raise FetchRefused(f"{url[:120]!r} is not an address that is fetched; only http and https without a user name are")
    return parsed


def _host_of(parsed: httpx.URL) -> str:
    """Return the host as networks know it: a name with other letters in its plain form."""
    return parsed.raw_host.decode("ascii")


def _checked_address(parsed: httpx.URL, rules: FetchRules) -> str:
    """Return an address of the host that may be asked; FetchRefused where any of them lies inside a network."""
    port = parsed.port or (443 if parsed.scheme == "https" else 80)
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(_host_of(parsed), port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        raise FetchFailed(f"no host of the name {parsed.host} was found; check the address") from None
    if not rules.allow_private:
        for text in found:
            if not _public(text):
                raise FetchRefused(f"{parsed.host} leads to {text}, an address inside a network, which is not fetched")
    return sorted(found, key=lambda text: (":" in text, text))[0]


def _public(text: str) -> bool:
    """Tell whether an address is plainly one of the open internet; one that holds another address within is not, whatever that is."""
    address = ipaddress.ip_address(text.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and (address not in _GLOBAL_V6 or (int(address) >> 32) & 0xFFFFFFFF in _ISATAP):
        return False
    return address.is_global and not address.is_multicast and not any(address in network for network in _NOT_PLAIN)


def _body(response: httpx.Response, rules: FetchRules, until: float, url: str) -> bytes:
    """Read a body with limits on time and on size after unpacking, so that neither a slow nor a packed one can hurt."""
    packed = response.headers.get("content-encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise FetchFailed(f"{url} is packed as {packed}, which was not asked for; save the page and give the file")
    unpacking = Unpacking() if "gzip" in packed else None
    gathered = bytearray()
    try:
        for chunk in response.iter_raw(_CHUNK):
            gathered += unpacking.take(chunk, rules.most_bytes + 1 - len(gathered)) if unpacking else chunk
            if len(gathered) > rules.most_bytes:
                raise FetchFailed(f"{url} has more than {rules.most_bytes / 1e6:.0f} MB; save the part that matters and give the file")
            if time.monotonic() > until:
                raise FetchFailed(f"{url} took longer than {rules.seconds:g} s; try again later, or save the page and give the file")
        if unpacking:
            unpacking.finish()
    except NotUnpackable:
        raise FetchFailed(f"{url} sent a packed page that cannot be unpacked; save the page and give the file") from None
    return bytes(gathered)
