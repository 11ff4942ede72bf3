"""An agreement is signed by each party's own post, of one text; any change voids what was signed."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Post
from cydwaith.funds.agreements.actions.agreeing import change, latest
from cydwaith.funds.agreements.actions.signing import sign, unsigned
from cydwaith.funds.agreements.articles import Partner, from_content
from cydwaith.funds.agreements.models import AgreementParty, AgreementSignature, AgreementVersion, JointAward
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.awards_world import (
    ARTICLES,
    CRF,
    GOVERNMENT,
    PEM,
    POSTS,
    POW,
    WHY,
    awarded,
    editor,
    in_force,
    shared,
    signed_by,
    signer,
)
from tests.forum_world import found_wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parties")]


def test_it_comes_into_force_with_the_last_signature_and_not_before() -> None:
    award = signed_by(awarded(), CRF, GOVERNMENT)
    assert award.current is None
    assert [one.body_id for one in unsigned(latest(award))] == [PEM]
    award = signed_by(award, PEM)
    assert award.current == latest(award)
    assert sum(award.lines.values_list("pence", flat=True)) == ARTICLES.total
    assert award.returns.count() == 4
    assert found_wrong({"awards"}) == []


def test_what_is_signed_says_what_the_data_say() -> None:
    version = latest(awarded())
    assert from_content(version.content) == ARTICLES
    for words in ("£600.01", "£399.99", "30 June 2027", "Open the service", "Chief Executive"):
        assert words in version.text_en
    for words in ("£600.01", "30 Mehefin 2027", "Agor y gwasanaeth", "Prif Weithredwr"):
        assert words in version.text_cy


def test_the_same_sent_twice_is_one() -> None:
    assert awarded() == awarded()
    award = awarded()
    first = sign(by=signer(CRF), body=CRF, award=award, seen=latest(award).digest)
    assert sign(by=signer(CRF), body=CRF, award=award, seen=latest(award).digest) == first


def test_any_change_voids_every_signature() -> None:
    award = signed_by(awarded(), CRF, GOVERNMENT)
    old = latest(award)
    change(by=editor(CRF), body=CRF, award=award, articles=shared(60_000, 40_000), reason=WHY, seen=1)
    assert latest(award).signatures.count() == 0
    with pytest.raises(NotPossible, match="was changed after"):
        sign(by=signer(PEM), body=PEM, award=award, seen=old.digest)
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementSignature.objects.create(version=old, body_id=PEM, post_id=POSTS[PEM], at=award.at)


def test_only_the_post_that_it_names_signs() -> None:
    award = awarded()
    seen = latest(award).digest
    with pytest.raises(NotPossible, match="Another post signs"):
        sign(by=editor(CRF), body=CRF, award=award, seen=seen)
    with pytest.raises(NotPossible, match="no part"):
        sign(by=signer(POW), body=POW, award=award, seen=seen)
    with pytest.raises(Refused):
        sign(by=signer(CRF), body=PEM, award=award, seen=seen)
    with pytest.raises(Refused):
        sign(by=replace(signer(CRF), second_step=False), body=CRF, award=award, seen=seen)
    with pytest.raises(Refused):
        sign(by=replace(signer(CRF), binds=False), body=CRF, award=award, seen=seen)


def test_a_half_signed_agreement_is_refused_by_the_database() -> None:
    award = signed_by(awarded(), CRF, GOVERNMENT)
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementVersion.objects.filter(award=award).update(taken=award.at)
    with pytest.raises(IntegrityError), transaction.atomic():
        JointAward.objects.filter(pk=award.pk).update(current=latest(award))
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementVersion.objects.filter(award=award).update(text_en="Another text")
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementParty.objects.create(version=latest(award), body_id=POW, post_id=POSTS[POW], role="partner", pence=1)


def test_a_change_holds_once_everybody_has_signed_it() -> None:
    award = in_force()
    change(by=editor(GOVERNMENT), body=GOVERNMENT, award=award, articles=shared(50_000, 40_000), reason=WHY, seen=1)
    signed_by(award, CRF, PEM)
    assert award.current is not None
    assert award.current.number == 1
    award = signed_by(award, GOVERNMENT)
    assert award.current == latest(award)
    assert sum(award.lines.values_list("pence", flat=True)) == 90_000
    assert found_wrong({"awards"}) == []


def test_a_partner_that_is_no_more_is_left_out_before_signing() -> None:
    award = signed_by(awarded(shared(10, 20, 30)), CRF, PEM)
    change(by=editor(CRF), body=CRF, award=award, articles=shared(25, 35), reason=WHY, seen=1)
    assert signed_by(award).current == latest(award)
    assert latest(award).total == 60


def test_who_may_change_it_and_with_what() -> None:
    award = awarded()
    articles = shared(1, 2)
    with pytest.raises(NotPossible, match="pays, or the one that leads"):
        change(by=editor(PEM), body=PEM, award=award, articles=articles, reason=WHY, seen=1)
    with pytest.raises(NotPossible, match="reason"):
        change(by=editor(CRF), body=CRF, award=award, articles=articles, reason=Said(), seen=1)
    with pytest.raises(NotPossible, match="changed since"):
        change(by=editor(CRF), body=CRF, award=award, articles=articles, reason=WHY, seen=7)
    with pytest.raises(NotPossible, match="Nothing has changed"):
        change(by=editor(CRF), body=CRF, award=award, articles=ARTICLES, reason=WHY, seen=1)


WRONG = {
    "at least two": replace(ARTICLES, partners=ARTICLES.partners[:1]),
    "here twice": replace(ARTICLES, partners=(*ARTICLES.partners, ARTICLES.partners[1])),
    "cannot have a share": replace(ARTICLES, partners=(*ARTICLES.partners, Partner(GOVERNMENT, POSTS[GOVERNMENT], 1))),
    "Choose one": replace(ARTICLES, partners=tuple(replace(one, leads=False) for one in ARTICLES.partners)),
    "below nothing": shared(-1, 5),
    "Give shares": shared(0, 0),
    "payments make": replace(ARTICLES, schedule=ARTICLES.schedule[:1]),
    "choose a post": replace(ARTICLES, pays=POSTS[CRF]),
    "cannot end before": replace(ARTICLES, ends=ARTICLES.begins.replace(year=2025)),
    "Give a title": replace(ARTICLES, title=Said()),
    "No such practice": replace(ARTICLES, practice="none"),
    "What worked cannot be told": replace(ARTICLES, aims=("none",)),
}


@pytest.mark.parametrize("why", WRONG)
def test_what_makes_no_sense_is_refused(why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        awarded(WRONG[why])


def test_a_chair_of_a_committee_signs_for_nobody() -> None:
    chair = Post.objects.get(pk=f"{CRF}/governance-and-audit-chair")
    partners = (replace(ARTICLES.partners[0], post=chair.pk), ARTICLES.partners[1])
    with pytest.raises(NotPossible, match="choose a post"):
        awarded(replace(ARTICLES, partners=partners))
