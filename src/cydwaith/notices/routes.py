"""The addresses of notices, each with the rule that opens it."""

from cydwaith.notices.deeds import FOLLOW, NOTICES_READ, UNSUBSCRIBE
from cydwaith.notices.pages import feeds, following, letters, notices
from cydwaith.shared.routes import Route, file, page
from cydwaith.shared.telling import EVERYBODY

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
    page("following/next/", "dilyn/nesaf/", letters.preview, name="next_letter", may=NOTICES_READ),
    page(
        "unsubscribe/<str:token>/",
        "dim-llythyrau/<str:token>/",
        letters.unsubscribe,
        name="unsubscribe",
        may=UNSUBSCRIBE,
        apart="needs the signed link of a letter",
    ),
    file(
        "news/feed.atom",
        "newyddion/ffrwd.atom",
        feeds.feed,
        name="news_feed",
        may=EVERYBODY,
        apart="needs to be told of what (?of=topic:waste)",
    ),
)
