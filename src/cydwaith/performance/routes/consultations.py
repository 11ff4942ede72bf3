"""The addresses of consultations, each with the rule that opens it."""

from typing import Final

from cydwaith.performance.deeds import consultations as deeds
from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.lists.consultations import CONSULTATION_FINDINGS, CONSULTATIONS
from cydwaith.performance.pages import consultations as pages
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Page, Route, page

NONE_SHIPS: Final = "needs a consultation that a council keeps here: only samples are"
COUNCIL: Final = {"code": "GB-PLA-CRF"}
EN: Final = "performance/consultations/<int:id>/"
CY: Final = "perfformiad/ymgyngoriadau/<int:id>/"


def of_one(en: str, cy: str, answer: Page, name: str, may: Rule) -> Route:
    """A page about one round, or about something said in it, by its number."""
    return page(f"{EN}{en}", f"{CY}{cy}", answer, name=name, may=may, apart=NONE_SHIPS)


ROUTES: Final[tuple[Route, ...]] = (
    *CONSULTATIONS.files("performance/consultations", "perfformiad/ymgyngoriadau"),
    *CONSULTATION_FINDINGS.files("performance/consultation-findings", "perfformiad/canfyddiadau-ymgyngoriadau"),
    page(
        "performance/councils/<str:code>/consultations/",
        "perfformiad/cynghorau/<str:code>/ymgyngoriadau/",
        pages.consultations_of,
        name="consultations_of",
        may=PERFORMANCE_READ,
        example=COUNCIL,
    ),
    page(
        "performance/councils/<str:code>/consultations/new/",
        "perfformiad/cynghorau/<str:code>/ymgyngoriadau/newydd/",
        pages.begin,
        name="consultation_new",
        may=deeds.CONSULTATION_BEGIN,
        example=COUNCIL,
    ),
    of_one("answered/", "atebion/", pages.count, "consultation_count", deeds.CONSULTATION_COUNT),
    of_one("said/", "dywedwyd/", pages.hear, "consultation_hear", deeds.CONSULTATION_HEAR),
    of_one("withdraw/", "tynnu-yn-ol/", pages.withdraw, "consultation_withdraw", deeds.CONSULTATION_WITHDRAW),
    of_one("take-back/", "cymryd-yn-ol/", pages.take_back, "consultation_take_back", deeds.CONSULTATION_TAKE_BACK),
)
