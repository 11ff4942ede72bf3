"""Letters by GOV.UK Notify, in whose template the subject is ((subject)) and the body ((body)).

Notify does not know a reference for one it already has. So a letter that somebody began to send before is looked for
there first, and is sent only once. It takes no calendar invitation: the text of the letter leads to the meeting.
"""

import secrets
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from cydwaith.engines.json_text import parsed
from cydwaith.letters import bounces
from cydwaith.letters.faults import NotEver, NotNow
from cydwaith.letters.models import Letter

SECONDS: Final = 30
MOST: Final = 20_000
FAILED: Final = {"permanent-failure": True, "temporary-failure": False, "technical-failure": False}
"""What Notify says of a letter that did not arrive, and whether the address is to blame for good."""


def deliver(letter: Letter) -> None:
    """Hand a letter to Notify. Raises NotNow or NotEver."""
    from notifications_python_client.errors import HTTPError, InvalidResponse
    from notifications_python_client.notifications import NotificationsAPIClient

    client = NotificationsAPIClient(settings.NOTIFY_KEY, base_url=settings.NOTIFY_SERVER, timeout=SECONDS)
    try:
        if letter.tries and client.get_all_notifications(reference=letter.reference)["notifications"]:
            return
        client.send_email_notification(
            email_address=letter.goes_to,
            template_id=settings.NOTIFY_TEMPLATE,
            personalisation={"subject": letter.subject, "body": letter.text},
            reference=letter.reference,
            one_click_unsubscribe_url=letter.unsubscribe or None,
        )
    except HTTPError as error:
        # Of its words only the number: they may hold the address. A wrong key or template can be put right.
        kind = NotEver if error.status_code == HTTPStatus.BAD_REQUEST and about_letter(error.message) else NotNow
        raise kind(f"Notify {error.status_code}") from None
    except (InvalidResponse, OSError, KeyError, TypeError) as error:
        raise NotNow(type(error).__name__) from None


def about_letter(errors: Any) -> bool:  # Any: whatever JSON holds
    """Whether Notify refuses the letter itself: what it says does not fit, rather than who may ask."""
    return isinstance(errors, list) and any(
        isinstance(one, dict) and one.get("error") == "ValidationError" and "template" not in str(one.get("message"))
        for one in errors
    )


@csrf_exempt
@require_POST
def told(request: HttpRequest) -> HttpResponse:
    """What Notify says became of a letter; it shows the token that was agreed with it."""
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not settings.NOTIFY_TOKEN or not secrets.compare_digest(shown.encode(), settings.NOTIFY_TOKEN.encode()):
        return HttpResponse(status=HTTPStatus.UNAUTHORIZED)
    try:
        facts = parsed(request.read(MOST))
        reference, status = str(facts["reference"]), str(facts["status"])
    except (ValueError, KeyError, TypeError):
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if status in FAILED:
        bounces.came_back(reference, status, for_good=FAILED[status])
    return HttpResponse(status=HTTPStatus.NO_CONTENT)
