"""What the room holds of people: who assesses, what they declare and score.

Grants to persons, and names of contacts, are left out as files are taken.
"""

from typing import Final

from django.db.models import QuerySet

from cydwaith.bodies.models import Account
from cydwaith.funds.models import Assessor, Interest, Mark, Scoring
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said

SALT: Final = "a random number that is hashed with the words"
KEPT: Final = said(
    cy="Cedwir y sgoriau gyda’r penderfyniad. Ar ôl dileu’r cyfrif nid oes dim yn eu cysylltu â chi",
    en="Scores are kept with the decision. Once the account is erased, nothing connects them with you",
)
PURPOSE: Final = said(
    cy="Er mwyn asesu ceisiadau’n deg: nid oes neb yn sgorio cais ei sefydliad ei hun.",
    en="So that bids are assessed fairly: nobody scores a bid of their own organisation.",
)


def mine(account: Account) -> QuerySet[Assessor]:
    """What somebody assesses."""
    return Assessor.objects.filter(account=account)


def declared(account: Account) -> QuerySet[Interest]:
    """What somebody declared."""
    return Interest.objects.filter(assessor__account=account)


def scored(account: Account) -> QuerySet[Scoring]:
    """What somebody scored."""
    return Scoring.objects.filter(assessor__account=account)


def marked(account: Account) -> QuerySet[Mark]:
    """The marks that somebody gave."""
    return Mark.objects.filter(scoring__assessor__account=account)


NUMBER: Final = said(cy="Rhif ar hap", en="Random number")
WHEN: Final = said(cy="Pryd", en="When")
BID: Final = said(cy="Cais", en="Bid")
ASSESSING: Final = Personal(
    model=Assessor,
    what=said(cy="Galwadau yr ydych yn eu hasesu", en="Calls that you assess"),
    purpose=PURPOSE,
    kept=KEPT,
    columns={
        "call": said(cy="Galwad", en="Call"),
        "number": said(cy="Rhif yr asesydd", en="Number as assessor"),
        "body": said(cy="O ba sefydliad", en="From which organisation"),
        "account": said(cy="Eich cyfrif", en="Your account"),
        "ended": said(cy="Pryd y daeth i ben", en="When it ended"),
        "at": WHEN,
    },
    rows=mine,
    stays=True,
)
INTERESTS: Final = Personal(
    model=Interest,
    what=said(cy="Buddiannau a ddatganwyd gennych", en="Interests that you declared"),
    purpose=PURPOSE,
    kept=KEPT,
    columns={
        "assessor": said(cy="Fel pa asesydd", en="As which assessor"),
        "bid": BID,
        "number": said(cy="Rhif", en="Number"),
        "has": said(cy="A oes buddiant", en="Whether there is an interest"),
        "what_cy": said(cy="Pa fuddiant, yn Gymraeg", en="Which interest, in Welsh"),
        "what_en": said(cy="Pa fuddiant, yn Saesneg", en="Which interest, in English"),
        "at": WHEN,
        "salt": NUMBER,
    },
    secret=frozenset({"salt"}),
    rows=declared,
    stays=True,
)
SCORES: Final = Personal(
    model=Scoring,
    what=said(cy="Ceisiadau a sgoriwyd gennych", en="Bids that you scored"),
    purpose=PURPOSE,
    kept=KEPT,
    columns={
        "assessor": said(cy="Fel pa asesydd", en="As which assessor"),
        "bid": BID,
        "number": said(cy="Y tro cyntaf, neu wrth gymedroli", en="The first time, or in moderation"),
        "why_cy": said(cy="Pam y newidiodd, yn Gymraeg", en="Why it changed, in Welsh"),
        "why_en": said(cy="Pam y newidiodd, yn Saesneg", en="Why it changed, in English"),
        "at": WHEN,
        "salt": NUMBER,
    },
    secret=frozenset({"salt"}),
    rows=scored,
    stays=True,
)
MARKS: Final = Personal(
    model=Mark,
    what=said(cy="Sgoriau a roddwyd gennych", en="Scores that you gave"),
    purpose=PURPOSE,
    kept=KEPT,
    columns={
        "scoring": BID,
        "criterion": said(cy="Maen prawf", en="Criterion"),
        "mark": said(cy="Sgôr", en="Score"),
        "reason_cy": said(cy="Rheswm, yn Gymraeg", en="Reason, in Welsh"),
        "reason_en": said(cy="Rheswm, yn Saesneg", en="Reason, in English"),
        "salt": NUMBER,
    },
    secret=frozenset({"salt"}),
    rows=marked,
    stays=True,
)

DECLARATIONS: Final = (
    Nobodys(
        table="funds.Award",
        columns=(
            *("identifier", "award", "title", "description", "currency", "funder", "funder_name", "recipient"),
            *("recipient_name", "programme", "document"),
        ),
        why="a grant to an organisation as its funder published it, without names of contacts, telephone and e-mail",
    ),
    Nobodys(
        table="funds.AwardFile",
        columns=("name", "digest", "publisher", "licence"),
        why="the name and the hash of a published file, whose it is, and the address of its licence",
    ),
    ASSESSING,
    INTERESTS,
    SCORES,
    MARKS,
    *(
        Nobodys(table=f"funds.{table}", columns=("salt",), why=SALT)
        for table in ("Bid", "BidPartner", "BidSection", "BidCost", "BidPromise")
    ),
    Nobodys(table="funds.BidIndicator", columns=("text", "digest", "salt"), why=f"how a figure is judged; {SALT}"),
    Nobodys(table="funds.BidVersion", columns=("text", "digest", "salt"), why=f"what organisations bid; {SALT}"),
    Nobodys(table="funds.BidSignature", columns=("digest",), why="the hash of what a post signed"),
    Nobodys(table="funds.CallRule", columns=("among", "salt"), why=f"codes of organisations; {SALT}"),
    Nobodys(table="funds.Suggestion", columns=("text", "salt"), why=f"numbers of bids; {SALT}"),
    Nobodys(table="funds.AgreementAim", columns=("text", "digest"), why="how an award will be judged, and its hash"),
    Nobodys(
        table="funds.AwardVerdict",
        columns=("inputs", "effect", "chance", "reasons", "adopters"),
        why="what the figures of councils say of an award",
    ),
    Nobodys(table="funds.JointAward", columns=("fund",), why="the code of a known fund"),
    Nobodys(
        table="funds.AgreementVersion",
        columns=("content", "digest"),
        why="what organisations agreed, made of the text that they sign, and the hash of both",
    ),
)
