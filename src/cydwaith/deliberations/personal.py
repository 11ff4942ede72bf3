"""What is held of people in conversations: votes and statements under hashes that only they can have made again."""

import datetime as dt
from typing import Any, Final

from django.db.models import QuerySet

from cydwaith.bodies.models import Account
from cydwaith.deliberations import words
from cydwaith.deliberations.models import Code, Conversation, Participant, Statement, Vote
from cydwaith.deliberations.voters import Voice, of_account
from cydwaith.shared.permissions import Actor
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

KEPT: Final = said(
    cy="Nes i chi ei ddileu ar dudalen y sgwrs. Ar ôl dileu’r cyfrif nid oes dim yn ei gysylltu â chi",
    en="Until you erase it on the conversation’s page. Once the account is erased, nothing connects it with you",
)
HASH: Final = said(cy="Swm gwirio na all neb arall ei wneud", en="A checksum that nobody else can make")


def voices(account: Account) -> list[Voice]:
    """Who an account is in each conversation."""
    by = Actor(account.pseudonym)
    return [of_account(one, by) for one in Conversation.objects.all()]


def mine(account: Account) -> QuerySet[Participant]:
    """Where an account takes part."""
    return Participant.objects.filter(voter__in=[one.voter for one in voices(account)])


def votes(account: Account) -> QuerySet[Vote]:
    """What an account voted."""
    return Vote.objects.filter(participant__in=mine(account))


def statements(account: Account) -> QuerySet[Statement]:
    """What an account said."""
    return Statement.objects.filter(author__in=[one.author for one in voices(account)])


def codes_over(now: dt.datetime) -> QuerySet[Code]:
    """Codes whose time is over."""
    return Code.objects.filter(until__lt=now)


TAKING_PART: Final = Personal(
    model=Participant,
    what=said(cy="Sgyrsiau y cymeroch ran ynddynt", en="Conversations in which you took part"),
    purpose=said(
        cy="Er mwyn i bob person gael un bleidlais ar bob datganiad. Ni chedwir y cyfrif, y cyfeiriad na’r amser yma.",
        en="So that each person has one vote on each statement. Neither account nor address nor time stands here.",
    ),
    kept=KEPT,
    columns={
        "id": said(cy="Rhif ar hap", en="Random number"),
        "conversation": said(cy="Sgwrs", en="Conversation"),
        "voter": HASH,
        "came_by": said(cy="Sut y daethoch i mewn", en="How you came"),
        "side": said(cy="Dros ba ochr", en="For which side"),
    },
    words={"side": words.SIDE},
    rows=mine,
    stays=True,
)
VOTES: Final = Personal(
    model=Vote,
    what=said(cy="Eich pleidleisiau", en="Your votes"),
    purpose=said(
        cy="I weithio allan beth sy’n uno a beth sy’n rhannu. Ni ddangosir dim am lai na phump o bobl.",
        en="To work out what unites and what divides. Nothing is shown of fewer than five people.",
    ),
    kept=KEPT,
    columns={
        "id": said(cy="Rhif ar hap", en="Random number"),
        "participant": said(cy="Eich rhif yn y sgwrs", en="Your number in the conversation"),
        "statement": said(cy="Datganiad", en="Statement"),
        "value": said(cy="Pleidlais (1 cytuno, -1 anghytuno, 0 pasio)", en="Vote (1 agree, -1 disagree, 0 pass)"),
    },
    rows=votes,
    stays=True,
)
STATEMENTS: Final = Personal(
    model=Statement,
    what=said(cy="Datganiadau a ysgrifennoch", en="Statements that you wrote"),
    purpose=said(
        cy="Er mwyn i bobl eraill bleidleisio arnynt, ac er mwyn i chi allu eu tynnu’n ôl. Ni ddangosir i neb "
        "pwy a’u hysgrifennodd.",
        en="So that others can vote on them, and you can withdraw them. Who wrote them is shown to nobody.",
    ),
    kept=KEPT,
    columns={
        "conversation": said(cy="Sgwrs", en="Conversation"),
        "number": said(cy="Rhif", en="Number"),
        "text_cy": said(cy="Yn Gymraeg", en="In Welsh"),
        "text_en": said(cy="Yn Saesneg", en="In English"),
        "author": HASH,
        "on": said(cy="Ar ba ddiwrnod", en="On which day"),
        "state": said(cy="Beth a ddaeth ohono", en="What became of it"),
    },
    words={"state": words.STATE},
    rows=statements,
    stays=True,
)
CODES: Final = Personal(
    model=Code,
    what=said(cy="Codau i gymryd rhan", en="Codes to take part"),
    purpose=said(
        cy="Er mwyn gwybod mai un person yw pob un heb gyfrif. Swm gwirio’r cyfeiriad sydd yma, nid y cyfeiriad.",
        en="To know that whoever has no account is one person. A checksum of the address stands here, not the address.",
    ),
    kept=said(cy="Nes i’r cod gael ei ddefnyddio, neu am 15 munud", en="Until the code is used, or for 15 minutes"),
    columns={
        "conversation": said(cy="Sgwrs", en="Conversation"),
        "mailbox": said(cy="Swm gwirio’r cyfeiriad", en="A checksum of the address"),
        "code": said(cy="Swm gwirio’r cod", en="A checksum of the code"),
        "tries": said(cy="Sawl cynnig", en="How many tries"),
        "until": said(cy="Hyd pryd", en="Until when"),
    },
    secret=frozenset({"mailbox", "code"}),
    old=codes_over,
)
DECLARATIONS: Final[tuple[Any, ...]] = (  # Any: declarations of several kinds
    TAKING_PART,
    VOTES,
    STATEMENTS,
    CODES,
    Nobodys(
        table="deliberations.Conversation", columns=("key", "kind", "holder"), why="drawn by lot; what it is about"
    ),
    Nobodys(table="deliberations.Statement", columns=("salt",), why="a random number that is hashed with the words"),
    Nobodys(table="deliberations.Invitation", columns=("link",), why="a hash of a link that names nobody"),
    Nobodys(
        table="deliberations.Outcome",
        columns=("released", "apart", "facts", "cast"),
        why="what stands released, under the random numbers of those who voted",
    ),
    Nobodys(table="deliberations.Week", columns=("tallies",), why="figures as they were shown"),
)
