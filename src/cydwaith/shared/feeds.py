"""Feeds in the form of Atom."""

import datetime as dt
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from cydwaith.engines.texts import carried
from cydwaith.shared import addresses

BEFORE_ANY: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""When a feed that holds nothing was last changed."""


class Lasting(Atom1Feed):
    """A feed that is the same whenever it is asked for, even while it holds nothing."""

    def add_item(self, *given: Any, **told: Any) -> None:  # Any: as the feed generator takes them
        """An entry, of what a feed can carry: one row with anything else would be the end of it for every reader."""
        clean: dict[str, Any] = {name: carried(one) if isinstance(one, str) else one for name, one in told.items()}
        super().add_item(*given, **clean)

    def add_root_elements(self, handler: Any) -> None:  # Any: the XML generator of Django, which has no types
        """Those of any feed, and where the same one is in the other language."""
        super().add_root_elements(handler)
        if twin := self.feed.get("twin"):
            language, href = twin
            link = {"rel": "alternate", "type": "application/atom+xml", "hreflang": language, "href": href}
            handler.addQuickElement("link", None, link)

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else BEFORE_ANY


def answer(request: HttpRequest, feed: Atom1Feed) -> HttpResponse:
    """The feed as a response; nothing for a reader who has it already."""
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    return addresses.unless_had(request, response)
