"""The addresses of who decides, each with the rule that opens it."""

from typing import Final

from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.deeds.resolutions import RESOLUTION_RECORD, RESOLUTION_WITHDRAW
from cydwaith.performance.pages import resolutions as pages
from cydwaith.shared.routes import Route, page

COUNCIL: Final = {"code": "GB-PLA-CRF"}
ROUTES: Final[tuple[Route, ...]] = (
    page(
        "performance/councils/<str:code>/decides/",
        "perfformiad/cynghorau/<str:code>/penderfynu/",
        pages.deciding,
        name="deciding",
        may=PERFORMANCE_READ,
        example=COUNCIL,
    ),
    page(
        "performance/councils/<str:code>/decides/say/",
        "perfformiad/cynghorau/<str:code>/penderfynu/dweud/",
        pages.record,
        name="deciding_say",
        may=RESOLUTION_RECORD,
        example=COUNCIL,
    ),
    page(
        "performance/decides/<int:id>/withdraw/",
        "perfformiad/penderfynu/<int:id>/tynnu-yn-ol/",
        pages.withdraw,
        name="deciding_withdraw",
        may=RESOLUTION_WITHDRAW,
        apart="needs what a council says here: none ships",
    ),
)
