"""The addresses of the performance regime, each with the rule that opens it."""

from typing import Final

from cydwaith.performance import pages
from cydwaith.performance.deeds import PERFORMANCE_READ
from cydwaith.performance.lists import DUTIES, FACTS
from cydwaith.shared.routes import Route, file, page

MAY: Final = PERFORMANCE_READ
COUNCIL: Final = {"code": "GB-PLA-DEN"}

ROUTES: tuple[Route, ...] = (
    page("performance/", "perfformiad/", pages.regime, name="performance", may=MAY),
    *DUTIES.files("performance/duties", "perfformiad/dyletswyddau"),
    *FACTS.files("performance/facts", "perfformiad/ffeithiau"),
    page("performance/calendar/", "perfformiad/calendr/", pages.coming, name="duty_dates", may=MAY),
    file("performance/calendar.ics", "perfformiad/calendr.ics", pages.coming_file, name="duty_dates_calendar", may=MAY),
    page(
        "performance/duties/<duty:code>/",
        "perfformiad/dyletswyddau/<duty:code>/",
        pages.duty,
        name="duty",
        may=MAY,
        example={"code": "panel"},
    ),
    page(
        "performance/councils/<str:code>/",
        "perfformiad/cynghorau/<str:code>/",
        pages.council,
        name="duties_of",
        may=MAY,
        example=COUNCIL,
    ),
    file(
        "performance/councils/<str:code>/calendar.ics",
        "perfformiad/cynghorau/<str:code>/calendr.ics",
        pages.council_file,
        name="duties_of_calendar",
        may=MAY,
        example=COUNCIL,
    ),
)
