"""What each worker runs that serves at a door: the site; once that is there, it is said."""

import os
from contextlib import suppress

from cydwaith.running import server
from cydwaith.wsgi import application

__all__ = ["application"]

if server.HANDED:
    with suppress(OSError):  # nobody waits to hear it any more
        os.write(server.HANDED[0].ready, b"!")
