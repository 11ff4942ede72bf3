"""What a topic's front page says of who knows about it: where that is said."""

from collections.abc import Sequence

from django.urls import reverse

from cydwaith.exchange import knowing
from cydwaith.practices.fronts import Part


def who_knows(topics: Sequence[str]) -> Part:
    """The page of the widest of these topics."""
    where = reverse("who_knows", kwargs={"code": topics[0]})
    return Part(key="who-knows", title=knowing.TITLE, told=knowing.TOLD, more=[(knowing.EVERYBODY, where)])
