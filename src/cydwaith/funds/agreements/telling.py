"""What deeds tell of awards: to those who follow an organisation, and to the parties whose turn it now is."""

from typing import Any, Final

from cydwaith.funds.agreements.models import (
    AgreementSignature,
    AgreementVersion,
    AwardReturn,
    AwardVerdict,
    Claim,
    JointAward,
    MoneyLine,
    ReturnReminder,
)
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def latest(award: JointAward) -> AgreementVersion | None:
    """The version that a reader sees first: the last one written."""
    return award.versions.order_by("-number").first()


def of(award: JointAward, version: AgreementVersion, *turn: str) -> Telling:
    """An award, to those who follow any of its parties."""
    bodies = [one.body_id for one in version.parties.all()]
    return Telling(title=both(version, "title"), of={"council": bodies}, turn=turn, sample=award.sample)


def offered(one: AgreementVersion) -> Telling:
    """A text to sign: whoever has a part in it and does not leave."""
    return of(one.award, one, *(party.body_id for party in one.parties.all() if not party.leaves))


def signed(one: AgreementSignature) -> Telling:
    """A signature."""
    return of(one.version.award, one.version)


def taken(one: AgreementVersion) -> Telling:
    """An agreement that everybody signed."""
    return of(one.award, one)


def claimed(one: Claim) -> Telling:
    """A claim that waits for the funder."""
    return of(one.award, version_of(one.award), one.award.funder_id)


def decided(one: Claim) -> Telling:
    """A claim that was decided."""
    return of(one.award, version_of(one.award))


def line(one: MoneyLine) -> Telling:
    """Money that was paid, or given back."""
    return of(one.award, version_of(one.award))


def recalled(one: MoneyLine) -> Telling:
    """Money that was asked back: whoever has it is to give it back."""
    return of(one.award, version_of(one.award), one.body_id)


def report(one: AwardReturn) -> Telling:
    """A report that was given."""
    return of(one.award, version_of(one.award))


def reminder(one: ReturnReminder) -> Telling:
    """A report that is due, or overdue."""
    return of(one.of.award, version_of(one.of.award), one.of.body_id)


def judged(one: AwardVerdict) -> Telling:
    """What the figures say of an award."""
    return of(one.aim.version.award, one.aim.version)


def closed(one: JointAward) -> Telling:
    """An award that was closed."""
    return of(one, version_of(one))


def version_of(award: Any) -> AgreementVersion:  # Any: an award once something of it is signed
    """The version in force."""
    found: AgreementVersion = award.current
    return found


OFFERED: Final = Tells(
    followers=("council",),
    telling=offered,
    turn="agreement.sign",
    to_do=said(
        cy="Darllenwch y cytundeb a’i lofnodi dros eich sefydliad",
        en="Read the agreement and sign it for your organisation",
    ),
)
SIGNED: Final = Tells(followers=("council",), telling=signed)
TAKEN: Final = Tells(followers=("council",), telling=taken)
CLAIMED: Final = Tells(
    followers=("council",),
    telling=claimed,
    turn="claim.decide",
    to_do=said(cy="Penderfynwch ar yr hawliad", en="Decide on the claim"),
)
DECIDED: Final = Tells(followers=("council",), telling=decided)
LINE: Final = Tells(followers=("council",), telling=line)
RECALLED: Final = Tells(
    followers=("council",),
    telling=recalled,
    turn="claim.send",
    to_do=said(cy="Rhowch yr arian yn ôl erbyn y diwrnod a roddir", en="Give the money back by the day given"),
)
RETURN: Final = Tells(followers=("council",), telling=report)
REMINDER: Final = Tells(
    followers=("council",),
    telling=reminder,
    turn="award_return.give",
    to_do=said(cy="Adroddwch beth a wnaed â’r arian", en="Report what was done with the money"),
)
JUDGED: Final = Tells(followers=("council",), telling=judged)
CLOSED: Final = Tells(followers=("council",), telling=closed)
