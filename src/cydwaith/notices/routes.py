"""The addresses of notices, each with the rule that opens it."""

from cydwaith.notices.deeds import FOLLOW, NOTICES_READ
from cydwaith.notices.pages import following, notices
from cydwaith.shared.routes import Route, page

ROUTES: tuple[Route, ...] = (
    page("notices/", "hysbysiadau/", notices.notices, name="notices", may=NOTICES_READ),
    page("following/", "dilyn/", following.all_followed, name="following", may=FOLLOW),
    page(
        "follow/",
        "dilyn/un/",
        following.follow,
        name="follow",
        may=FOLLOW,
        apart="needs to be told what (?what=topic:waste)",
    ),
)
