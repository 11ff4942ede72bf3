"""The addresses of the performance regime, each with the rule that opens it."""

from typing import Final

from cydwaith.performance.routes import consultations, own, panels, reports, resolutions
from cydwaith.shared.routes import Route

ROUTES: Final[tuple[Route, ...]] = (
    *own.ROUTES,
    *panels.ROUTES,
    *reports.ROUTES,
    *consultations.ROUTES,
    *resolutions.ROUTES,
)
