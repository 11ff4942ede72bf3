"""Variables of how letters are sent."""

import re
from typing import Final

from cydwaith.environment import kinds
from cydwaith.environment.mail_server import mail_server
from cydwaith.environment.texts import said
from cydwaith.environment.variable import Group, Variable, Wrong

UUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
KEY: Final = re.compile(rf".*{UUID}-{UUID}")
SHORTEST: Final = 20


def notify_key(given: str) -> str:
    """A key of GOV.UK Notify: a name, and two numbers of 36 signs each."""
    if given and not KEY.fullmatch(given):
        wrong = said(
            cy="rhaid iddo fod yn allwedd API GOV.UK Notify yn ei chyfanrwydd: enw-rhif-rhif",
            en="must be a whole API key of GOV.UK Notify: name-number-number",
        )
        raise Wrong(wrong)
    return given


def notify_template(given: str) -> str:
    """The number of a template of GOV.UK Notify."""
    if given and not re.fullmatch(UUID, given):
        raise Wrong(
            said(cy="rhaid iddo fod yn rhif templed GOV.UK Notify", en="must be a template ID of GOV.UK Notify")
        )
    return given


def token(given: str) -> str:
    """A token that nobody guesses."""
    if given and len(given) < SHORTEST:
        wrong = said(
            cy=f"rhaid iddo fod o leiaf {SHORTEST} nod o hyd", en=f"must be at least {SHORTEST} characters long"
        )
        raise Wrong(wrong)
    return given


SMTP: Final = Variable(
    name="CYDWAITH_SMTP",
    group=Group.PEOPLE,
    what=said(
        cy="y gweinydd e-bost: smtp://enw:cyfrinair@gweinydd:587 neu smtps://…:465",
        en="the mail server: smtp://name:password@server:587 or smtps://…:465",
    ),
    read=mail_server,
    secret=True,
    needs=("CYDWAITH_EMAIL_FROM", "CYDWAITH_SITE"),
)
NOTIFY_KEY: Final = Variable(
    name="CYDWAITH_NOTIFY_KEY",
    group=Group.PEOPLE,
    what=said(
        cy="allwedd API GOV.UK Notify, sydd wedyn yn anfon llythyrau yn lle gweinydd e-bost",
        en="an API key of GOV.UK Notify, which then sends letters in place of a mail server",
    ),
    read=notify_key,
    secret=True,
    needs=("CYDWAITH_NOTIFY_TEMPLATE", "CYDWAITH_SITE"),
)
NOTIFY_TEMPLATE: Final = Variable(
    name="CYDWAITH_NOTIFY_TEMPLATE",
    group=Group.PEOPLE,
    what=said(
        cy="rhif y templed yno, a’i bwnc yn ((subject)) a’i gorff yn ((body))",
        en="the ID of the template there, whose subject is ((subject)) and whose body is ((body))",
    ),
    read=notify_template,
)
NOTIFY_TOKEN: Final = Variable(
    name="CYDWAITH_NOTIFY_TOKEN",
    group=Group.PEOPLE,
    what=said(
        cy="y tocyn y mae GOV.UK Notify yn ei ddangos wrth ddweud beth a ddaeth o lythyr",
        en="the token that GOV.UK Notify shows when it says what became of a letter",
    ),
    read=token,
    secret=True,
)
NOTIFY_SERVER: Final = Variable(
    name="CYDWAITH_NOTIFY_SERVER",
    group=Group.PEOPLE,
    what=said(cy="lle mae GOV.UK Notify", en="where GOV.UK Notify is"),
    read=kinds.address,
    default="https://api.notifications.service.gov.uk",
)
LETTERS: Final = (SMTP, NOTIFY_KEY, NOTIFY_TEMPLATE, NOTIFY_TOKEN, NOTIFY_SERVER)
