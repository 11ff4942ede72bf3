"""Signing the agreement of an award; what everybody signed comes into force."""

from django.db.models import QuerySet

from cydwaith.engines.funding import Kind, Line
from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.accounts import books, must_hold
from cydwaith.funds.agreements.actions.agreeing import latest, still_open
from cydwaith.funds.agreements.articles import from_content
from cydwaith.funds.agreements.deeds import AGREEMENT_SIGN, SIGNED, TAKEN
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.models import (
    AgreementParty,
    AgreementSignature,
    AgreementVersion,
    AwardReturn,
    JointAward,
    MoneyLine,
)
from cydwaith.funds.signing import may_sign, same_text
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


def sign(*, by: Actor, body: str, award: JointAward, seen: str) -> AgreementSignature:
    """Sign for a party the text whose hash is `seen`; with the last signature it comes into force. Signed once.

    Only the post that the text names signs: whoever holds it today, or to whom it is delegated. Raises NotPossible,
    also where the text was changed since it was read.
    """
    with doing(AGREEMENT_SIGN, by=by, body=body, to=award) as act:
        still_open(act.it)
        version = latest(act.it)
        party = version.parties.filter(body=body).select_related("post").first()
        if party is None:
            raise NotPossible(str(refusals.NO_PARTY), "body")
        if party.leaves:
            raise NotPossible(str(refusals.LEAVES), "body")
        same_text(version.digest, seen)
        if not may_sign(by, party.post_id):
            raise NotPossible(str(refusals.NOT_YOUR_POST), "body")
        if done := version.signatures.filter(body=body).first():
            return done
        signature = AgreementSignature.objects.create(
            version=version, body_id=body, post_id=party.post_id, at=clock.moment()
        )
        act.tell(signature, SIGNED, **FOOTPRINT.of(signature, version))
        if not unsigned(version).exists():
            take(act, act.it, version)
    return signature


def unsigned(version: AgreementVersion) -> QuerySet[AgreementParty]:
    """The parties of a version that have not signed it and do not leave."""
    return version.parties.filter(leaves=False).exclude(body__in=version.signatures.values("body"))


def take(act: Doing[JointAward], award: JointAward, version: AgreementVersion) -> None:
    """Let a version that everyone signed come into force: its shares are awarded, its reports are due."""
    version.taken = clock.moment()
    version.save(update_fields=["taken"])
    award.current = version
    award.save(update_fields=["current"])
    lines = [*awarded(award, version)]
    returns = reports(award, version)
    act.tell(version, TAKEN, **FOOTPRINT.of(award, version, lines, returns))


def awarded(award: JointAward, version: AgreementVersion) -> list[MoneyLine]:
    """Lines that make what each party is awarded its share. Raises NotPossible where its claims exceed that."""
    before, found, today = books(award).of, [], clock.today()
    for party in version.parties.exclude(role=AgreementParty.Role.FUNDER):
        has = before.get(party.body_id)
        more = party.pence - (has.awarded if has else 0)
        kind = MoneyLine.Kind.VARIED if has else MoneyLine.Kind.AWARDED
        if more:
            must_hold(award, party.body_id, [Line(Kind(kind), party.body_id, today, more)])
            told = {"award": award, "body_id": party.body_id, "kind": kind, "version": version, "pence": more}
            found.append(MoneyLine.objects.create(on=today, at=clock.moment(), **told))
    return found


def reports(award: JointAward, version: AgreementVersion) -> list[AwardReturn]:
    """The reports that are now due; those that nobody has given and that are due no longer are dropped."""
    articles = from_content(version.content)
    wanted = {
        (one.body, due): due == articles.returns[-1]
        for one in articles.partners
        if one.pence and not one.leaves
        for due in articles.returns
    }
    there = {(one.body_id, one.due): one for one in award.returns.all()}
    changed = [one for one in there.values() if one.given is None]
    for one in changed:
        one.dropped = (one.body_id, one.due) not in wanted
        one.save(update_fields=["dropped"])
    made = [
        AwardReturn.objects.create(award=award, body_id=code, due=due, last=last, at=clock.moment())
        for (code, due), last in wanted.items()
        if (code, due) not in there
    ]
    return [*changed, *made]
