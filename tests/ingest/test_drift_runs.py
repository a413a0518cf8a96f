"""Whole runs of drift, saved and on a real server: what a change is and what is none, politeness, and runs that are killed."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from kb.cli import main
from kb.corpus.drifted import Drift, Drifted, drift_state, seen_folder
from kb.corpus.loading import load_corpus
from kb.ingest.drift import affected, cited_sources, drift
from kb.ingest.fetch import Fetched, FetchRules
from kb.ingest.reaching import Outside, online

DAY = date(2026, 11, 24)
LATER = date(2026, 12, 1)
RULES = FetchRules(allow_private=True, seconds=1.0)
KEY = "FDA said in 2019 that glimmer cells are biologics and that each needs a license and its approval for every use."
REST = [
    "Glow glands have been studied since the harbor lights were first described by sailors of the northern coast.",
    "Clinics that advertise such injections should ask the agency before anybody is treated with them.",
    "Patients who were treated may report what happened to them through the safety portal of the agency.",
]
NEWS = "Content current as of {day}. Today in the news: {news}."


def html(*paragraphs: str, head: str = "", day: str = "1 November", news: str = "rain is expected") -> bytes:
    """A page with a heading over each paragraph, a menu, and a line that changes daily."""
    body = "".join(f"<h2>About {' '.join(text.split()[:2])}</h2><p>{text}</p>" for text in paragraphs)
    line = NEWS.format(day=day, news=news)
    return f"<html><head><title>A page</title>{head}</head><body><nav>Home | About</nav>{body}<p>{line}</p></body></html>".encode()


def ids(folder: Path) -> list[str]:
    return [each.source.id for each in cited_sources(load_corpus(folder, DAY))]


@pytest.fixture
def saved(corpus_folder: Path, tmp_path: Path) -> Path:
    """A saved page for each cited source, different from the others, seen once."""
    folder = tmp_path / "saved"
    folder.mkdir()
    for each in cited_sources(load_corpus(corpus_folder, DAY)):
        said = " ".join(dict.fromkeys(text for text, _ in each.said))
        (folder / f"{each.source.id}.html").write_bytes(html(REST[0], said, *REST[1:]))
    (folder / "glimmer-notice-2019.html").write_bytes(html(REST[0], KEY, *REST[1:]))
    assert all(each.drift is Drift.FIRST_SEEN for each in offline(corpus_folder, folder).values())
    return folder


def offline(entries: Path, saved: Path, day: date = DAY, only: tuple[str, ...] = ()) -> dict[str, Drifted]:
    return {each.source: each for each in drift(load_corpus(entries, day), entries, day, None, saved, only)}


def run(entries: Path, outside: Outside) -> dict[str, Drifted]:
    return {each.source: each for each in drift(load_corpus(entries, DAY), entries, DAY, outside, None)}


def kinds(found: Mapping[str, Drifted]) -> dict[str, str]:
    """What is not as it was."""
    return {name: each.drift.value for name, each in found.items() if each.drift is not Drift.SAME}


def command(entries: Path, *arguments: str, day: date = DAY) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["--entries", str(entries), "drift", *arguments], env={"KB_TODAY": day.isoformat()})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def test_one_moved_one_changed_one_vanished_one_redirects_and_all_four_are_named_the_rest_quiet(corpus_folder: Path, saved: Path) -> None:
    def rewrite(name: str, change: Callable[[str], str]) -> None:
        path = saved / f"{name}.html"
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    def to_the_end(page: str) -> str:
        passage = re.search(r"</p><h2>[^<]*</h2><p>(.*?)</p>", page)
        assert passage
        return page.replace(passage[0], "</p>", 1).replace("<p>Content", f"<p>{passage[1]}</p><p>Content")

    rewrite("veil-guidance-2017", to_the_end)
    rewrite("glimmer-notice-2019", lambda page: page.replace("each needs a license", "some need a license"))
    rewrite("harbor-report-2022", lambda page: re.sub(r"</p><h2>[^<]*</h2><p>.*?</p>", "</p>", page, count=1))
    elsewhere = '<meta http-equiv="refresh" content="0; url=/new/whirlpress">'
    (saved / "whirlpress-clearance-2014.html").write_bytes(html("This page has moved. You will be taken to its new place.", head=elsewhere))
    for name in ids(corpus_folder):
        rewrite(name, lambda page: page.replace("rain is expected", "the sun shines").replace("<p>", '<p class="new">'))

    status, said = command(corpus_folder, "--offline", str(saved))

    assert status == 1
    assert kinds(drift_state(corpus_folder)) == {
        "veil-guidance-2017": "moved",
        "glimmer-notice-2019": "wording-changed",
        "harbor-report-2022": "gone",
        "whirlpress-clearance-2014": "redirected",
    }
    assert "leads to https://example.org/new/whirlpress" in said
    assert [line.strip() for line in said.splitlines() if line.startswith(" ")][:2] == ["dawn-glimmer-cells", "glimmer-cells"]
    assert said.splitlines()[-1] == "11 sources: 7 same, 1 moved, 1 wording-changed, 1 gone, 1 redirected"
    assert "oldlume" not in said


def test_pages_that_change_only_around_what_is_cited_are_the_same(corpus_folder: Path, saved: Path) -> None:
    (saved / "glimmer-notice-2019.html").write_bytes(
        html(REST[0], "A new paragraph stands here about the opening hours of the office.", f"<b>{KEY[:20]}</b>{KEY[20:]}", *REST[1:], day="2 May")
    )
    found = offline(corpus_folder, saved)

    assert kinds(found) == {}
    assert "around" in found["glimmer-notice-2019"].detail
    assert command(corpus_folder, "--offline", str(saved))[0] == 0


def test_what_a_terminal_would_obey_is_no_part_of_the_messages(corpus_folder: Path, saved: Path) -> None:
    (saved / "paper-door-rule.url").write_text("https://example.org/new/\x1b[2Jpaper\n", encoding="utf-8")

    status, said = command(corpus_folder, "--offline", str(saved))

    assert status == 1
    assert "leads to https://example.org/new/[2Jpaper" in said
    assert "\x1b" not in said


def test_no_passage_is_copied_only_its_first_words_are_kept(corpus_folder: Path, saved: Path) -> None:
    kept = "".join(path.read_text(encoding="utf-8") for path in seen_folder(corpus_folder).iterdir())
    words = KEY.split()

    assert " ".join(words[:8]) in kept
    assert all(" ".join(words[start : start + 9]) not in kept for start in range(len(words) - 8))


def test_the_hidden_folder_is_no_entry(corpus_folder: Path, saved: Path) -> None:
    assert (seen_folder(corpus_folder) / "glimmer-notice-2019.json").is_file()
    load_corpus(corpus_folder, DAY)


def test_a_place_that_a_citation_names_is_what_is_compared(corpus_folder: Path, saved: Path) -> None:
    entry = corpus_folder / "products" / "whirlpress-kit.yaml"
    assert "page 1" in entry.read_text(encoding="utf-8")
    entry.write_text(entry.read_text(encoding="utf-8").replace("page 1", "intended use"), encoding="utf-8")
    page = "<h2>Intended Use</h2><p>{use}</p><h2>Notes</h2>" + "".join(f"<p>{text}</p>" for text in REST * 2)
    path = saved / "whirlpress-clearance-2014.html"
    path.write_text(page.format(use="To spin blood at the bedside."), encoding="utf-8")
    (seen_folder(corpus_folder) / "whirlpress-clearance-2014.json").unlink()
    assert kinds(offline(corpus_folder, saved)) == {"whirlpress-clearance-2014": "first-seen"}

    path.write_text(page.format(use="To spin blood in a laboratory."), encoding="utf-8")

    assert kinds(offline(corpus_folder, saved)) == {"whirlpress-clearance-2014": "wording-changed"}


def test_what_drifted_stays_told_until_a_person_has_read_it_again(corpus_folder: Path, saved: Path) -> None:
    (saved / "glimmer-notice-2019.html").write_bytes(html(REST[0], KEY.replace("license", "form"), *REST[1:]))
    first = offline(corpus_folder, saved)["glimmer-notice-2019"]
    again = offline(corpus_folder, saved, LATER)["glimmer-notice-2019"]
    assert (first.drift, again.drift, again.day, again.since) == (Drift.CHANGED, Drift.CHANGED, LATER, DAY)
    assert again.is_open(date(2026, 11, 1))

    sources = corpus_folder / "sources" / "agency.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("checked: 2026-11-01", "checked: 2026-11-30", 1), encoding="utf-8")
    assert not drift_state(corpus_folder)["glimmer-notice-2019"].is_open(date(2026, 11, 30))

    assert offline(corpus_folder, saved, LATER)["glimmer-notice-2019"].drift is Drift.FIRST_SEEN
    assert kinds(offline(corpus_folder, saved, LATER)) == {}


def test_a_recorded_redirect_is_one_with_a_page_or_without(corpus_folder: Path, saved: Path) -> None:
    (saved / "paper-door-rule.url").write_text("https://example.org/new/paper-door\n", encoding="utf-8")
    (saved / "lumora-approval-2021.url").write_text("https://example.org/\n", encoding="utf-8")
    (saved / "lumora-approval-2021.html").unlink()
    (saved / "veil-guidance-2017.url").write_text("http://www.example.org/fda/veil-guidance/\n", encoding="utf-8")  # no other page

    found = offline(corpus_folder, saved)

    assert kinds(found) == {"paper-door-rule": "redirected", "lumora-approval-2021": "redirected"}


@pytest.mark.parametrize(
    "head",
    [
        '<!-- <meta http-equiv="refresh" content="0; url=/new"> -->',
        '<noscript><meta http-equiv="refresh" content="0; url=/new"></noscript>',
        '<meta http-equiv="refresh" content="300">',
        '<meta http-equiv="refresh" content="600; url=/new">',
        '<meta http-equiv="refresh" content="0; url=https://example.org/fda/glimmer-notice">',
    ],
)
def test_a_page_that_reads_itself_anew_redirects_nobody(corpus_folder: Path, saved: Path, head: str) -> None:
    (saved / "glimmer-notice-2019.html").write_bytes(html(REST[0], KEY, *REST[1:], head=head))

    assert kinds(offline(corpus_folder, saved)) == {}


def test_what_is_no_page_any_more_is_unreachable_and_stops_nothing(corpus_folder: Path, saved: Path) -> None:
    bad = {
        "glimmer-notice-2019": b"",
        "veil-guidance-2017": b"\x89PNG\r\n\x1a\n",
        "paper-door-rule": b"%PDF-1.4 torn",
        "harbor-report-2022": b"<html><body><script>x()</script>",
    }
    for name, raw in bad.items():
        (saved / f"{name}.html").write_bytes(raw)

    found = offline(corpus_folder, saved)

    assert kinds(found) == dict.fromkeys(bad, "unreachable")
    assert all(found[name].detail and "\n" not in found[name].detail for name in bad)
    assert len(found) == 11
    assert command(corpus_folder, "--offline", str(saved))[0] == 0


def test_sources_without_a_saved_page_are_counted_and_keep_what_was_found(corpus_folder: Path, saved: Path) -> None:
    (saved / "glimmer-notice-2019.html").unlink()
    status, said = command(corpus_folder, "--offline", str(saved))

    assert (status, said) == (0, "10 sources: 10 same; 1 not among the saved pages\n")
    assert drift_state(corpus_folder)["glimmer-notice-2019"].drift is Drift.FIRST_SEEN


def test_only_the_named_sources_are_looked_at(corpus_folder: Path, saved: Path) -> None:
    (saved / "veil-guidance-2017.html").write_bytes(html(*REST))

    assert list(offline(corpus_folder, saved, only=("paper-door-rule",))) == ["paper-door-rule"]
    assert kinds(drift_state(corpus_folder)).get("veil-guidance-2017") == "first-seen"
    status, said = command(corpus_folder, "--offline", str(saved), "--only", "nothing-of-the-kind")
    assert status == 2
    assert "nothing-of-the-kind" in said


def test_the_records_that_rest_on_a_drifted_source_are_told_as_json(corpus_folder: Path, saved: Path) -> None:
    (saved / "tidewell-text-2023.html").write_bytes(html("Nothing of what stood here stands here now, only the weather of the coast."))
    status, said = command(corpus_folder, "--offline", str(saved), "--json")
    told = json.loads(said)

    assert status == 1
    assert len(told) == 11
    assert told["tidewell-text-2023"]["drift"] == "gone"
    assert told["tidewell-text-2023"]["records"] == affected(load_corpus(corpus_folder, DAY), drift_state(corpus_folder))["tidewell-text-2023"] != []


def test_a_state_that_cannot_be_read_is_none_and_is_written_anew(corpus_folder: Path, saved: Path) -> None:
    for path in seen_folder(corpus_folder).iterdir():
        path.write_text('{"glimmer-notice-2019": {"drift": "unheard-of"}, "x": 1}', encoding="utf-8")
    assert drift_state(corpus_folder) == {}

    assert set(kinds(offline(corpus_folder, saved)).values()) == {"first-seen"}
    assert len(drift_state(corpus_folder)) == 11


def test_a_state_that_cannot_be_written_is_one_line(corpus_folder: Path, saved: Path) -> None:
    place = seen_folder(corpus_folder) / "glimmer-notice-2019.json"
    place.unlink()
    place.mkdir()
    status, said = command(corpus_folder, "--offline", str(saved))

    assert status == 2
    assert "cannot be written" in said


def test_findings_on_sources_that_are_there_no_more_are_let_go(corpus_folder: Path, saved: Path) -> None:
    state = seen_folder(corpus_folder) / "drift.json"
    state.write_text(state.read_text(encoding="utf-8").replace('"paper-door-rule"', '"no-more-there"'), encoding="utf-8")
    assert "no-more-there" in drift_state(corpus_folder)

    assert "no-more-there" not in offline(corpus_folder, saved)
    assert set(drift_state(corpus_folder)) == set(ids(corpus_folder))


# The web: a real server on this machine, with the faults of real ones.


class Site(BaseHTTPRequestHandler):
    """Answers as the server's `pages` say: bytes for a page, a number for a status (with headers in a pair), an address for a redirect,
    a word for a fault.
    """

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        site: Serving = self.server.site  # type: ignore[attr-defined]
        site.asked.append((self.path, site.clock(), self.headers.get("If-None-Match") or ""))
        answer = site.pages.get(self.path, 404)
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        try:
            self.answer(answer)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def answer(self, answer: object) -> None:
        if isinstance(answer, bytes):
            mark = f'"{len(answer)}"'
            same = self.headers.get("If-None-Match") == mark
            self.send(304 if same else 200, b"" if same else answer, ETag=mark)
        elif isinstance(answer, int):
            self.send(answer)
        elif isinstance(answer, tuple):
            status, headers = answer
            self.send(status, b"\x01", **headers)
        elif answer == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            self.connection.close()
        elif answer == "hang":
            self.server.site.stopping.wait(5)  # type: ignore[attr-defined]
            self.close_connection = True
        elif answer == "torn":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<p>half a pa")
            self.close_connection = True
        else:
            self.send(301, Location=str(answer))

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@dataclass
class Serving:
    """A running site, and the time it goes by: it passes only while somebody waits, a little for each look at the clock."""

    pages: dict[str, object] = field(default_factory=dict)
    asked: list[tuple[str, float, str]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)
    url: str = ""
    now: float = 1000.0

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def web(self) -> Outside:
        return online(RULES, self.clock, self.sleep)

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Serving]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    made.daemon_threads = True
    serving = Serving(url=f"http://127.0.0.1:{made.server_address[1]}")
    made.site = serving  # type: ignore[attr-defined]
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield serving
    serving.stopping.set()
    made.shutdown()
    made.server_close()


@pytest.fixture
def on_the_site(corpus_folder: Path, site: Serving) -> Path:
    """Entries whose sources lie on the site, each page seen once."""
    for path in (corpus_folder / "sources").glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("https://example.org", site.url), encoding="utf-8")
    for each in cited_sources(load_corpus(corpus_folder, DAY)):
        said = " ".join(dict.fromkeys(text for text, _ in each.said))
        site.pages[each.source.url.removeprefix(site.url)] = html(REST[0], said, *REST[1:])
    assert set(kinds(run(corpus_folder, site.web())).values()) == {"first-seen"}
    site.asked.clear()
    return corpus_folder


def test_pages_that_did_not_change_are_not_sent_again(on_the_site: Path, site: Serving) -> None:
    found = run(on_the_site, site.web())

    assert kinds(found) == {}
    assert all(mark for path, _, mark in site.asked if path != "/robots.txt")
    assert {each.detail for each in found.values()} == {"the server says that it has not changed"}


def test_a_real_redirect_a_missing_page_and_a_changed_one_are_told(on_the_site: Path, site: Serving) -> None:
    site.pages["/new/notice"] = site.pages["/fda/glimmer-notice"]
    site.pages["/fda/glimmer-notice"] = "/new/notice"
    site.pages["/fda/veil-guidance"] = 404
    site.pages["/ecfr/paper-door"] = 410
    site.pages["/harbor/infections"] = html(*REST)

    found = run(on_the_site, site.web())

    assert kinds(found) == {
        "glimmer-notice-2019": "redirected",
        "veil-guidance-2017": "gone",
        "paper-door-rule": "gone",
        "harbor-report-2022": "gone",
    }
    assert found["glimmer-notice-2019"].detail == f"leads to {site.url}/new/notice"


def test_an_address_that_has_always_led_elsewhere_is_the_same_until_it_leads_elsewhere_again(on_the_site: Path, site: Serving) -> None:
    (seen_folder(on_the_site) / "glimmer-notice-2019.json").unlink()
    site.pages["/publisher/one"] = site.pages["/publisher/two"] = site.pages["/fda/glimmer-notice"]
    site.pages["/fda/glimmer-notice"] = "/publisher/one"
    assert "leads to" in run(on_the_site, site.web())["glimmer-notice-2019"].detail
    assert kinds(run(on_the_site, site.web())) == {}

    site.pages["/fda/glimmer-notice"] = "/publisher/two"

    assert kinds(run(on_the_site, site.web())) == {"glimmer-notice-2019": "redirected"}


def test_a_site_that_turns_programs_away_is_unreachable_not_redirected(on_the_site: Path, site: Serving) -> None:
    site.pages["/apology/abuse-detection.html"] = html("We are sorry, but we cannot show you this page at the moment.")
    site.pages["/fda/glimmer-notice"] = "/apology/abuse-detection.html"
    site.pages["/fda/veil-guidance"] = 403

    found = run(on_the_site, site.web())

    assert kinds(found) == {"glimmer-notice-2019": "unreachable", "veil-guidance-2017": "unreachable"}


def test_on_a_faulty_server_everything_is_accounted_for_and_the_next_run_finds_all_again(on_the_site: Path, site: Serving) -> None:
    whole = dict(site.pages)
    paths = [path for path in whole if path != "/robots.txt"]
    faults: list[object] = [500, "hang", "reset", "torn", 503, "/round", [500, whole[paths[6]]], ["reset", "reset", whole[paths[7]]], 429]
    site.pages.update({"/round": "/round", **dict(zip(paths, faults, strict=False))})

    found = run(on_the_site, site.web())

    assert len(found) == 11
    assert sorted(kinds(found).values()) == ["unreachable"] * 7
    assert drift_state(on_the_site) == found
    site.pages.update(whole)
    assert kinds(run(on_the_site, site.web())) == {}


def test_tries_are_few_and_a_refusal_is_not_asked_twice(on_the_site: Path, site: Serving) -> None:
    site.pages.update({"/fda/glimmer-notice": 500, "/fda/veil-guidance": 403})
    run(on_the_site, site.web())

    assert site.paths().count("/fda/glimmer-notice") == 3
    assert site.paths().count("/fda/veil-guidance") == 1


def test_a_missing_page_is_gone_however_its_answer_is_packed(on_the_site: Path, site: Serving) -> None:
    site.pages["/fda/glimmer-notice"] = (404, {"Content-Encoding": "br"})

    assert kinds(run(on_the_site, site.web())) == {"glimmer-notice-2019": "gone"}


@pytest.mark.parametrize(("asked", "least"), [("5", 5.0), ("86400", 60.0)])
def test_a_server_that_asks_to_be_left_alone_is_left_alone_as_long_up_to_a_minute(on_the_site: Path, site: Serving, asked: str, least: float) -> None:
    page = site.pages["/fda/glimmer-notice"]
    site.pages["/fda/glimmer-notice"] = [(429, {"Retry-After": asked}), (503, {"Retry-After": asked}), page]

    assert kinds(run(on_the_site, site.web())) == {}
    times = [time for path, time, _ in site.asked if path == "/fda/glimmer-notice"]
    assert len(times) == 3
    assert all(least <= later - earlier < least + 9 for earlier, later in pairwise(times))


def test_a_server_that_asks_to_be_left_alone_is_not_asked_for_its_other_pages_meanwhile(on_the_site: Path, site: Serving) -> None:
    site.pages["/fda/glimmer-notice"] = (429, {"Retry-After": "20"})
    run(on_the_site, site.web())
    last = max(place for place, (path, _, _) in enumerate(site.asked) if path == "/fda/glimmer-notice")

    assert site.asked[last + 1][1] - site.asked[last][1] >= 20.0


def test_a_host_is_asked_once_a_second_at_the_most_robots_redirects_and_tries_included(on_the_site: Path, site: Serving) -> None:
    site.pages.update({"/fda/glimmer-notice": 500, "/fda/lumora-approval": "/new/lumora", "/new/lumora": html(*REST), "/harbor/infections": "reset"})
    run(on_the_site, site.web())
    times = [time for path, time, _ in site.asked if path != "/new/lumora"]  # a redirect is followed at once, and paid for after it

    assert len(times) >= 14
    assert min(later - earlier for earlier, later in pairwise(times)) >= 1.0
    assert (site.asked[-1][1] - site.asked[0][1]) / (len(site.asked) - 1) >= 1.0


def test_what_robots_txt_forbids_is_not_read_and_told(on_the_site: Path, site: Serving) -> None:
    site.pages["/robots.txt"] = b"User-agent: *\nDisallow: /fda/\n\nUser-agent: RegenStatus\nDisallow: /harbor/\nCrawl-delay: 3\n"
    found = run(on_the_site, site.web())

    assert kinds(found) == {"harbor-report-2022": "refused-by-robots"}
    assert "/harbor/infections" not in site.paths()
    assert site.paths().count("/robots.txt") == 1
    assert site.asked[-1][1] - site.asked[-2][1] >= 3.0


def test_a_robots_txt_that_cannot_be_had_forbids_all_for_now_and_is_asked_for_once(on_the_site: Path, site: Serving) -> None:
    site.pages["/robots.txt"] = 503
    found = run(on_the_site, site.web())

    assert set(kinds(found).values()) == {"unreachable"}
    assert len(found) == 11
    assert site.paths() == ["/robots.txt"] * 3


def test_addresses_inside_the_network_are_not_asked_unless_it_is_allowed(on_the_site: Path, site: Serving) -> None:
    found = run(on_the_site, online(FetchRules(), site.clock, site.sleep))

    assert set(kinds(found).values()) == {"unreachable"}
    assert site.asked == []


def test_a_reader_that_trips_stops_nothing(on_the_site: Path, site: Serving) -> None:
    def trip(url: str, etag: str, last_modified: str) -> Fetched:
        raise ZeroDivisionError

    found = run(on_the_site, Outside(trip, site.clock, site.sleep))

    assert set(kinds(found).values()) == {"unreachable"}
    assert "ZeroDivisionError" in found["paper-door-rule"].detail


def test_a_run_that_is_broken_off_goes_on_where_it_was(on_the_site: Path, site: Serving) -> None:
    begun = drift(load_corpus(on_the_site, DAY), on_the_site, DAY, site.web(), None)
    first = [next(begun).source for _ in range(5)]
    begun.close()  # type: ignore[attr-defined]
    assert len(list(drift(load_corpus(on_the_site, DAY), on_the_site, DAY, site.web(), None, ("tidewell-text-2023",)))) == 1  # is no part of it
    site.asked.clear()

    found = run(on_the_site, site.web())

    assert list(found)[:5] == first
    assert len(found) == 11
    assert len(site.paths()) == 1 + 6
    assert len(run(on_the_site, site.web())) == 11
    assert len(site.paths()) == 7 + 12


KILLED = """
import os, sys
from datetime import date
from itertools import pairwise
from pathlib import Path
from kb.corpus.loading import load_corpus
from kb.ingest.drift import drift
entries, saved, day = Path(sys.argv[1]), Path(sys.argv[2]), date(2026, 11, 24)
for place, each in enumerate(drift(load_corpus(entries, day), entries, day, None, saved)):
    print(each.source)
    if place == 4:
        sys.stdout.flush()
        os.kill(os.getpid(), 9)
"""


def test_a_run_that_is_killed_leaves_whole_files_and_the_next_goes_on(corpus_folder: Path, saved: Path) -> None:
    for name in ids(corpus_folder):
        (saved / f"{name}.html").write_bytes(html(*REST))
    killed = subprocess.run([sys.executable, "-c", KILLED, str(corpus_folder), str(saved)], capture_output=True, text=True, check=False)
    looked = killed.stdout.split()
    assert (killed.returncode, len(looked)) == (-9, 5), killed.stderr
    for name in looked:
        (saved / f"{name}.html").unlink()  # a second look at these would find nothing

    found = offline(corpus_folder, saved)

    assert list(found)[:5] == looked
    assert len(found) == 11
    assert drift_state(corpus_folder) == found


def test_the_command_reads_the_web_when_it_is_allowed_to(on_the_site: Path, site: Serving) -> None:
    site.pages["/ecfr/paper-door"] = 404
    status, said = command(on_the_site, "--only", "paper-door-rule", "--allow-private")

    assert status == 1
    assert said.splitlines()[-1] == "1 source: 1 gone"
    assert kinds(drift_state(on_the_site))["paper-door-rule"] == "gone"
    assert command(on_the_site, "--only", "paper-door-rule")[1].startswith("unreachable")


def test_the_sample_workflow_runs_the_command_weekly_and_opens_an_issue() -> None:
    workflow = yaml.safe_load((Path(__file__).parents[2] / "docs" / "drift-workflow.yml").read_text(encoding="utf-8"))
    steps = "\n".join(step.get("run", "") for step in workflow["jobs"]["drift"]["steps"])

    assert workflow[True]["schedule"]  # `on` is true to a typed YAML reader
    assert "kb drift" in steps
    assert "gh issue create" in steps
    assert main.commands["drift"]
