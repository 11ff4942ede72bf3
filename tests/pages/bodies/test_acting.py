"""Acting for a post: chosen, said on every page, recorded as the post's, limited in time, delegated with dates."""

import datetime as dt
from typing import Final

import pytest
from django.test import Client

from cydwaith.bodies.actions.acting import LONGEST
from cydwaith.bodies.actions.posts import correct_holding, strike_holding, take_post
from cydwaith.bodies.models import Account, Acting, Body, Delegation, Holding, Membership, Post
from cydwaith.record.models import Entry
from cydwaith.record.verifying import live
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.pages.bodies.conftest import SignedIn

LEADER: Final = "GB-PLA-CRF/leader"
HOLDER, DELEGATE, OTHER = "editor@cardiff.example", "reader@cardiff.example", "contributor@cardiff.example"
TODAY: Final = dt.date(2026, 6, 1)
NOON: Final = dt.datetime(2026, 6, 1, 11, tzinfo=dt.UTC)


class Now:
    """What the clock says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = NOON
        monkeypatch.setattr(clock, "moment", lambda: self.at)

    def go_on(self, **time: float) -> None:
        self.at += dt.timedelta(**time)


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Now:
    return Now(monkeypatch)


@pytest.fixture
def holding(samples: None, now: Now) -> Holding:
    """The sample editor of Cardiff leads it."""
    post = Post.objects.get(pk=LEADER)
    return take_post(by=COMMAND_LINE, post=post, name="Sample Holder", held_from=dt.date(2026, 5, 1), account=HOLDER)


def text(client: Client, path: str = "/en/bodies/") -> str:
    return client.get(path).content.decode()


def begin(client: Client) -> None:
    answer = client.post("/en/account/act/", {"post": LEADER}, follow=True)
    assert "You now act for the post." in answer.content.decode()


def delegated(client: Client, holding: Holding, to: str = DELEGATE, *, first: int = 0, last: int = 2) -> str:
    days = {"begins": str(TODAY + dt.timedelta(days=first)), "ends": str(TODAY + dt.timedelta(days=last))}
    path = f"/en/account/act/{holding.pk}/delegate/"
    return client.post(path, {"email": to, **days}, follow=True).content.decode()


def test_one_chooses_it_and_every_page_says_so(holding: Holding, signed_in: SignedIn) -> None:
    client = signed_in(HOLDER)
    assert "You act as" not in text(client)
    assert "Act as Leader of the Council" in text(client, "/en/account/act/")
    begin(client)
    for path in ("/en/", "/en/bodies/", "/en/account/", "/en/record/"):
        assert "You act as Leader of the Council, Cardiff Council, until" in text(client, path), path
    assert "Rydych yn gweithredu fel" in text(client, "/cy/cyrff/")
    client.post("/en/account/act/end/")
    assert "You act as" not in text(client)
    assert Acting.objects.get().ended == NOON


def test_the_record_has_the_post_and_not_the_person(holding: Holding, signed_in: SignedIn) -> None:
    client = signed_in(HOLDER)
    person = Account.objects.get(email=HOLDER).pseudonym
    before = Entry.objects.count()
    begin(client)
    delegated(client, holding)
    client.post("/en/account/act/end/")
    told = list(Entry.objects.order_by("pk")[before:])
    assert [one.verb for one in told] == ["post.acting", "post.delegated", "post.acting_ended"]
    assert not any(person in f"{one.actor} {one.subject} {one.facts}" for one in told)
    (name,) = Acting.objects.values_list("name", flat=True)
    assert {one.actor for one in told} == {name}
    assert name in told[0].facts, "which post the name is of is public"
    assert told[0].subject == f"post:{LEADER}"
    assert not live.verify().faults


def test_it_ends_by_itself_and_what_was_sent_too_late_is_not_done_as_oneself(
    holding: Holding, signed_in: SignedIn, now: Now
) -> None:
    client = signed_in(HOLDER)
    begin(client)
    now.go_on(seconds=LONGEST.total_seconds() - 1)
    assert "You act as" in text(client)
    now.go_on(seconds=1)
    assert "You act as" not in text(client)
    answer = client.post("/en/account/", {"name": "Late", "language": "cy"})
    assert answer.status_code == 409
    assert "no longer act for the post" in answer.content.decode()
    assert Account.objects.get(email=HOLDER).name != "Late"
    assert client.post("/en/account/", {"name": "Later", "language": "cy"}).status_code == 302, "as oneself, knowingly"


def test_not_beyond_the_last_day(holding: Holding, signed_in: SignedIn, now: Now) -> None:
    correct_holding(
        by=COMMAND_LINE, holding=holding, name="x", held_from=holding.held_from, held_to=TODAY, account=HOLDER
    )
    now.at = dt.datetime(2026, 6, 1, 20, tzinfo=dt.UTC)
    begin(signed_in(HOLDER))
    assert Acting.objects.get().until == dt.datetime(2026, 6, 1, 23, tzinfo=dt.UTC), "midnight in Wales, in summer"


def test_nobody_else_acts_for_it(holding: Holding, signed_in: SignedIn) -> None:
    for email in (DELEGATE, "administrator@cardiff.example", "editor@pembrokeshire.example"):
        client = signed_in(email)
        assert "Act as Leader" not in text(client, "/en/account/act/")
        assert client.post("/en/account/act/", {"post": LEADER}).status_code == 403
        assert client.get(f"/en/account/act/{holding.pk}/delegate/").status_code == 404
    assert not Acting.objects.exists()
    assert Client().post("/en/account/act/", {"post": LEADER})["Location"].startswith("/en/sign-in/")


def test_one_then_speaks_for_that_body_alone(holding: Holding, signed_in: SignedIn) -> None:
    holder = Account.objects.get(email=HOLDER)
    Membership.objects.create(account=holder, body=Body.objects.get(pk="GB-PLA-PEM"), role="administrator")
    client = signed_in(HOLDER)
    assert client.get("/en/body/GB-PLA-PEM/members/").status_code == 200
    begin(client)
    assert client.get("/en/body/GB-PLA-PEM/members/").status_code == 403, "their own roles rest meanwhile"
    assert client.get("/en/body/GB-PLA-CRF/members/").status_code == 403, "a post administers nothing"
    client.post("/en/account/act/end/")
    assert client.get("/en/body/GB-PLA-PEM/members/").status_code == 200


def test_delegated_from_a_day_to_a_day_and_nothing_the_day_after(
    holding: Holding, signed_in: SignedIn, now: Now
) -> None:
    holder, delegate = signed_in(HOLDER), signed_in(DELEGATE)
    assert "Sample reader" in delegated(holder, holding, first=1, last=2)
    assert "Act as Leader" not in text(delegate, "/en/account/act/"), "the day before"
    assert delegate.get("/en/practices/new/").status_code == 403, "of their own they read alone"
    now.go_on(days=1)
    begin(delegate)
    assert delegate.get("/en/practices/new/").status_code == 200
    now.go_on(hours=7)
    delegate.post("/en/account/act/", {"post": LEADER})
    now.at = dt.datetime(2026, 6, 3, 22, 59, tzinfo=dt.UTC)
    begin(delegate)
    now.go_on(minutes=1)
    assert "You act as" not in text(delegate), "the day after has begun in Wales"
    assert delegate.get("/en/practices/new/").status_code == 403
    assert delegate.post("/en/account/act/", {"post": LEADER}).status_code == 403
    assert "Act as Leader" not in text(delegate, "/en/account/act/")
    assert not live.verify().faults


def test_a_delegate_does_not_pass_it_on(holding: Holding, signed_in: SignedIn) -> None:
    delegated(signed_in(HOLDER), holding)
    delegate = signed_in(DELEGATE)
    begin(delegate)
    assert delegate.get(f"/en/account/act/{holding.pk}/delegate/").status_code == 404
    delegated(delegate, holding, to=OTHER)
    assert Delegation.objects.count() == 1
    found = Delegation.objects.get()
    assert signed_in(OTHER).post(f"/en/account/act/delegations/{found.pk}/revoke/").status_code == 403
    assert delegate.post(f"/en/account/act/delegations/{found.pk}/revoke/").status_code == 403


@pytest.mark.parametrize("who", [HOLDER, "administrator@cardiff.example"])
def test_taken_back_it_is_worth_nothing_at_once(holding: Holding, signed_in: SignedIn, who: str) -> None:
    delegated(signed_in(HOLDER), holding)
    delegate = signed_in(DELEGATE)
    begin(delegate)
    found = Delegation.objects.get()
    signed_in(who).post(f"/en/account/act/delegations/{found.pk}/revoke/")
    assert "You act as" not in text(delegate)
    assert delegate.post("/en/account/act/", {"post": LEADER}).status_code in {403, 409}
    assert delegate.post("/en/account/act/", {"post": LEADER}).status_code == 403
    told = Entry.objects.filter(verb="post.delegation_revoked")
    assert told.count() == 1
    signed_in(who).post(f"/en/account/act/delegations/{found.pk}/revoke/")
    assert told.count() == 1, "once"


def test_delegating_twice_is_one_and_days_must_be_sound(holding: Holding, signed_in: SignedIn) -> None:
    holder = signed_in(HOLDER)
    delegated(holder, holding)
    delegated(holder, holding)
    assert Delegation.objects.count() == 1
    assert "The last day is before the first." in delegated(holder, holding, first=3, last=2)
    assert "Give a day to come" in delegated(holder, holding, first=-3, last=-2)
    assert "A year at most" in delegated(holder, holding, first=0, last=400)
    assert "You hold this post yourself." in delegated(holder, holding, to=HOLDER)
    for address in ("nobody@cardiff.example", "editor@pembrokeshire.example"):
        assert "Nobody with this address has a role in this organisation." in delegated(holder, holding, to=address)
    assert Delegation.objects.count() == 1


def test_it_ends_with_the_role_the_holding_and_its_account(holding: Holding, signed_in: SignedIn, now: Now) -> None:
    delegated(signed_in(HOLDER), holding)
    delegate = signed_in(DELEGATE)
    begin(delegate)
    role = Membership.objects.get(account__email=HOLDER)
    role.delete()
    assert "You act as" not in text(delegate), "whoever delegated it has left"
    role.save(force_insert=True)
    begin(delegate)
    told = {"by": COMMAND_LINE, "holding": holding, "name": "x", "held_from": holding.held_from, "held_to": None}
    correct_holding(**told, account=OTHER)
    assert "You act as" not in text(delegate), "another account holds it now"
    assert Delegation.objects.get().revoked == now.at
    assert not live.verify().faults


def test_a_post_that_was_never_held(holding: Holding, signed_in: SignedIn) -> None:
    delegated(signed_in(HOLDER), holding)
    holder = signed_in(HOLDER)
    begin(holder)
    strike_holding(by=COMMAND_LINE, holding=holding)
    assert "You act as" not in text(holder)
    assert not live.verify().faults


def test_an_administrator_says_by_which_account_a_holder_acts(holding: Holding, signed_in: SignedIn) -> None:
    boss = signed_in("administrator@cardiff.example")
    page = f"/en/body/GB-PLA-CRF/posts/leader/holders/{holding.pk}/"
    assert f'value="{HOLDER}"' in text(boss, page)
    days = {"name": "Sample Holder", "held_from": "2026-05-01", "held_to": ""}
    stranger = boss.post(page, {**days, "account": "editor@pembrokeshire.example"}).content.decode()
    assert 'href="#id_account"' in stranger
    boss.post(page, {**days, "account": OTHER})
    holding.refresh_from_db()
    assert holding.account == Account.objects.get(email=OTHER)
    assert not Entry.objects.filter(facts__contains=OTHER).exists()
