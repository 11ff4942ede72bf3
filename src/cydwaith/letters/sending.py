"""Writing letters: each is put into the queue in the running transaction, so that it goes once that is safely over.

Nothing is sent here. A letter whose deed is undone was never written; one whose writer is killed after the commit is
sent by whoever next works the queue off (`delivering`).
"""

import datetime as dt
import uuid
from typing import Final

from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.letters import Written
from cydwaith.bodies.models import Account
from cydwaith.letters.models import Letter
from cydwaith.record import outbox
from cydwaith.shared.said import Said

QUEUE: Final = "letters"
LONGEST_SUBJECT: Final = 400
GIVE_UP: Final = dt.timedelta(days=5)
"""So long a letter is tried, as mail servers do."""
BETWEEN: Final = "\n\n— — —\n\n"


@transaction.atomic
def send(
    *,
    to: Account | str,
    kind: str,
    subject: Said,
    text: Said,
    language: str | None = None,
    key: str,
    unsubscribe: str = "",
    calendar: bytes | None = None,
    at: dt.datetime | None = None,
    useful: dt.timedelta = GIVE_UP,
) -> Letter:
    """Write a letter to an account, or to the address of somebody without one; it goes after the commit, not before.

    `kind` says why it is sent ("digest"), `key` which letter it is: one already written with the same key is returned
    and nothing is added. `language` is "cy" or "en"; without one it says everything in both, Welsh first.
    `unsubscribe` is the address (https) where one click ends such letters, `calendar` an iTIP message (UTF-8) sent with
    it. It goes at `at` at the earliest, and is given up when it could not be sent for as long as it is `useful`.
    """
    planned = at or timezone.now()
    letter, new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "account": to if isinstance(to, Account) else None,
            "address": "" if isinstance(to, Account) else to,
            "kind": kind,
            "language": language or "",
            "subject": one_line(in_language(subject, language, " / "))[:LONGEST_SUBJECT],
            "text": in_language(text, language, BETWEEN),
            "calendar": (calendar or b"").decode(),
            "unsubscribe": unsubscribe,
            "made": timezone.now(),
            "planned": planned,
            "until": planned + useful,
        },
    )
    if new:
        outbox.put(QUEUE, letter.pk, at=planned)
    return letter


def post(written: Written) -> None:
    """Write a letter of the ground; one to nobody is written alike, and delivered to nobody."""
    send(
        to=written.to or "",
        kind=written.kind,
        subject=written.subject,
        text=written.text,
        language=written.language,
        key=f"{written.kind} {uuid.uuid4()}",
        useful=written.useful,
    )


def in_language(said: Said, language: str | None, between: str) -> str:
    """A text in the reader's language, or in both where that is unknown; what is in one language alone is said once."""
    texts = {"cy": said.cy, "en": said.en}
    if language and texts[language]:
        return str(texts[language])
    return between.join(dict.fromkeys(str(one) for one in texts.values() if one))


def one_line(text: str) -> str:
    """A subject without line breaks, which could begin another header."""
    return " ".join(text.split())
