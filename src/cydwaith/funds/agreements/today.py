"""What waits for an organisation in the awards it pays or shares: signatures, claims, money to give back, reports."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.funds.agreements.accounts import books
from cydwaith.funds.agreements.models import (
    AgreementParty,
    AgreementSignature,
    AgreementVersion,
    AwardReturn,
    Claim,
    JointAward,
)
from cydwaith.funds.agreements.sentences import day
from cydwaith.funds.agreements.sentences import report as said_of_report
from cydwaith.funds.sums import amount
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said, pair, said

TITLE: Final = said(cy="Dyfarniadau sy’n aros amdanoch", en="Awards that wait for you")
ALL: Final = said(cy="Pob dyfarniad a wnaed yma", en="All awards made here")
SIGN: Final = said(cy="Ei ddarllen a’i lofnodi", en="Read it and sign")
DECIDE: Final = said(cy="Penderfynu ar yr hawliad", en="Decide on the claim")
REPORT: Final = said(cy="Adrodd beth a wnaed", en="Report what was done")
GIVE_BACK: Final = said(cy="Gweld yr hyn sydd i’w roi’n ôl", en="See what is to be given back")
SOON: Final = dt.timedelta(30)


def waiting(body: Body, _by: Actor) -> Part | None:
    """What waits for it, what is signed first; nothing where nothing does."""
    lines = [*to_sign(body), *to_decide(body), *to_return(body), *to_report(body)]
    if not lines:
        return None
    more = Step(ALL, f"{reverse('joint_awards')}?body={body.pk}")
    return Part("awards", Turn.ANSWER, TITLE, lines[:MOST], len(lines), more)


def line(award: JointAward, version: AgreementVersion, note: Said, step: Step) -> Line:
    """One award, and what is to be done."""
    return Line(
        both(version, "title"), reverse("joint_award", kwargs={"id": award.pk}), note, step, sample=award.sample
    )


def to_sign(body: Body) -> Iterator[Line]:
    """Texts that it has not signed."""
    later = AgreementVersion.objects.filter(award=OuterRef("version__award"), number__gt=OuterRef("version__number"))
    signed = AgreementSignature.objects.filter(version=OuterRef("version"), body=body)
    found = AgreementParty.objects.filter(body=body, leaves=False, version__taken=None, version__award__closed=None)
    for one in found.exclude(Exists(later)).exclude(Exists(signed)).select_related("version__award", "post"):
        post = pair(one.post, "title")
        note = said(cy=f"I’w lofnodi gan: {post.cy}", en=f"To be signed by: {post.en}")
        where = reverse("award_sign", kwargs={"id": one.version.award_id})
        yield line(one.version.award, one.version, note, Step(SIGN, where))


def to_decide(body: Body) -> Iterator[Line]:
    """Claims on its money."""
    found = Claim.objects.filter(award__funder=body, award__closed=None, decided=None)
    for one in found.select_related("award__current", "body"):
        who, much = pair(one.body, "name"), amount(one.pence)
        note = said(cy=f"Mae {who.cy} yn hawlio {much.cy}", en=f"{who.en} claims {much.en}")
        assert one.award.current is not None
        yield line(one.award, one.award.current, note, Step(DECIDE, reverse("claim_decide", kwargs={"id": one.pk})))


def to_return(body: Body) -> Iterator[Line]:
    """Money that it was asked for and has not given back."""
    asked = JointAward.objects.filter(closed=None, lines__body=body, lines__kind="recalled").distinct()
    for award in asked.select_related("current"):
        account = books(award).of[body.pk]
        if account.to_return and award.current:
            due = award.lines.filter(body=body, kind="recalled", due__isnull=False).latest("on").due
            much, by = amount(account.to_return), day(due or clock.today())
            note = said(cy=f"{much.cy} i’w roi’n ôl erbyn {by.cy}", en=f"{much.en} to be given back by {by.en}")
            yield line(award, award.current, note, Step(GIVE_BACK, reverse("joint_award", kwargs={"id": award.pk})))


def to_report(body: Body) -> Iterator[Line]:
    """Reports that are late or due within a month."""
    today = clock.today()
    found = AwardReturn.objects.filter(Q(due__lte=today + SOON), body=body, given=None, dropped=False)
    for one in found.filter(award__closed=None).select_related("award__current").order_by(F("due").asc(), "pk"):
        assert one.award.current is not None
        where = reverse("award_report", kwargs={"id": one.pk})
        yield line(one.award, one.award.current, said_of_report(one, today), Step(REPORT, where))
