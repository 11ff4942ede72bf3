"""Until the programme's pages read these where they are."""

from cydwaith.bodies.pages.acting import acting as actor
from cydwaith.bodies.pages.acting import own_bodies

__all__ = ["actor", "own_bodies"]
