"""Running the server: waitress, a port that may be taken, and the watch over entries and index."""

from __future__ import annotations

import errno
import logging
import socket

import waitress

from kb.errors import KnowledgeBaseError
from kb.search.live import LiveService
from kb.settings import Settings
from kb.web.app import create_app

_log = logging.getLogger("kb")


class PortUnusable(KnowledgeBaseError):
    """The address could not be listened on."""

    def __init__(self, settings: Settings, error: OSError) -> None:
        why = "something else is listening there" if error.errno == errno.EADDRINUSE else str(error.strerror or error)
        super().__init__(f"cannot listen on {settings.host}:{settings.port} ({why}); choose another port with --port or KB_PORT")


def serve_forever(settings: Settings, live: LiveService) -> None:
    """Listen, open or build the index, and serve until stopped; PortUnusable or the reason there is no index."""
    app = create_app(settings, live)
    listening = _listen(settings)
    try:
        live.start()
    except KnowledgeBaseError:
        listening.close()
        raise
    server = waitress.create_server(app, sockets=[listening], threads=8, ident=None)
    live.watch()
    _log.info("serving generation %s on http://%s:%s", live.now.generation, settings.host, listening.getsockname()[1])
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        live.stop()
        server.close()


def _listen(settings: Settings) -> socket.socket:
    """Take the port before anything is built, so that one that is taken is told at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        raise PortUnusable(settings, error) from None
