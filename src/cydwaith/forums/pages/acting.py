"""For which seats and bodies somebody acts on the pages of forums."""

from collections.abc import Sequence

from django.http import Http404
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Forum, Seat
from cydwaith.shared.order import alphabetical


def the_forum(slug: str) -> Forum:
    """A forum. Raises Http404."""
    try:
        return Forum.objects.get(slug=slug)
    except Forum.DoesNotExist:
        raise Http404(_("There is no such forum.")) from None


def body_choices(seats: Sequence[Seat]) -> list[tuple[str, str]]:
    """Bodies for a choice field, with their side."""
    return [(seat.body_id, seat_name(seat, post=False)) for seat in seats]


def seat_name(seat: Seat, *, post: bool = True) -> str:
    """A seat in words: its body, its post, its side."""
    parts = [seat.body.name.plain]
    if post and seat.post:
        parts.append(seat.post.title.plain)
    if seat.side:
        parts.append(seat.side.name.plain)
    return ", ".join(parts)


def post_choices(bodies: Sequence[str]) -> list[tuple[str, str]]:
    """The posts of some bodies for a choice field."""
    posts = Post.objects.filter(body__in=bodies).select_related("body")
    found = ((post.pk, f"{post.title.plain}, {post.body.name.plain}") for post in posts)
    return sorted(found, key=lambda pair: alphabetical(pair[1]))


def other_forums(forum: Forum) -> list[tuple[str, str]]:
    """Every forum but one for a choice field, without those that are closed."""
    found = Forum.objects.exclude(pk=forum.pk).exclude(stage=Forum.Stage.CLOSED)
    return sorted(((one.pk, one.name) for one in found), key=lambda pair: alphabetical(pair[1]))
