"""The addresses of this room, each with the rule that opens it."""

from cydwaith.letters import notify, pages, webhook_pages
from cydwaith.letters.deeds import LETTER_FAILED, LETTER_MINE, LETTER_REPORT, WEBHOOK_KEEP
from cydwaith.shared.routes import Route, page, plain

ROUTES: tuple[Route, ...] = (
    page("account/letters/", "cyfrif/llythyrau/", pages.mine, name="letters_mine", may=LETTER_MINE),
    page("letters/failed/", "llythyrau/heb-gyrraedd/", pages.failed, name="letters_failed", may=LETTER_FAILED),
    page(
        "body/<slug:code>/webhooks/",
        "corff/<slug:code>/bachau-gwe/",
        webhook_pages.webhooks,
        name="webhooks",
        may=WEBHOOK_KEEP,
        example={"code": "GB-PLA-CRF"},
    ),
    plain(
        "letters/notify", notify.told, name="letters_notify", may=LETTER_REPORT, apart="takes what GOV.UK Notify says"
    ),
)
