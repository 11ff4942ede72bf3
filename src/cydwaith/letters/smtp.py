"""Letters by SMTP, or whatever else Django's mail settings name."""

import smtplib
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from cydwaith.letters.faults import NotEver, NotNow, number
from cydwaith.letters.models import Letter

NOWHERE: Final = "cydwaith.invalid"


def deliver(letter: Letter) -> None:
    """Hand a letter to the mail server. Raises NotNow or NotEver."""
    try:
        message(letter).send()
    except smtplib.SMTPRecipientsRefused as refused:
        code, words = next(iter(refused.recipients.values()))
        raise answered(code, number(code, words)) from None
    except smtplib.SMTPResponseException as refused:
        raise answered(refused.smtp_code, number(refused.smtp_code, refused.smtp_error)) from None
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__) from None


def answered(code: int, said: str) -> Exception:
    """What a server's refusal means: from 500 on it is for good."""
    return NotEver(said) if code >= 500 else NotNow(said)


def message(letter: Letter) -> EmailMultiAlternatives:
    """A letter as e-mail."""
    made = EmailMultiAlternatives(letter.subject, letter.text, None, [letter.goes_to], headers=headers(letter))
    if letter.calendar:
        made.attach_alternative(letter.calendar, "text/calendar; method=REQUEST")
    return made


def headers(letter: Letter) -> dict[str, str]:
    """What its envelope says besides: who it is for ever, that a machine wrote it, and how to have no more of them."""
    said = {
        "Message-ID": f"<{letter.reference}@{urlsplit(settings.SITE).hostname or NOWHERE}>",
        "Auto-Submitted": "auto-generated",
        "Content-Language": letter.language or "cy, en",
    }
    if letter.unsubscribe:
        said |= {"List-Unsubscribe": f"<{letter.unsubscribe}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return said
