"""The processes that serve pages: granian's, as the settings say."""

from django.conf import settings

TARGET = settings.WSGI_APPLICATION.replace(".application", ":application")


def serve() -> None:
    """Serve until told to stop (SIGTERM); SIGHUP has every worker replaced by a new one, without a request lost."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    place = settings.LISTEN
    assert place is not None, "it has a default"
    if place.socket and place.socket.is_socket():
        place.socket.unlink()  # of one that was killed: `serve` began by finding that nobody listens there
    Granian(
        TARGET,
        address=place.host,
        port=place.port,
        uds=place.socket,
        uds_permissions=0o660 if place.socket else None,
        interface=Interfaces.WSGI,
        workers=settings.WORKERS,
        blocking_threads=settings.THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=settings.DRAIN,
        log_level=LogLevels.warning,
    ).serve()
