"""From an award to its last penny as people do it, in the browser's own forms; and what is refused loses nothing."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.bodies.today import today
from cydwaith.funds.agreements.models import AgreementVersion, JointAward
from cydwaith.shared import clock
from cydwaith.shared.permissions import PUBLIC, Role
from tests.awards_world import CRF, GOVERNMENT, PEM, POSTS, in_force, on, shipped
from tests.kept import kept
from tests.pages.addresses import at

pytestmark = pytest.mark.django_db
kept_parties = kept(shipped)
DAY = dt.date(2026, 11, 30)
SENT = {
    "body": GOVERNMENT,
    "title_en": "Working together",
    "title_cy": "Gweithio gyda’n gilydd",
    "what_en": "One service.",
    "pays": POSTS[GOVERNMENT],
    "partner_by_1": POSTS[CRF],
    "partner_share_1": "£600.01",
    "partner_by_2": POSTS[PEM],
    "partner_share_2": "399.99",
    "begins": "2026-04-01",
    "ends": "2027-03-31",
    "claims_by": "2027-06-30",
    "schedule": "quarter",
    "returns": "half_year",
}


@pytest.fixture
def parties(kept_parties: Callable[[], None], db: None) -> Iterator[None]:
    """Who is who, on one day, in English."""
    kept_parties()
    with on(DAY), translation.override("en"):
        yield


def of(body: str) -> Client:
    """Whoever holds the post that signs for an organisation, with a second step."""
    client = Client()
    client.force_login(Account.objects.get(email=f"signer@{body.lower()}.example"))
    return client


def signed(client: Client, award: JointAward, body: str) -> str:
    """Sign the last text as the form does."""
    sent = {"body": body, "seen": AgreementVersion.objects.filter(award=award).latest("number").digest, "read": "on"}
    return client.post(at("award_sign", id=award.pk), sent, follow=True).content.decode()


@pytest.mark.usefixtures("parties")
def test_from_the_award_to_the_last_penny() -> None:
    payer, lead, partner = of(GOVERNMENT), of(CRF), of(PEM)
    html = payer.post(at("joint_award_new"), SENT, follow=True).content.decode()
    assert "Not signed yet by Welsh Government, Cardiff Council and Pembrokeshire County Council" in html
    award = JointAward.objects.get()
    version = award.versions.get()
    assert version.total == 100_000
    assert sum(version.instalments.values_list("pence", flat=True)) == 100_000
    assert version.instalments.count() == 8
    for client, body in ((payer, GOVERNMENT), (lead, CRF)):
        signed(client, award, body)
    assert "Not signed yet by Pembrokeshire" in Client().get(at("joint_award", id=award.pk)).content.decode()
    assert "£0 of £1,000 is paid; £1,000 is left to claim" in signed(partner, award, PEM)
    claim = {"body": CRF, "begins": "2026-04-01", "ends": "2026-09-30", "what_en": "Work"}
    where = at("award_claim", id=award.pk)
    for wrong, why in (("600.02", "£0.01 more than is left"), ("1.005", "whole pence"), ("-3", "not below nothing")):
        html = lead.post(where, claim | {"pence": wrong}).content.decode()
        assert why in html
        assert f'value="{wrong}"' in html
    assert "waiting to be decided" in lead.post(where, claim | {"pence": "£600.01"}, follow=True).content.decode()
    one = award.claims.get()
    decided = {"body": GOVERNMENT, "accepted": "500", "reason_en": "Not this"}
    html = payer.post(at("claim_decide", id=one.pk), decided, follow=True).content.decode()
    assert "(£500 accepted), £0 paid so far" in html
    paid = {"body": GOVERNMENT, "pence": "500", "on": "2026-11-30"}
    assert "£500 of £1,000 is paid" in payer.post(at("claim_pay", id=one.pk), paid, follow=True).content.decode()
    back = {"body": GOVERNMENT, "of": CRF, "pence": "20.50", "due": "2026-12-31", "reason_en": "Not this work"}
    html = payer.post(at("award_recall", id=award.pk), back, follow=True).content.decode()
    assert "£20.50 to be given back" in html
    given = {"body": GOVERNMENT, "of": CRF, "pence": "20.50", "on": "2026-11-30"}
    html = payer.post(at("award_given_back", id=award.pk), given, follow=True).content.decode()
    assert "to be given back" not in html
    assert "£479.50 of £1,000 is paid" in html
    then = Client().get(f"{at('joint_award', id=award.pk)}?on=2026-11-29").content.decode()
    assert "£0 of £0 is paid" in then


@pytest.mark.usefixtures("parties")
def test_a_change_opens_with_what_stands_and_voids_what_was_signed() -> None:
    payer = of(GOVERNMENT)
    payer.post(at("joint_award_new"), SENT)
    award = JointAward.objects.get()
    signed(payer, award, GOVERNMENT)
    page = payer.get(at("award_change", id=award.pk)).content.decode()
    assert 'value="600.01"' in page
    (field,) = [one for one in page.split("<input") if 'name="cw_seen"' in one]
    seen = field.partition('value="')[2].partition('"')[0]
    other = {"partner_share_2": "400", "schedule": "none", "returns": "as_it_is", "reason_en": "More"}
    sent = SENT | other | {"cw_seen": seen}
    html = payer.post(at("award_change", id=award.pk), sent, follow=True).content.decode()
    assert "Not signed yet by Welsh Government, Cardiff" in html
    assert "(void)" in html
    assert award.versions.latest("number").total == 100_001


@pytest.mark.usefixtures("parties")
def test_what_waits_stands_in_today() -> None:
    award = in_force()
    body = Body.objects.get(pk=CRF)
    (part,) = [one for one in today(body, PUBLIC) if one.key == "awards"]
    assert [str(line.note) for line in part.lines] == ["late: it was due by 31 October 2026"]
    where = reverse("award_report", kwargs={"id": award.returns.get(body=CRF, due__lt=DAY).pk})
    assert part.lines[0].step.href == where
    sent = {"body": CRF, "text_en": "We began.", "spent": "10", "expected": "500"}
    assert "We began." in of(CRF).post(where, sent, follow=True).content.decode()
    assert [one for one in today(body, PUBLIC) if one.key == "awards"] == []


@pytest.mark.usefixtures("parties")
def test_another_organisation_gets_no_form() -> None:
    award = in_force()
    stranger = Account.objects.create(email="other@powys.example", name="Other")
    Membership.objects.create(account=stranger, body_id="GB-PLA-POW", role=Role.EDITOR)
    client = Client()
    client.force_login(stranger)
    for name in ("award_claim", "award_change", "award_recall", "award_close"):
        assert client.get(at(name, id=award.pk)).status_code == 403
    assert clock.today() == DAY
