"""Letters by SMTP, or whatever else Django's mail settings name."""

import re
import smtplib
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

from cydwaith.letters.faults import NotEver, NotNow, number
from cydwaith.letters.models import Letter

NOWHERE: Final = "cydwaith.invalid"


def deliver(letter: Letter) -> None:
    """Hand a letter to the mail server. Raises NotNow or NotEver."""
    made = message(letter)
    made.connection = get_connection()
    try:
        made.send()
    except smtplib.SMTPRecipientsRefused as refused:
        code, words = next(iter(refused.recipients.values()))
        said = number(code, words)
        raise answered(code, said, of_address=is_of_address(said)) from None
    except smtplib.SMTPDataError as refused:
        raise answered(refused.smtp_code, number(refused.smtp_code, refused.smtp_error)) from None
    except smtplib.SMTPResponseException as refused:
        # It refuses us, not the letter: a password or a sender can be put right.
        raise NotNow(number(refused.smtp_code, refused.smtp_error)) from None
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__) from None
    finally:
        # Where it could not even be opened, Django leaves the socket.
        made.connection.close()


def answered(code: int, said: str, *, of_address: bool = False) -> Exception:
    """What a server's refusal means: from 500 on it is for good."""
    return NotEver(said, of_address=of_address) if code >= 500 else NotNow(said)


def is_of_address(said: str) -> bool:
    """Whether a refusal is about the address: 5.1.x and 5.2.1 (RFC 3463), or, without such a number, 550, 551, 553."""
    return bool(re.fullmatch(r"5\d\d 5\.(?:1\.\d+|2\.1)|55[013]", said))


def message(letter: Letter) -> EmailMultiAlternatives:
    """A letter as e-mail."""
    made = EmailMultiAlternatives(letter.subject, letter.text, None, [letter.goes_to], headers=headers(letter))
    if letter.calendar:
        # Beside the text, as Outlook and others take it for an invitation; and as a file, for those that do not.
        made.attach_alternative(letter.calendar, f"text/calendar; method={method_of(letter.calendar)}")
        made.attach("cyfarfod.ics", letter.calendar.encode(), "application/ics")
    return made


def method_of(calendar: str) -> str:
    """What a calendar is to do with an iTIP message, which the type of its part must say too (RFC 6047)."""
    found = re.search(r"^METHOD:([A-Z]+)\r?$", calendar, re.MULTILINE)
    return found[1] if found else "PUBLISH"


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
