"""Addresses for programs that watch, search or report."""

from typing import Final

from cydwaith.running import pages
from cydwaith.running.deeds import HEALTH_READ
from cydwaith.shared.routes import Route, plain

ROUTES: tuple[Route, ...] = (
    plain("health/live", pages.live, name="health_live", may=HEALTH_READ, is_file=True),
    plain("health/ready", pages.ready, name="health_ready", may=HEALTH_READ, is_file=True),
    plain("robots.txt", pages.robots, name="robots", may=HEALTH_READ, is_file=True),
    plain(".well-known/security.txt", pages.security, name="security_txt", may=HEALTH_READ, is_file=True),
)
EARLY: Final = {f"/{route.en}": route for route in ROUTES if route.name.startswith("health_")}
"""What is answered by whatever name the site is asked: a probe knows a machine, and not what the public calls it."""
