"""E-mails about signing in go beside the answer, so that its time does not tell whether an account exists."""

import logging
import threading

from django.conf import settings
from django.core.mail import EmailMessage

LOG = logging.getLogger(__name__)


def post(letter: EmailMessage, *, to_nobody: bool = False) -> None:
    """Send a letter beside the answer; one to nobody takes the same way and is then thrown away.

    With `settings.LETTERS_BESIDE` off, as in tests, it is sent at once.
    """
    if not settings.LETTERS_BESIDE:
        deliver(letter, to_nobody=to_nobody)
        return
    threading.Thread(target=deliver, args=(letter,), kwargs={"to_nobody": to_nobody}).start()


def deliver(letter: EmailMessage, *, to_nobody: bool) -> None:
    """Hand a letter to the mail server. What goes wrong is logged by its kind: its words may hold the address."""
    if to_nobody:
        return
    try:
        letter.send()
    except OSError as error:
        # Without the traceback, whose last line may be the address.
        LOG.error("a letter about signing in was not sent: %s", type(error).__name__)  # noqa: TRY400  # as said above
