"""Re-reading the cited sources: every source ends in one class, whatever the web does, and a broken-off run goes on."""

from __future__ import annotations

import itertools
import json
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.cli import main
from kb.corpus.corpus import Corpus
from kb.corpus.drifted import Drift, Drifted, drift_state, seen_folder
from kb.corpus.loading import load_corpus
from kb.ingest.drift import affected, drift
from kb.ingest.fetch import FetchRules
from kb.ingest.reaching import Outside, online
from tests.conftest import DAY

KEYS = {
    "glimmer-notice-2019": "FDA said in 2019 that glimmer cells are biologics and that they need its approval for every use in people.",
    "lumora-approval-2021": "FDA licensed Lumora for knee disease in adults on one trial of 200 people with less pain after a year.",
    "harbor-report-2022": "Twelve people had infections after injections of glimmer cells in Harbor County in the autumn of 2022.",
    "nightglow-release-2020": "The maker said in May 2020 that FDA had let its study of Nightglow for heart weakness proceed.",
}
REWORDED = "FDA licensed Lumora for knee disease in adults on two trials of 450 people with less swelling after a year."
LATER = DAY + timedelta(days=30)


def html(source: str, *, key: str | None = None, moved: bool = False, about: str = "the weather of the coast") -> bytes:
    """A saved page: a section with the passage that matters, then a section of other things."""
    said = f"<p>{KEYS.get(source, f'The document {source} stands here as it always stood.') if key is None else key}</p>"
    first, second = ("", said) if moved else (said, "")
    return (
        f"<html><title>{source}</title><body><h1>{source}</h1><h2>Findings</h2><p>A paragraph of {source} that opens it, on rain.</p>{first}"
        f"<p>A paragraph of {source} that closes it, on wind.</p><h2>Annex</h2><p>Here stands something else: {about}.</p>"
        f"<p>The last lines of {source} are on snow.</p>{second}</body></html>"
    ).encode()


def save(folder: Path, names: Iterator[str] | list[str], **pages: bytes) -> Path:
    folder.mkdir()
    for name in names:
        (folder / f"{name}.html").write_bytes(pages.get(name.replace("-", "_"), html(name)))
    return folder


@pytest.fixture
def drifted_pages(tmp_path: Path, corpus: Corpus) -> tuple[Path, Path]:
    """The saved pages of all sources, and the same a month later with four of them changed."""
    names = sorted(corpus.sources)
    later = save(
        tmp_path / "later",
        names,
        glimmer_notice_2019=html("glimmer-notice-2019", moved=True),
        lumora_approval_2021=html("lumora-approval-2021", key=REWORDED),
        harbor_report_2022=html("harbor-report-2022", key=""),
        oldlume_approval_2005=html("oldlume-approval-2005", about="a new footer, with another phone number"),
    )
    (later / "nightglow-release-2020.url").write_text("https://example.org/elsewhere\n")
    return save(tmp_path / "earlier", names), later


def offline(entries: Path, saved: Path, day: object = DAY, only: tuple[str, ...] = ()) -> dict[str, Drifted]:
    return {each.source: each for each in drift(load_corpus(entries, DAY), entries, day, None, saved, only)}  # type: ignore[arg-type]


def kb_drift(entries: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--entries", str(entries), "drift", *arguments], env={"KB_TODAY": DAY.isoformat()})


def test_what_was_never_seen_is_first_seen_and_kept_as_hashes_only(corpus_folder: Path, drifted_pages: tuple[Path, Path], corpus: Corpus) -> None:
    found = offline(corpus_folder, drifted_pages[0])

    assert {each.drift for each in found.values()} == {Drift.FIRST_SEEN}
    assert set(found) == set(corpus.sources)
    kept = (seen_folder(corpus_folder) / "harbor-report-2022.json").read_text()
    assert "Twelve people had infections" in kept
    assert "Harbor County in the autumn" not in kept


def test_each_source_is_named_with_what_happened_to_it_and_the_rest_is_the_same(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    earlier, later = drifted_pages
    offline(corpus_folder, earlier)

    found = {name: each.drift for name, each in offline(corpus_folder, later, LATER).items()}

    assert {name: kind for name, kind in found.items() if kind is not Drift.SAME} == {
        "glimmer-notice-2019": Drift.MOVED,
        "lumora-approval-2021": Drift.CHANGED,
        "harbor-report-2022": Drift.GONE,
        "nightglow-release-2020": Drift.REDIRECTED,
    }
    assert len(found) == 11


def test_the_outcome_is_kept_for_the_pages_and_a_run_of_one_source_leaves_the_others(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    earlier, later = drifted_pages
    offline(corpus_folder, earlier)
    offline(corpus_folder, later, LATER, ("harbor-report-2022",))

    state = drift_state(corpus_folder)

    assert (state["harbor-report-2022"].drift, state["harbor-report-2022"].day) == (Drift.GONE, LATER)
    assert state["harbor-report-2022"].detail == "“Twelve people had infections after injections of glimmer ...”"
    assert (state["lumora-approval-2021"].drift, state["lumora-approval-2021"].day) == (Drift.FIRST_SEEN, DAY)


def test_the_records_that_rest_on_what_drifted_are_named_once(corpus_folder: Path, drifted_pages: tuple[Path, Path], corpus: Corpus) -> None:
    earlier, later = drifted_pages
    offline(corpus_folder, earlier)

    found = affected(corpus, offline(corpus_folder, later, LATER))

    assert {name: sorted(records) for name, records in found.items()} == {
        "glimmer-notice-2019": ["dawn-glimmer-cells", "glimmer-cells", "knee-disease"],
        "lumora-approval-2021": ["glimmer-cells", "lumora"],
        "harbor-report-2022": ["glimmer-cells", "harbor-infections-2022"],
        "nightglow-release-2020": ["nightglow"],
    }


def test_a_page_that_leads_on_without_text_is_a_redirect_and_one_without_text_unreachable(tmp_path: Path, corpus_folder: Path) -> None:
    names = ["glimmer-notice-2019", "harbor-report-2022"]
    offline(corpus_folder, save(tmp_path / "one", names))
    leads_on = b'<html><head><meta http-equiv="refresh" content="0; url=https://example.org/new"></head><body></body></html>'
    two = save(tmp_path / "two", names, glimmer_notice_2019=leads_on, harbor_report_2022=b"<html><body><script>go()</script></body></html>")

    found = offline(corpus_folder, two, LATER)

    assert found["glimmer-notice-2019"].drift is Drift.REDIRECTED
    assert "https://example.org/new" in found["glimmer-notice-2019"].detail
    assert found["harbor-report-2022"].drift is Drift.UNREACHABLE


def test_a_kept_file_that_is_broken_counts_as_never_seen(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    offline(corpus_folder, drifted_pages[0])
    for name, text in (("lumora-approval-2021.json", "{"), ("harbor-report-2022.json", "[]"), (".progress.json", "[1]"), ("drift.json", "[1]")):
        (seen_folder(corpus_folder) / name).write_text(text)

    found = offline(corpus_folder, drifted_pages[0], LATER)

    first = {name for name, each in found.items() if each.drift is Drift.FIRST_SEEN}
    assert first == {"lumora-approval-2021", "harbor-report-2022"}


def test_kb_drift_warns_of_a_kept_file_that_is_broken_and_names_it_once(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    earlier = str(drifted_pages[0])
    kb_drift(corpus_folder, "--offline", earlier)
    path = seen_folder(corpus_folder) / "lumora-approval-2021.json"
    path.write_text("{")

    warned, again = kb_drift(corpus_folder, "--offline", earlier), kb_drift(corpus_folder, "--offline", earlier)

    assert warned.stdout.splitlines()[-1] == "11 sources: 1 first-seen, 10 same"
    assert [line for line in warned.stderr.splitlines() if line.startswith("warning: ")] == [
        f"warning: lumora-approval-2021: {path} could not be read: what has changed since it was written is not told; compare it yourself"
    ]
    assert (again.stderr, again.stdout) == ("", "11 sources: 11 same\n")


def test_kb_drift_lists_what_drifted_with_its_records_and_exits_1(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    earlier, later = (str(folder) for folder in drifted_pages)
    first = kb_drift(corpus_folder, "--offline", earlier)
    again = kb_drift(corpus_folder, "--offline", earlier)
    second = kb_drift(corpus_folder, "--offline", later)

    assert (first.exit_code, again.exit_code, second.exit_code) == (0, 0, 1)
    lines = [line.split() for line in second.stdout.splitlines()]
    place = next(number for number, words in enumerate(lines) if words[:2] == ["gone", "harbor-report-2022:"])
    assert sorted(words[0] for words in lines[place + 1 : place + 3]) == ["glimmer-cells", "harbor-infections-2022"]
    assert second.stdout.splitlines()[-1] == "11 sources: 7 same, 1 moved, 1 wording-changed, 1 gone, 1 redirected"


def test_kb_drift_as_json_has_the_same_and_an_unknown_source_is_one_line(corpus_folder: Path, drifted_pages: tuple[Path, Path]) -> None:
    earlier, later = (str(folder) for folder in drifted_pages)
    kb_drift(corpus_folder, "--offline", earlier)

    values = json.loads(kb_drift(corpus_folder, "--offline", later, "--json", "--only", "harbor-report-2022").stdout)
    unknown = kb_drift(corpus_folder, "--offline", later, "--only", "no-such-source")

    assert list(values) == ["harbor-report-2022"]
    assert (values["harbor-report-2022"]["drift"], sorted(values["harbor-report-2022"]["records"])) == (
        "gone",
        ["glimmer-cells", "harbor-infections-2022"],
    )
    assert unknown.exit_code == 2
    assert unknown.stderr.count("\n") == 1


class Web(BaseHTTPRequestHandler):
    """A site of cited pages; `server.faults` says what is wrong with which."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        try:
            getattr(self, f"answer_{self.server.faults.get(self.path, 'page')}")()  # type: ignore[attr-defined]
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def words(self) -> bytes:
        return html(self.path.replace("new-door", "paper-door"))

    def answer_page(self) -> None:
        if self.path == "/robots.txt":
            return self.send(404)
        if self.headers.get("If-None-Match") == '"1"':
            return self.send(304)
        return self.send(200, self.words(), ETag='"1"')

    def answer_fresh(self) -> None:
        self.send(200, self.words(), ETag='"2"')

    def answer_forbidding(self) -> None:
        self.send(200, b"User-agent: *\nDisallow: /fda/tidewell-letter\n")

    def answer_odd_robots(self) -> None:
        self.send(200, b"User-agent: *\nDisallow: http://[odd\n\xff\x00\n")

    def answer_broken(self) -> None:
        self.send(500)

    def answer_missing(self) -> None:
        self.send(404)

    def answer_moved(self) -> None:
        self.send(301, Location="/ecfr/new-door")

    def answer_nowhere(self) -> None:
        self.send(302, Location="http://[odd")

    def answer_short(self) -> None:
        self.send(200, b"<p>half", **{"Content-Length": "5000"})

    def answer_garbage(self) -> None:
        self.wfile.write(b"\x00\x01 nothing like HTTP\r\n\r\n")

    def answer_script(self) -> None:
        self.send(200, b"<html><body><script>go()</script></body></html>")

    def answer_hang(self) -> None:
        self.server.stopping.wait(30)  # type: ignore[attr-defined]

    def answer_reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.connection.close()


class Time:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def web() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    made.stopping, made.asked, made.faults = threading.Event(), [], {}  # type: ignore[attr-defined]
    made.daemon_threads = True
    made.handle_error = lambda *_: None  # type: ignore[method-assign]  # a connection that was closed on purpose is no news
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.stopping.set()  # type: ignore[attr-defined]
    made.shutdown()
    made.server_close()


@pytest.fixture
def entries(corpus_folder: Path, web: ThreadingHTTPServer) -> Path:
    """The records, with all their sources on the local site."""
    for path in (corpus_folder / "sources").glob("*.yaml"):
        path.write_text(path.read_text().replace("https://example.org/", f"http://127.0.0.1:{web.server_address[1]}/"))
    return corpus_folder


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def outside(time: Time) -> Outside:
    return online(FetchRules(allow_private=True, seconds=0.5), time.clock, time.sleep)


def test_whatever_the_web_does_every_source_ends_in_one_class(entries: Path, web: ThreadingHTTPServer, outside: Outside) -> None:
    corpus = load_corpus(entries, DAY)
    first = list(drift(corpus, entries, DAY, outside, None))
    assert Counter(each.drift for each in first) == {Drift.FIRST_SEEN: len(corpus.sources)}
    web.faults = {  # type: ignore[attr-defined]
        "/robots.txt": "forbidding",
        "/fda/glimmer-notice": "broken",
        "/fda/lumora-study": "hang",
        "/fda/lumora-approval": "reset",
        "/fda/oldlume-approval": "missing",
        "/fda/oldlume-withdrawal": "fresh",
        "/fda/whirlpress-clearance": "nowhere",
        "/fda/veil-guidance": "script",
        "/ecfr/paper-door": "moved",
        "/ecfr/new-door": "fresh",
        "/duskfield/nightglow": "short",
    }

    found = list(drift(corpus, entries, LATER, outside, None))

    assert {each.source: each.drift for each in found} == {
        "glimmer-notice-2019": Drift.UNREACHABLE,
        "lumora-study-notice-2018": Drift.UNREACHABLE,
        "lumora-approval-2021": Drift.UNREACHABLE,
        "oldlume-approval-2005": Drift.GONE,
        "oldlume-withdrawal-2015": Drift.SAME,
        "whirlpress-clearance-2014": Drift.UNREACHABLE,
        "veil-guidance-2017": Drift.UNREACHABLE,
        "paper-door-rule": Drift.REDIRECTED,
        "nightglow-release-2020": Drift.UNREACHABLE,
        "harbor-report-2022": Drift.SAME,
        "tidewell-text-2023": Drift.REFUSED,
    }
    assert len(found) == len(corpus.sources)
    assert all("\n" not in each.detail for each in found)
    assert dict(drift_state(entries)) == {each.source: each for each in found}


@pytest.mark.parametrize("answer", ["fresh", "page"], ids=["sent again", "not sent again"])
def test_a_source_that_leads_elsewhere_with_the_same_words_is_a_redirect(
    entries: Path, web: ThreadingHTTPServer, outside: Outside, answer: str
) -> None:
    corpus = load_corpus(entries, DAY)
    list(drift(corpus, entries, DAY, outside, None, ("paper-door-rule",)))
    web.faults = {"/ecfr/paper-door": "moved", "/ecfr/new-door": answer}  # type: ignore[attr-defined]

    found = list(drift(corpus, entries, LATER, outside, None, ("paper-door-rule",)))

    assert [each.drift for each in found] == [Drift.REDIRECTED]
    assert found[0].detail.endswith("/ecfr/new-door")


@pytest.mark.parametrize(("fault", "times"), [("broken", 3), ("garbage", 3), ("missing", 1), ("nowhere", 1)])
def test_what_may_pass_is_asked_three_times_and_what_will_not_once(
    entries: Path, web: ThreadingHTTPServer, outside: Outside, fault: str, times: int
) -> None:
    web.faults = {"/harbor/infections": fault}  # type: ignore[attr-defined]

    found = list(drift(load_corpus(entries, DAY), entries, DAY, outside, None, ("harbor-report-2022",)))

    assert [each.drift for each in found] == [Drift.GONE if fault == "missing" else Drift.UNREACHABLE]
    assert web.asked.count("/harbor/infections") == times  # type: ignore[attr-defined]


def test_a_robots_file_without_sense_forbids_nothing(entries: Path, web: ThreadingHTTPServer, outside: Outside) -> None:
    web.faults = {"/robots.txt": "odd_robots"}  # type: ignore[attr-defined]

    found = list(drift(load_corpus(entries, DAY), entries, DAY, outside, None))

    assert Counter(each.drift for each in found) == {Drift.FIRST_SEEN: 11}


def test_a_host_is_asked_once_a_second_at_most(entries: Path, web: ThreadingHTTPServer, outside: Outside, time: Time) -> None:
    list(drift(load_corpus(entries, DAY), entries, DAY, outside, None))

    assert len(web.asked) == 12  # type: ignore[attr-defined]  # eleven pages and robots.txt
    assert time.now >= len(web.asked) - 1  # type: ignore[attr-defined]


def test_a_run_that_was_broken_off_goes_on_the_same_day_without_asking_again(entries: Path, web: ThreadingHTTPServer, outside: Outside) -> None:
    corpus = load_corpus(entries, DAY)
    broken_off = drift(corpus, entries, DAY, outside, None)
    first = list(itertools.islice(broken_off, 2))
    broken_off.close()  # type: ignore[attr-defined]
    assert len([path for path in web.asked if path != "/robots.txt"]) == 2  # type: ignore[attr-defined]

    whole = list(drift(corpus, entries, DAY, outside, None))

    assert whole[:2] == first
    assert Counter(each.drift for each in whole) == {Drift.FIRST_SEEN: 11}
    pages = Counter(path for path in web.asked if path != "/robots.txt")  # type: ignore[attr-defined]
    assert (len(pages), set(pages.values())) == (11, {1})
    assert not (seen_folder(entries) / ".progress.json").exists()


def test_a_run_that_was_broken_off_on_another_day_begins_anew(entries: Path, web: ThreadingHTTPServer, outside: Outside) -> None:
    corpus = load_corpus(entries, DAY)
    broken_off = drift(corpus, entries, DAY, outside, None)
    list(itertools.islice(broken_off, 2))
    broken_off.close()  # type: ignore[attr-defined]

    found = list(drift(corpus, entries, LATER, outside, None))

    assert {each.day for each in found} == {LATER}
    assert Counter(each.drift for each in found) == {Drift.SAME: 2, Drift.FIRST_SEEN: 9}
