"""Fetching is guarded: real servers on this machine, with the faults of real ones."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kb.ingest.fetch import FetchFailed, FetchRefused, FetchRules, fetch

INSIDE = FetchRules(allow_private=True, seconds=2.0, most_bytes=200_000)
PAGE = b"<p>hello</p>"


class Faulty(BaseHTTPRequestHandler):
    """A server whose answer is told by the path."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        try:
            getattr(self, f"answer_{self.path.strip('/').replace('-', '_').split('?')[0] or 'page'}")()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        if self.headers.get("If-None-Match") == '"one"':
            return self.send(304, ETag='"one"')
        return self.send(200, PAGE, Content_Type="text/html; charset=utf-8", ETag='"one"', Last_Modified="Mon, 01 Jan 2024 00:00:00 GMT")

    def answer_host(self) -> None:
        self.send(200, self.headers["Host"].encode())

    def answer_moved(self) -> None:
        self.send(301, Location="/page")

    def answer_round(self) -> None:
        self.send(302, Location="/round")

    def answer_inward(self) -> None:
        self.send(302, Location="http://169.254.169.254/latest/meta-data")

    def answer_no_name(self) -> None:
        self.send(302, Location="http://xn--a/")

    def answer_no_address(self) -> None:
        self.send(302, Location="http://[bad/")

    def answer_file(self) -> None:
        self.send(302, Location="file:///etc/passwd")

    def answer_broken(self) -> None:
        self.send(500)

    def answer_bomb(self) -> None:
        self.send(200, gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip")

    def answer_packed(self) -> None:
        self.send(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_packed_twice(self) -> None:
        self.send(200, gzip.compress(PAGE) + gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_packed_and_more(self) -> None:
        self.send(200, gzip.compress(PAGE) + b"\x00" * 9 + b"rest", Content_Encoding="gzip")

    def answer_packed_nothing(self) -> None:
        self.send(200, b"", Content_Encoding="gzip")

    def answer_packed_half(self) -> None:
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(gzip.compress(bytes(range(256)) * 40)[:-30])
        self.close_connection = True

    def answer_half_chunk(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"50\r\nhalf a page")
        self.close_connection = True

    def answer_half(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "500")
        self.end_headers()
        self.wfile.write(PAGE)
        self.close_connection = True

    def answer_torn(self) -> None:
        self.send(200, gzip.compress(PAGE)[:10] + b"garbage" * 9, Content_Encoding="gzip")

    def answer_odd(self) -> None:
        self.send(200, b"\x00", Content_Encoding="br")

    def answer_gone_and_odd(self) -> None:
        self.send(404, b"\x01\x02", Content_Encoding="br")

    def answer_busy(self) -> None:
        self.send(429, Retry_After="5")

    def answer_busy_until(self) -> None:
        self.send_response_only(503)
        self.send_header("Date", "Tue, 24 Nov 2026 10:00:00 GMT")
        self.send_header("Retry-After", "Tue, 24 Nov 2026 10:00:30 GMT")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_busy_somehow(self) -> None:
        self.send(503, Retry_After="later")

    def answer_nowhere(self) -> None:
        self.send(302)

    def answer_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65_536)

    def answer_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            self.server.stopping.wait(0.1)  # type: ignore[attr-defined]

    def answer_slow_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100):
            self.wfile.write(f"X-{number}: y\r\n".encode())
            self.wfile.flush()
            self.server.stopping.wait(0.1)  # type: ignore[attr-defined]

    def answer_reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.connection.close()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
    made.stopping = threading.Event()  # type: ignore[attr-defined]
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{made.server_address[1]}"
    made.stopping.set()  # type: ignore[attr-defined]
    made.shutdown()
    made.server_close()


def test_a_page_comes_with_its_type_and_its_marks(server: str) -> None:
    got = fetch(f"{server}/page", INSIDE)

    assert (got.status, got.raw, got.content_type) == (200, PAGE, "text/html; charset=utf-8")
    assert (got.etag, got.last_modified) == ('"one"', "Mon, 01 Jan 2024 00:00:00 GMT")


def test_a_page_that_did_not_change_is_not_sent_again(server: str) -> None:
    assert fetch(f"{server}/page", INSIDE, etag='"one"').status == 304


def test_the_server_is_told_the_name_it_was_asked_by(server: str) -> None:
    port = server.rsplit(":", 1)[1]

    assert fetch(f"http://localhost:{port}/host", INSIDE).raw == f"localhost:{port}".encode()


def test_a_redirect_is_followed_and_told(server: str) -> None:
    got = fetch(f"{server}/moved", INSIDE)

    assert got.final_url == f"{server}/page"
    assert got.redirected == (f"{server}/page",)


def test_a_packed_page_is_unpacked(server: str) -> None:
    assert fetch(f"{server}/packed", INSIDE).raw == PAGE


def test_a_page_packed_in_pieces_is_unpacked_whole_and_what_stands_behind_it_is_passed_over(server: str) -> None:
    assert fetch(f"{server}/packed-twice", INSIDE).raw == PAGE * 2
    assert fetch(f"{server}/packed-and-more", INSIDE).raw == PAGE
    assert fetch(f"{server}/packed-nothing", INSIDE).raw == b""


@pytest.mark.parametrize("path", ["slow", "slow-head"])
def test_a_fetch_that_was_cut_leaves_nothing_running(server: str, path: str) -> None:
    with pytest.raises(FetchFailed, match="longer than"):
        fetch(f"{server}/{path}", FetchRules(allow_private=True, seconds=0.2))
    for thread in threading.enumerate():
        if thread.name == "kb-fetch":
            thread.join(1.0)
            assert not thread.is_alive()


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::f5ff:fffe]/",
        "http://[2600::5efe:127.0.0.1]/",
        "http://[2600::200:5efe:10.0.0.1]/",
        "http://[fec0::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[ff02::1]/",
        "http://[::]/",
        "http://[100::1]/",
        "http://[2001:db8::1]/",
        "http://100.64.0.1/",
        "http://192.0.0.9/",
        "http://192.88.99.1/",
        "http://198.18.0.1/",
        "http://255.255.255.255/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://2130706433/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "http://user:word@example.org/",
        "javascript:alert(1)",
        "nonsense",
        "http://xn--a/",
        "http://xn--zzzzzzzzzzzzzzzzzz/",
        "http://xn--/",
        "http://[bad/",
        "http://clinic.example\ud800/",
        f"http://{'a' * 100_000}/",
        "",
    ],
)
def test_an_address_inside_a_network_or_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(FetchRefused):
        fetch(address)


@pytest.mark.parametrize("path", ["inward", "file"])
def test_a_redirect_to_where_nobody_may_go_is_refused_on_the_way(server: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import kb.ingest.fetch as module

    public = module._public
    monkeypatch.setattr(module, "_public", lambda text: text == "127.0.0.1" or public(text))  # only the test's own server is let in
    with pytest.raises(FetchRefused):
        fetch(f"{server}/{path}", FetchRules(seconds=2.0))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1", "2a00:1450:4001:81b::200e"])
def test_an_address_of_the_open_internet_may_be_asked(address: str) -> None:
    import kb.ingest.fetch as module

    assert module._public(address)


def leading(monkeypatch: pytest.MonkeyPatch, names: dict[str, list[str]]) -> list[str]:
    """Let names lead to these addresses, one after the other; return the list of names that were asked for, which grows."""
    real, asked = socket.getaddrinfo, []

    def found(host: Any, port: Any, *more: Any, **named: Any) -> Any:
        if host in names:
            asked.append(host)
            host = names[host].pop(0) if len(names[host]) > 1 else names[host][0]
        return real(host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", found)
    return asked


def test_the_connection_goes_to_the_address_that_was_checked_wherever_its_name_leads_a_moment_later(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = leading(monkeypatch, {"clinic.test": ["127.0.0.1", "192.0.2.1"]})

    assert fetch(f"http://clinic.test:{server.rsplit(':', 1)[1]}/host", INSIDE).raw.startswith(b"clinic.test:")
    assert asked == ["clinic.test"]


def test_a_redirect_to_a_name_that_leads_inside_by_then_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import kb.ingest.fetch as module

    monkeypatch.setattr(module, "_public", lambda text: text == "127.0.0.1")  # only the test's own server is let in
    leading(monkeypatch, {"clinic.test": ["127.0.0.1", "10.0.0.1"]})
    with pytest.raises(FetchRefused, match="leads to 10"):
        fetch(f"http://clinic.test:{server.rsplit(':', 1)[1]}/moved", FetchRules(seconds=2.0))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="a certificate is made with openssl")
def test_the_certificate_is_checked_for_the_name_although_the_address_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=clinic.test"]
    made += ["-addext", "subjectAltName=DNS:clinic.test", "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run(made, cwd=tmp_path, check=True, capture_output=True)
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    context.sni_callback = lambda _, name, __: names.append(name)
    secure = ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
    secure.handle_error = lambda *_: None  # type: ignore[method-assign]
    secure.socket = context.wrap_socket(secure.socket, server_side=True)
    threading.Thread(target=secure.serve_forever, daemon=True).start()
    monkeypatch.setattr("certifi.where", lambda: str(tmp_path / "cert.pem"))
    leading(monkeypatch, {"clinic.test": ["127.0.0.1"], "other.test": ["127.0.0.1"]})
    port = secure.server_address[1]

    assert fetch(f"https://clinic.test:{port}/page", INSIDE).raw == PAGE
    with pytest.raises(FetchFailed, match="did not answer"):
        fetch(f"https://other.test:{port}/page", INSIDE)
    assert names == ["clinic.test", "other.test"]
    secure.shutdown()
    secure.server_close()


def test_a_name_that_leads_inside_is_refused_whatever_it_is_called(server: str) -> None:
    with pytest.raises(FetchRefused, match="inside a network"):
        fetch(server.replace("127.0.0.1", "localhost"))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("broken", "answered 500"),
        ("bomb", "MB"),
        ("endless", "MB"),
        ("slow", "longer than 2 s"),
        ("slow-head", "longer than 2 s"),
        ("reset", "did not answer"),
        ("torn", "cannot be unpacked"),
        ("packed-half", "cannot be unpacked"),
        ("half-chunk", "did not answer"),
        ("half", "did not answer"),
        ("odd", "packed as br"),
        ("gone-and-odd", "answered 404"),
        ("nowhere", "answered 302.* without saying where to"),
    ],
)
def test_what_does_not_come_whole_is_one_line_that_says_what_to_do(server: str, path: str, words: str) -> None:
    with pytest.raises(FetchFailed, match=words) as raised:
        fetch(f"{server}/{path}", INSIDE)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("path", "status", "seconds"), [("gone-and-odd", 404, 0), ("busy", 429, 5), ("busy-until", 503, 30), ("busy-somehow", 503, 0), ("reset", 0, 0)]
)
def test_a_failure_has_its_status_and_the_seconds_to_wait_that_the_server_asks_for(server: str, path: str, status: int, seconds: float) -> None:
    with pytest.raises(FetchFailed) as raised:
        fetch(f"{server}/{path}", INSIDE)
    assert (raised.value.status, raised.value.retry_after) == (status, seconds)


def test_redirects_without_end_are_refused(server: str) -> None:
    with pytest.raises(FetchRefused, match="more than 5 times"):
        fetch(f"{server}/round", INSIDE)


@pytest.mark.parametrize("path", ["no-name", "no-address"])
def test_a_redirect_to_what_is_no_address_is_one_line(server: str, path: str) -> None:
    with pytest.raises(FetchRefused, match="not a web address") as raised:
        fetch(f"{server}/{path}", INSIDE)
    assert "\n" not in str(raised.value)


def test_a_host_that_is_not_there_is_told() -> None:
    with pytest.raises(FetchFailed, match="no host of the name"):
        fetch("http://no-such-host.invalid/")
