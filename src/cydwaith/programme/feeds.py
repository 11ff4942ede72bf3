"""What was said of commitments last, as Atom, in the language of the feed's address."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from cydwaith.practices.feeds import MOST, empty, marked, name
from cydwaith.programme.models import Status
from cydwaith.programme.queries.statuses import last_said
from cydwaith.programme.words import COLOURS
from cydwaith.shared import addresses
from cydwaith.shared.feeds import answer


def statuses(request: HttpRequest) -> HttpResponse:
    """The statuses reported last, of one commitment when `?commitment=` names it."""
    feed = empty(request, _("Progress reports on commitments"), "programme")
    said = last_said()
    if slug := request.GET.get("commitment"):
        said = said.filter(commitment=slug)
    for status in said[:MOST]:
        add(request, feed, status)
    return answer(request, feed)


def add(request: HttpRequest, feed: Atom1Feed, status: Status) -> None:
    """A status, as one entry."""
    address = addresses.absolute(request, reverse("commitment", kwargs={"slug": status.commitment_id}))
    terms, body = status.commitment.current, status.body.name.plain
    title = terms.title.plain if terms else status.commitment_id
    feed.add_item(
        title=marked(f"{title}: {COLOURS[status.colour]} ({body})", sample=status.sample),
        link=f"{address}#status-{status.pk}",
        description=status.reason.plain,
        unique_id=name("commitment", status.commitment_id, "status", status.pk),
        pubdate=status.at,
        updateddate=status.at,
        author_name=body,
    )
