"""Forums as what can be followed."""

from typing import Final

from django.urls import reverse

from cydwaith.forums.models import Forum
from cydwaith.notices.followable import Followable, stored
from cydwaith.shared.said import said

FORUMS: Final = Followable(
    kind="forum",
    label=said(cy="Fforwm", en="Forum"),
    found=stored(Forum, "name", lambda one: reverse("forum", kwargs={"slug": one.pk})),
    shown=("forums/forum.html",),
    feed=True,
)
