"""The addresses of forums, each with the rule that opens it."""

from cydwaith.forums.deeds.forums import FORUM_CONFIRM, FORUM_PROPOSE, FORUM_READ, FORUM_SET_RULE
from cydwaith.forums.deeds.seats import SEAT_ADD, SEAT_END
from cydwaith.forums.lists import FORUMS, SEATS
from cydwaith.forums.pages import forums, proposing, seats
from cydwaith.shared.routes import Route, page

COUNCIL = {"slug": "welsh-government-council"}
A_SEAT = "needs a convenor’s seat of one’s own"
ROUTES: tuple[Route, ...] = (
    page("forums/", "fforymau/", forums.forum_list, name="forums", may=FORUM_READ),
    *FORUMS.files("forums/forums", "fforymau/fforymau"),
    page("forums/new/", "fforymau/newydd/", proposing.new, name="forum_new", may=FORUM_PROPOSE),
    page(
        "forums/seats/<int:id>/",
        "fforymau/seddi/<int:id>/",
        seats.change,
        name="seat_change",
        may=SEAT_END,
        apart="needs a seat of one’s own",
    ),
    page("forums/<forum:slug>/", "fforymau/<forum:slug>/", forums.forum, name="forum", may=FORUM_READ, example=COUNCIL),
    page(
        "forums/<forum:slug>/seats/",
        "fforymau/<forum:slug>/seddi/",
        seats.seats,
        name="seats",
        may=SEAT_ADD,
        example=COUNCIL,
    ),
    *SEATS.files(
        "forums/<forum:slug>/seats/seats", "fforymau/<forum:slug>/seddi/seddi", example=COUNCIL, asking=seats.asking
    ),
    page(
        "forums/<forum:slug>/rule/",
        "fforymau/<forum:slug>/rheol/",
        proposing.rule,
        name="forum_rule",
        may=FORUM_SET_RULE,
        apart=A_SEAT,
    ),
    page(
        "forums/<forum:slug>/confirm/",
        "fforymau/<forum:slug>/cadarnhau/",
        proposing.confirm,
        name="forum_confirm",
        may=FORUM_CONFIRM,
        apart=A_SEAT,
    ),
)
