"""What was sent: a worker is let do its work, since no page does."""

from django.core import mail
from django.core.mail import EmailMessage

from cydwaith.record import outbox


def worked() -> int:
    """Let a worker do all that reaches beyond the database; how much it did."""
    return sum(map(outbox.reach_out, outbox.beyond()))


def sent() -> list[EmailMessage]:
    """Every letter that was sent so far, the first first."""
    worked()
    return mail.outbox
