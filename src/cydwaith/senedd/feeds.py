"""What was said in the Senedd, as Atom, in the language of the feed's address."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.practices.feeds import MOST, empty, name
from cydwaith.senedd import sentences
from cydwaith.senedd.becoming import followed
from cydwaith.senedd.undertakings import undertakings
from cydwaith.shared import addresses
from cydwaith.shared.feeds import answer


def feed(request: HttpRequest) -> HttpResponse:
    """What was said last, with what is known of what became of it."""
    entries = empty(request, _("Undertakings and statements in the Senedd"), "undertakings")
    for one in followed(undertakings()[:MOST]):
        at = dt.datetime.combine(one.told.on.first, dt.time(), dt.UTC)
        address = addresses.absolute(request, reverse("undertaking", kwargs={"code": one.told.code}))
        entries.add_item(
            title=str(one.told.what),
            link=address,
            description=f"{one.told.office}: {sentences.known(one)}",
            unique_id=name("undertaking", one.told.code),
            pubdate=at,
            updateddate=max([at, *(piece.at for piece in one.dated)]),
            author_name=str(one.told.office),
        )
    return answer(request, entries)
