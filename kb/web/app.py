"""The Flask application: routes put together, the request's reader and day, headers and error pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from kb.corpus.site import load_site
from kb.errors import KnowledgeBaseError
from kb.search.live import LiveService
from kb.settings import DayMalformed, Settings
from kb.web import api, discovery, pages, pictures, scanning
from kb.web.asking import Asked, NotFoundHere, ask
from kb.web.templating import prepare

_SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_LONGEST_ADDRESS = 16_384


def create_app(settings: Settings, live: LiveService) -> Flask:
    """Return the application that answers from whatever `live` serves at the time of each request; SiteMalformed for a bad `site.yaml`."""
    app = Flask("kb.web")
    app.config.update(MAX_CONTENT_LENGTH=64 * 1024, TRAP_HTTP_EXCEPTIONS=False)
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    prepare(app, load_site(settings.site))

    @app.before_request
    def take_service() -> None:
        g.service = live.now
        g.health = live.health
        g.settings = settings

    @app.after_request
    def add_headers(response: Response) -> Response:
        for name, value in _SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        if request.path.startswith("/api/"):
            response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    app.register_blueprint(discovery.bp)
    app.register_blueprint(pictures.bp)
    app.register_blueprint(scanning.bp)
    app.register_blueprint(pages.bp)
    app.register_blueprint(api.bp)
    _handle_errors(app)
    return app


def _handle_errors(app: Flask) -> None:
    def http(error: HTTPException) -> Any:
        response = app.make_response(_refuse(error.code or 500, error.name, error.description or "", []))
        if isinstance(error, ServiceUnavailable) and error.retry_after:
            response.headers["Retry-After"] = str(error.retry_after)
        return response

    def missing(error: NotFoundHere) -> Any:
        return _refuse(404, "Not found", str(error), error.near)

    def malformed(error: DayMalformed) -> Any:
        return _refuse(400, "Bad request", str(error), [])

    def broken(error: KnowledgeBaseError) -> Any:
        app.logger.error("%s", error)
        return _refuse(503, "Not available now", str(error), [])

    def crashed(error: Exception) -> Any:
        app.logger.exception("a request failed: %s", request.path)
        return _refuse(500, "Something went wrong here", "The fault is ours and was noted. Search again, or come back later.", [])

    handlers: list[tuple[type[Exception], Callable[[Any], Any]]] = [
        (HTTPException, http),
        (NotFoundHere, missing),
        (DayMalformed, malformed),
        (KnowledgeBaseError, broken),
        (Exception, crashed),
    ]
    for kind, handler in handlers:
        app.register_error_handler(kind, handler)


def _refuse(status: int, title: str, detail: str, near: list[str]) -> Any:
    """Answer an error in the shape of the route: problem details for the API, a page with a way on for people."""
    if request.path.startswith(("/api/", "/healthz")):
        return api.problem(status, title, detail, near)
    try:
        asked: Asked = ask(strict=False)
        return pages.error_page(asked, status, title, detail, near)
    except KnowledgeBaseError:
        return Response(f"{title}: {detail}\n", status, content_type="text/plain; charset=utf-8")
