"""The addresses of this room, each with the rule that opens it."""

from cydwaith.letters import notify, pages
from cydwaith.letters.deeds import LETTER_FAILED, LETTER_MINE, LETTER_REPORT
from cydwaith.shared.routes import Route, page, plain

ROUTES: tuple[Route, ...] = (
    page("account/letters/", "cyfrif/llythyrau/", pages.mine, name="letters_mine", may=LETTER_MINE),
    page("letters/failed/", "llythyrau/heb-gyrraedd/", pages.failed, name="letters_failed", may=LETTER_FAILED),
    plain(
        "letters/notify", notify.told, name="letters_notify", may=LETTER_REPORT, apart="takes what GOV.UK Notify says"
    ),
)
