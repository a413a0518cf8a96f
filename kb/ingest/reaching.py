"""How a source is read again from the web, politely: at most one request a second to a host, robots.txt heeded, few tries.

The clock and the waiting come from outside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from tenacity import Retrying, retry_if_exception, stop_after_attempt, wait_exponential

from kb.errors import KnowledgeBaseError
from kb.ingest.fetch import Fetched, FetchFailed, FetchRefused, FetchRules, fetch
from kb.records.sources import Source

_TRIES = 3
_PAUSE = 1.0
_LONGEST_PAUSE = 8.0
_LONGEST_ASKED = 60.0  # seconds of a Retry-After that are heeded: more would hold up the other sources
_WORTH_ANOTHER_TRY = frozenset({408, 425, 429, 500, 502, 503, 504})


class Refused(KnowledgeBaseError):
    """The site asks in its robots.txt that programs do not read this page."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What a run takes from the world: `get` fetches an address with the marks of last time, `clock` tells seconds, `sleep` waits for some."""

    get: Callable[[str, str, str], Fetched]
    clock: Callable[[], float]
    sleep: Callable[[float], None]
    agent: str = FetchRules().user_agent


@dataclass(slots=True)
class Asking:
    """One run through the web, polite to every host in it."""

    outside: Outside
    _free: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser | FetchFailed] = field(default_factory=dict)

    def reach(self, source: Source, etag: str, last_modified: str) -> Fetched:
        """Fetch a source's page; Refused, FetchRefused or FetchFailed where it cannot be had."""
        if not self._allows(source.url):
            raise Refused("the site asks in robots.txt that programs do not read this page; read it by hand")
        return self._retrying(source.url, etag, last_modified)

    def _retrying(self, url: str, etag: str = "", last_modified: str = "") -> Fetched:
        trying = Retrying(
            stop=stop_after_attempt(_TRIES),
            wait=wait_exponential(multiplier=_PAUSE, max=_LONGEST_PAUSE),
            retry=retry_if_exception(_is_worth_another_try),
            sleep=self.outside.sleep,
            reraise=True,
        )
        return trying(self._once, url, etag, last_modified)

    def _once(self, url: str, etag: str, last_modified: str) -> Fetched:
        host = _host(url)
        self._wait(host)
        try:
            got = self.outside.get(url, etag, last_modified)
        except FetchFailed as error:
            if error.retry_after:
                self._free[host] = max(self._free[host], self.outside.clock() + min(error.retry_after, _LONGEST_ASKED))
            raise
        for hop in got.redirected:  # followed inside the fetch: each is paid for before its host is asked again
            self._free[_host(hop)] = max(self._free.get(_host(hop), 0.0), self.outside.clock()) + _PAUSE
        return got

    def _wait(self, host: str) -> None:
        left = self._free.get(host, 0.0) - self.outside.clock()
        if left > 0:
            self.outside.sleep(left)
        self._free[host] = self.outside.clock() + self._pause(host)

    def _pause(self, host: str) -> float:
        """Return the seconds between two requests to a host: a second, or what its robots.txt asks for within reason."""
        robots = self._robots.get(host)
        asked = robots.crawl_delay(self.outside.agent) if isinstance(robots, RobotFileParser) else None
        return min(max(_PAUSE, float(asked or 0)), _LONGEST_PAUSE)

    def _allows(self, url: str) -> bool:
        host = _host(url)
        if host not in self._robots:
            self._robots[host] = self._robots_of(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}/robots.txt")
        robots = self._robots[host]
        if isinstance(robots, FetchFailed):
            raise robots
        return robots.can_fetch(self.outside.agent, url)

    def _robots_of(self, url: str) -> RobotFileParser | FetchFailed:
        """Read a robots.txt as RFC 9309 asks: one that is not there forbids nothing, one that cannot be had forbids all for now."""
        robots = RobotFileParser()
        try:
            robots.parse(self._retrying(url).raw.decode("utf-8", "replace").splitlines())
        except (FetchRefused, ValueError):
            robots = RobotFileParser()
            robots.parse([])
        except FetchFailed as error:
            if not 400 <= status_of(error) < 500:
                return error
            robots.parse([])
        return robots


def online(rules: FetchRules, clock: Callable[[], float], sleep: Callable[[float], None]) -> Outside:
    """Return the web as it is: HTTP under the rules of fetching."""
    return Outside(lambda url, etag, modified: fetch(url, rules, etag=etag, last_modified=modified), clock, sleep, rules.user_agent)


def status_of(error: Exception) -> int:
    """Return the HTTP status that a failed fetch tells of; 0 where no answer came."""
    return error.status if isinstance(error, FetchFailed) else 0


def _is_worth_another_try(error: BaseException) -> bool:
    return isinstance(error, FetchFailed) and status_of(error) in (0, *_WORTH_ANOTHER_TRY)


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()
