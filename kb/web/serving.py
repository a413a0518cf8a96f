"""Running the server: waitress, a port that may be taken, and the watch over entries and index."""

from __future__ import annotations

import errno
import logging

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
    try:
        server = waitress.create_server(app, host=settings.host, port=settings.port, threads=8, ident=None)
    except (OSError, ValueError) as error:
        raise PortUnusable(settings, error if isinstance(error, OSError) else OSError(0, str(error))) from None
    try:
        live.start()
    except KnowledgeBaseError:
        server.close()
        raise
    live.watch()
    _log.info("serving generation %s on http://%s:%s", live.now.generation, settings.host, getattr(server, "effective_port", settings.port))
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        live.stop()
        server.close()
