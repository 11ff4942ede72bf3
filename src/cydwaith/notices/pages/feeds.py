"""What is new of a topic, an organisation or a forum, as Atom, for whoever has no account."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from cydwaith.notices.followable import kinds, thing
from cydwaith.notices.models import News
from cydwaith.notices.shown import address, happened
from cydwaith.notices.wording import sample
from cydwaith.shared import addresses
from cydwaith.shared.bilingual import other, reading_language
from cydwaith.shared.feeds import Lasting, answer
from cydwaith.shared.languages import twin

MOST = 50


def feed(request: HttpRequest) -> HttpResponse:
    """The news of one thing (`?of=topic:waste`) that everybody may see, the newest first."""
    subject = request.GET.get("of", "")[:160]
    kind = kinds().get(subject.partition(":")[0])
    found = thing(subject, None) if kind and kind.feed else None
    if found is None:
        raise Http404(subject)
    mine, there = reading_language(), twin(request)
    made = Lasting(
        title=f"Cydwaith: {found.title}",
        link=addresses.absolute(request, found.href),
        description=str(found.title),
        language=mine,
        feed_url=addresses.absolute(request),
        author_name="Cydwaith",
        twin=(other(mine), addresses.absolute(request, there)),
    )
    for one in News.objects.filter(of__subject=subject, least="").order_by("-id")[:MOST]:
        made.add_item(
            title=f"{happened(one)}: {one.title.plain}{sample(made_up=one.sample)}",
            link=addresses.absolute(request, address(one) or reverse("record")),
            description=str(happened(one)),
            unique_id=addresses.tag(mine, "news", one.pk),
            pubdate=one.at,
            updateddate=one.at,
        )
    return answer(request, made)
