"""The addresses of the parity audit, each with the rule that opens it."""

from cydwaith.parity.deeds import PARITY_READ
from cydwaith.parity.lists import OF_FORUM, PARITY
from cydwaith.parity.pages import parity
from cydwaith.shared.routes import Route, page

COUNCIL = {"slug": "welsh-government-council"}
ROUTES: tuple[Route, ...] = (
    page(
        "forums/<forum:slug>/parity/",
        "fforymau/<forum:slug>/cymharu-ochrau/",
        parity.of_forum,
        name="forum_parity",
        may=PARITY_READ,
        example=COUNCIL,
    ),
    *OF_FORUM.files(
        "forums/<forum:slug>/parity/parity",
        "fforymau/<forum:slug>/cymharu-ochrau/cymharu-ochrau",
        example=COUNCIL,
        asking=parity.asking,
    ),
    page("parity/", "cymharu-ochrau/", parity.every, name="parity", may=PARITY_READ),
    *PARITY.files("parity/parity", "cymharu-ochrau/cymharu-ochrau"),
)
