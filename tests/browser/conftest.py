"""A real server on the real records, and a real browser to look at it.

The browser is the machine's own Chromium. Where there is none these tests are skipped and say how to get one; in CI that is a failure.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import waitress
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app
from tests.conftest import DAY

HOME = Path(__file__).resolve().parents[2]
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SITE = "name: Example Orthopedics\nphone: 555-0100\nhours: Monday to Friday\n"


@dataclass(frozen=True)
class Opened:
    """A page with what went wrong in it: errors and messages of the browser's console."""

    page: Page
    complaints: list[str]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on the real records."""
    folder = tmp_path_factory.mktemp("browser")
    (folder / "site.yaml").write_text(SITE, encoding="utf-8")
    settings = Settings(entries=HOME / "entries", index=folder / "index", fixed_day=DAY, site=folder / "site.yaml")
    live = LiveService(settings)
    live.start()
    server = waitress.create_server(create_app(settings, live), host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    if CHROMIUM is None:
        message = "there is no Chromium for the browser tests; on Debian or Ubuntu: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Opened]]:
    """Open a path in a window of its own; keyword arguments are those of a browser context."""
    contexts: list[BrowserContext] = []

    def opened(path: str, *, width: int = 1280, height: int = 800, **more: object) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, base_url=address, **more)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("request", lambda request: complaints.append(f"asks {request.url}") if not request.url.startswith(address) else None)
        page.goto(path)
        return Opened(page, complaints)

    yield opened
    for context in contexts:
        context.close()
