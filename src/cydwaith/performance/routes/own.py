"""The addresses of the duties, of what was read and recommended, and of what councils say of them."""

from typing import Final

from cydwaith.performance.deeds.own import (
    PERFORMANCE_READ,
    REPLY_MAKE,
    REPLY_WITHDRAW,
    STATUS_SAY,
    STATUS_WITHDRAW,
)
from cydwaith.performance.lists.own import DUTIES, FACTS, RECOMMENDATIONS
from cydwaith.performance.pages import regime, register, saying
from cydwaith.shared.routes import Route, file, page

MAY: Final = PERFORMANCE_READ
NONE_SHIPS: Final = "needs what a council says here: none ships"
COUNCIL: Final = {"code": "GB-PLA-DEN"}

ROUTES: tuple[Route, ...] = (
    page("performance/", "perfformiad/", regime.regime, name="performance", may=MAY),
    *DUTIES.files("performance/duties", "perfformiad/dyletswyddau"),
    *FACTS.files("performance/facts", "perfformiad/ffeithiau"),
    page("performance/calendar/", "perfformiad/calendr/", regime.coming, name="duty_dates", may=MAY),
    file(
        "performance/calendar.ics", "perfformiad/calendr.ics", regime.coming_file, name="duty_dates_calendar", may=MAY
    ),
    page(
        "performance/duties/<duty:code>/",
        "perfformiad/dyletswyddau/<duty:code>/",
        regime.duty,
        name="duty",
        may=MAY,
        example={"code": "panel"},
    ),
    page(
        "performance/councils/<str:code>/",
        "perfformiad/cynghorau/<str:code>/",
        regime.council,
        name="duties_of",
        may=MAY,
        example=COUNCIL,
    ),
    file(
        "performance/councils/<str:code>/calendar.ics",
        "perfformiad/cynghorau/<str:code>/calendr.ics",
        regime.council_file,
        name="duties_of_calendar",
        may=MAY,
        example=COUNCIL,
    ),
    page(
        "performance/recommendations/", "perfformiad/argymhellion/", register.register, name="recommendations", may=MAY
    ),
    *RECOMMENDATIONS.files("performance/recommendations", "perfformiad/argymhellion"),
    page(
        "performance/recommendations/<topic:code>/",
        "perfformiad/argymhellion/<topic:code>/",
        register.topic,
        name="recommended",
        may=MAY,
        example={"code": "commissioning"},
    ),
    page(
        "performance/councils/<str:code>/say/",
        "perfformiad/cynghorau/<str:code>/dweud/",
        saying.say,
        name="duty_say",
        may=STATUS_SAY,
        example={"code": "GB-PLA-CRF"},
    ),
    page(
        "performance/said/<int:id>/",
        "perfformiad/dywedwyd/<int:id>/",
        saying.status,
        name="duty_status",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page(
        "performance/said/<int:id>/withdraw/",
        "perfformiad/dywedwyd/<int:id>/tynnu-yn-ol/",
        saying.withdraw,
        name="duty_status_withdraw",
        may=STATUS_WITHDRAW,
        example={"id": 1},
    ),
    page(
        "performance/replies/new/", "perfformiad/ymatebion/newydd/", saying.new_reply, name="reply_new", may=REPLY_MAKE
    ),
    page(
        "performance/replies/<int:id>/",
        "perfformiad/ymatebion/<int:id>/",
        saying.reply,
        name="reply",
        may=MAY,
        apart=NONE_SHIPS,
    ),
    page(
        "performance/replies/<int:id>/withdraw/",
        "perfformiad/ymatebion/<int:id>/tynnu-yn-ol/",
        saying.take_back,
        name="reply_withdraw",
        may=REPLY_WITHDRAW,
        example={"id": 1},
    ),
)
