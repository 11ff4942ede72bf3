"""Writing the agreement of an award, and changing it."""

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.polarities import POLARITIES
from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.accounts import books
from cydwaith.funds.agreements.articles import Articles, parties, refuse
from cydwaith.funds.agreements.deeds import AGREEMENT_CHANGE, AWARD_MAKE
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.from_bid import aims_of, award_of, refuse_other, refuse_unchosen
from cydwaith.funds.agreements.models import (
    AgreementAction,
    AgreementAim,
    AgreementParty,
    AgreementVersion,
    Instalment,
    JointAward,
)
from cydwaith.funds.agreements.wording import worded
from cydwaith.funds.models import Bid
from cydwaith.practices.specifications import MEANT, usual
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def make(
    *, by: Actor, body: str, articles: Articles, fund: str = "", bid: Bid | None = None, sample: bool = False
) -> JointAward:
    """Award money: write the first version of the agreement, for every party to sign. The same sent twice is one.

    `body` pays. Of a `bid` that a forum chose one award is made, by the organisation that runs its call. Raises
    NotPossible with what makes no sense, at its field.
    """
    with doing(AWARD_MAKE, by=by, body=body) as act:
        told = articles.tidied()
        if bid is not None:
            refuse_unchosen(bid, body)
        refuse(told, body, fund, [one.indicator_id for one in aims_of(bid)])
        Body.objects.select_for_update().get(pk=body)
        same = AgreementVersion.objects.filter(
            number=1, content=told.content, award__funder=body, award__fund=fund, award__bid=bid
        )
        if bid is None:
            same = same.filter(award__made=clock.today())
        if found := same.select_related("award").first():
            return found.award
        if bid is not None:
            refuse_other(bid, told)
            if award_of(bid):
                raise NotPossible(str(refusals.AWARDED_ALREADY))
        award = JointAward.objects.create(
            funder_id=body, fund=fund, bid=bid, made=clock.today(), sample=sample, at=clock.moment()
        )
        write(act, award, told, body, UNSAID)
    return award


def change(*, by: Actor, body: str, award: JointAward, articles: Articles, reason: Said, seen: int) -> AgreementVersion:
    """Write the agreement anew, by the one that pays or leads. What was signed of a text not signed by all is void.

    What is in force stays so until everyone has signed the new text. `seen` is the number that the writer read. Raises
    NotPossible, also for a share below what was claimed of it, and for a partner with money who is simply left out.
    """
    with doing(AGREEMENT_CHANGE, by=by, body=body, to=award) as act:
        still_open(act.it)
        last = latest(act.it)
        if body != act.it.funder_id and not last.parties.filter(body=body, role=AgreementParty.Role.LEAD).exists():
            raise NotPossible(str(refusals.ONLY_FUNDER_OR_LEAD), "body")
        if last.number != seen:
            raise NotPossible(str(refusals.CHANGED_SINCE))
        told = articles.tidied()
        refuse(told, act.it.funder_id, act.it.fund, [one.indicator_id for one in aims_of(act.it.bid)])
        if act.it.bid is not None and act.it.current is None:
            refuse_other(act.it.bid, told)
        refuse_what_was_had(act.it, told)
        if last.content == told.content:
            raise NotPossible(str(refusals.SAME_TEXT))
        return write(act, act.it, told, body, given(reason, "reason"))


def refuse_what_was_had(award: JointAward, articles: Articles) -> None:
    """Raise NotPossible where a share becomes less than what was claimed of it, or a partner that had one vanishes."""
    shares = articles.shares
    for code, account in books(award).of.items():
        if code not in shares:
            raise NotPossible(str(refusals.gone(code)), "partners")
        if shares[code] < account.claimed:
            raise NotPossible(str(refusals.below_claimed(code, shares[code], account.claimed)), "partners")


def write(act: Doing[object], award: JointAward, articles: Articles, body: str, reason: Said) -> AgreementVersion:
    """Store the next version, word for word with its hash, and tell the record."""
    text = worded(articles, award.funder_id, award.fund)
    before = award.versions.order_by("-number").first()
    version = AgreementVersion.objects.create(
        award=award,
        number=before.number + 1 if before else 1,
        content=articles.content,
        digest=digest_of(articles.content, text),
        total=articles.total,
        practice_id=articles.practice or None,
        body_id=body,
        at=clock.moment(),
        **{name: getattr(articles, name) for name in ("begins", "ends", "claims_by")},
        **in_columns(title=articles.title, text=text, reason=reason),
    )
    rows = [AgreementParty(version=version, **one) for one in parties(articles, award.funder_id)]
    for one in rows:
        one.save(force_insert=True)
    dues = [Instalment(version=version, body_id=one.body, due=one.due, pence=one.pence) for one in articles.schedule]
    for due in dues:
        due.save(force_insert=True)
    acts = actions(version, articles, before)
    aims = laid_down(version, articles)
    act.tell(version, **FOOTPRINT.of(award, version, rows, dues, acts, aims))
    return version


def actions(version: AgreementVersion, articles: Articles, before: AgreementVersion | None) -> list[AgreementAction]:
    """The actions of a version; one that became a commitment before stays that commitment's."""
    known = {
        (one.body_id, one.title_cy, one.title_en): one.commitment_id
        for one in (before.actions.all() if before else AgreementAction.objects.none())
    }
    found = [
        AgreementAction(
            version=version,
            number=number,
            body_id=one.body,
            due=one.due,
            commitment_id=known.get((one.body, one.title.cy, one.title.en)),
            **in_columns(title=one.title),
        )
        for number, one in enumerate(articles.actions, 1)
    ]
    for one in found:
        one.save(force_insert=True)
    return found


def laid_down(version: AgreementVersion, articles: Articles) -> list[AgreementAim]:
    """How each aim will be judged, frozen with the version: as its bid laid it down, where the award comes from one."""
    of_bid = {one.indicator_id: (one.text, one.digest) for one in aims_of(version.award.bid)}
    several = sum(not one.leaves for one in articles.partners) > 1
    found = []
    for indicator in Indicator.objects.filter(pk__in=articles.aims).order_by("pk"):
        text, sealed = of_bid.get(indicator.pk) or usual_terms(version, indicator, several=several)
        aim = AgreementAim(version=version, indicator=indicator, text=text, digest=sealed)
        aim.save(force_insert=True)
        found.append(aim)
    return found


def usual_terms(version: AgreementVersion, indicator: Indicator, *, several: bool) -> tuple[str, str]:
    """How a figure is judged where nobody laid it down before, and its hash."""
    direction = MEANT[POLARITIES[indicator.polarity]]
    terms = usual(f"award {version.award_id}", indicator, direction, several=several)
    assert terms is not None
    return terms.canonical(), terms.digest


def digest_of(content: str, text: Said) -> str:
    """The hash of a version: over its data and both languages."""
    return digest(canonical({"content": content, "cy": text.cy, "en": text.en}))


def latest(award: JointAward) -> AgreementVersion:
    """The last version that was written."""
    return award.versions.order_by("-number")[0]


def still_open(award: JointAward) -> None:
    """Raise NotPossible for an award that is closed."""
    if award.closed is not None:
        raise NotPossible(str(refusals.CLOSED))
