"""What every page knows of notices: how many one has not read, and the button that follows a thing."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString

from cydwaith.bodies.models import Account
from cydwaith.notices.followable import kinds
from cydwaith.notices.following import follows
from cydwaith.notices.reading import COUNTED, unread


def context(request: HttpRequest) -> dict[str, Any]:
    """Context for the frame around every page; nothing is asked of the database before a page shows it."""
    account = getattr(request, "user", None)

    def not_read() -> str:
        if not isinstance(account, Account):
            return ""
        number = unread(account, request.actor)  # type: ignore[attr-defined]  # ours
        return f"{COUNTED}+" if number > COUNTED else str(number or "")

    def follow_button(kind: str, key: object) -> SafeString:
        """The button that follows something ("topic", "waste"), or says that one does."""
        subject = f"{kind}:{key}"
        mine = follows(account, subject) if isinstance(account, Account) else None
        told = {
            "subject": subject,
            "follow": mine,
            "signed_in": isinstance(account, Account),
            "feed": kinds()[kind].feed,
        }
        # The template escapes what stands in it; Jinja2 gives plain text.
        return SafeString(render_to_string("notices/button.html", told, request=request))

    return {"unread_notices": SimpleLazyObject(not_read), "follow_button": follow_button}
