"""What is held about an account: all of it is given, all of it goes; what has been kept long enough is forgotten."""

import datetime as dt
import json
from collections.abc import Callable
from io import StringIO
from typing import Final

import pytest
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cydwaith.bodies import held, typed
from cydwaith.bodies.actions.accounts import erase
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Acting, Body, Delegation, Holding, JoinRequest, Kept, Person, Place, Post
from cydwaith.bodies.personal.accounts import THREE_MONTHS
from cydwaith.bodies.personal.terms import personal
from cydwaith.deliberations.models import Code, Conversation
from cydwaith.evidence.models import CouncilGroup
from cydwaith.letters.models import Asking, Invitation, Letter, Unreachable
from cydwaith.letters.sending import send
from cydwaith.notices.models import Follow, News, Notice, Sent, Wish
from cydwaith.practices.models import Practice, Version
from cydwaith.record.models import Entry
from cydwaith.record.verifying import live
from cydwaith.search.models import Asked, Saved
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

NONCE: Final = "qzvx7731"
PASSWORD: Final = "a long password of theirs"
EMAIL: Final = f"{NONCE}@cardiff.example"
NAME: Final = f"Somebody {NONCE}"


@pytest.fixture
def whole(by: Actor, cardiff: Body, client: Client) -> Account:
    """An account of which something is held in every way that there is."""
    account = Account.objects.create_user(EMAIL, PASSWORD, name=NAME)
    give_role(by=by, account=account, body=cardiff, role=Role.READER)
    address = EmailAddress.objects.create(user=account, email=EMAIL, primary=True, verified=True)
    EmailConfirmation.create(address).save()
    client.post("/en/sign-in/", {"login": EMAIL, "password": PASSWORD})
    half = Client()
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "x"})
    SocialAccount.objects.create(user=account, provider="sign-in", uid="7", extra_data={"email": EMAIL, "name": NAME})
    now = timezone.now()
    Kept.objects.create(account=account, form="f1", page="/en/", fields=[["why", f"I am {NAME}"]], at=now)
    pembrokeshire = Body.objects.get(pk="GB-PLA-PEM")
    leader, today = Post.objects.get(pk="GB-PLA-CRF/leader"), now.date()
    Holding.objects.create(post=leader, person=Person.objects.create(name="x"), account=account, held_from=today)
    Delegation.objects.create(post=leader, account=account, begins=today, ends=today)
    Acting.objects.create(post=leader, account=account, begun=now, until=now + dt.timedelta(hours=1))
    JoinRequest.objects.create(body=pembrokeshire, email=EMAIL, name=NAME, asked=now)
    Saved.objects.create(account=account, question=f"who is {NONCE}", saved=now, seen=now)
    send(to=account, kind="test", subject=Said(en=NAME), text=Said(en=NONCE), key="one")
    Unreachable.objects.create(address=EMAIL, account=account, since=now)
    Asking.objects.create(account=account)
    Wish.objects.create(account=account)
    follow = Follow.objects.create(account=account, subject="topic:waste", since=now, looked=now)
    news = News.objects.create(verb="practice.published", subject="practice:one", title_en="One", at=now)
    Notice.objects.create(account=account, news=news, follow=follow)
    Sent.objects.create(account=account, often="weekly", period="2026-W49", at=now)
    Invitation.objects.create(account=account, uid="meeting-1", sequence=1)
    area = Place.objects.get_or_create(code="W06000015", defaults={"kind": "council", "name_en": "Cardiff"})[0]
    CouncilGroup.objects.create(account=account, name=f"Those like {NONCE}", at=now).councils.add(area)
    half.post("/cy/mewngofnodi/", {"login": EMAIL, "password": PASSWORD})
    return Account.objects.get(pk=account.pk)


def everything_stored() -> str:
    """Every value of every row, sessions decoded."""
    values = [str(row) for model in apps.get_models() for row in model._base_manager.values_list()]
    return "\n".join([*values, *(str(one.get_decoded()) for one in Session.objects.all())])


def test_everything_is_given(whole: Account) -> None:
    given = held.everything(whole)
    rows = {one["table"]: one["rows"] for one in given["held"]}
    assert rows["bodies.Account"][0]["email"] == EMAIL
    assert rows["bodies.Account"][0]["password"] is True, "that there is one, and not which"
    assert rows["bodies.Membership"][0]["role"] == "reader"
    assert rows["bodies.Kept"][0]["fields"] == [["why", f"I am {NAME}"]]
    assert rows["search.Saved"][0]["question"] == f"who is {NONCE}"
    assert len(rows["sessions.Session"]) == 2
    assert [one["verb"] for one in rows["record.Entry"]] == ["role.given"]
    assert json.dumps(given, ensure_ascii=False)


def test_of_another_account_nothing_is_given(whole: Account) -> None:
    other = Account.objects.create_user("other@cardiff.example")
    text = json.dumps(held.everything(other))
    assert NONCE not in text
    assert whole.pseudonym not in text


def of_rooms(*names: str) -> list[str]:
    """The tables of some rooms in which something is held of people."""
    return [one.table for one in personal() if one.table.partition(".")[0] in names]


def test_every_kind_is_tried_here(whole: Account) -> None:
    lacking = {one.table for one, rows in held.held(whole) if not rows}
    elsewhere = {
        "evidence.Upload": "the figures' own tests: it goes with its account",
        "practices.Specification": "holds the random name alone",
        "practices.Version": "tried below",
        "socialaccount.SocialToken": "nothing is kept there",
        "questions.Question": "its own room’s tests: the random name alone",
        **dict.fromkeys(
            ("deliberations.Participant", "deliberations.Statement", "deliberations.Vote"),
            "its own room’s tests: a number drawn by lot",
        ),
        **dict.fromkeys(of_rooms("exchange", "school", "funds"), "its own room’s tests"),
        "bodies.Holding": "an account that holds a post: the tests of posts",
        "bodies.Post": "an address of a post that somebody gave as their own",
    }
    assert lacking <= set(elsewhere)


def test_nothing_is_left_of_an_erased_account(whole: Account) -> None:
    gone = {declared.table: rows for declared, rows in held.held(whole) if not declared.stays}
    assert NONCE in everything_stored()
    erase(by=actor_of(whole), account=whole)
    assert NONCE not in everything_stored()
    for table, rows in gone.items():
        left = apps.get_model(table)._base_manager.filter(pk__in=[row.pk for row in rows])
        assert not left.exists(), table
    assert not Session.objects.exists(), "nobody is signed in with it anywhere"


def test_the_record_keeps_what_was_done_and_leads_to_nobody(whole: Account) -> None:
    pseudonym = whole.pseudonym
    before = Entry.objects.count()
    erase(by=actor_of(whole), account=whole)
    assert Entry.objects.count() == before + 1
    assert Entry.objects.filter(subject=f"account:{pseudonym}").exists()
    others = [model for model in apps.get_models() if model is not Entry]
    assert not [row for model in others for row in model._base_manager.values_list() if pseudonym in str(row)]
    assert not [fault for fault in live.verify().faults if pseudonym in str(fault)], "its roles are gone, as told"


def test_whoever_wrote_a_practice_is_told_so(whole: Account, cardiff: Body) -> None:
    now = timezone.now()
    practice = Practice.objects.create(slug="one", owner=cardiff, added=now)
    Version.objects.create(practice=practice, number=1, saved=now, title_en="One", writers=["a", whole.pseudonym])
    rows = {one["table"]: one["rows"] for one in held.everything(whole)["held"]}
    assert [one["number"] for one in rows["practices.Version"]] == [1]


def code_that_is_over(whole: Account) -> None:
    """A code to take part in a conversation that nobody used in time."""
    day = dt.date(2026, 1, 1)
    one = Conversation.objects.create(
        kind="policy",
        holder="one",
        title_en="One",
        question_en="Which?",
        opens=day,
        closes=day,
        body_id="GB-PLA-CRF",
        made=timezone.now(),
    )
    Code.objects.create(conversation=one, mailbox="x", code="y", until=timezone.now() - dt.timedelta(days=1))


TRIED_ELSEWHERE: Final = {
    "evidence.Upload",
    *(f"exchange.{table}" for table in ("Application", "Document", "PlacementStep")),
}
OLD: Final[dict[str, Callable[[Account], object]]] = {
    "bodies.Kept": lambda whole: Kept.objects.update(at=timezone.now() - typed.A_MONTH - dt.timedelta(days=1)),
    "deliberations.Code": code_that_is_over,
    "letters.Letter": lambda whole: Letter.objects.update(
        state="accepted", text="", ended=timezone.now() - dt.timedelta(days=31)
    ),
    "bodies.JoinRequest": lambda whole: JoinRequest.objects.update(asked=timezone.now() - THREE_MONTHS),
    "notices.Notice": lambda whole: News.objects.update(at=timezone.now() - dt.timedelta(days=181)),
    "notices.Sent": lambda whole: Sent.objects.update(at=timezone.now() - dt.timedelta(days=61)),
    "letters.Unreachable": lambda whole: Unreachable.objects.update(since=timezone.now() - dt.timedelta(days=366)),
    "search.Asked": lambda whole: Asked.objects.create(
        day=dt.date(2020, 1, 1), question="bins", language="en", times=9
    ),
    "sessions.Session": lambda whole: Session.objects.update(expire_date=timezone.now() - dt.timedelta(days=1)),
    "account.EmailConfirmation": lambda whole: EmailConfirmation.objects.update(
        created=timezone.now() - dt.timedelta(days=4)
    ),
}


def test_what_has_been_kept_long_enough_is_forgotten(whole: Account) -> None:
    before = {one.table: number for one, number in held.forget(timezone.now())}
    assert set(before) == {*OLD, *TRIED_ELSEWHERE}
    assert set(before.values()) == {0}, "nothing is old yet"
    for make_old in OLD.values():
        make_old(whole)
    out = StringIO()
    call_command("forget", "--dry-run", "--language", "en", stdout=out)
    assert "What you typed and could not send" in out.getvalue()
    counted = {declared.table: number for declared, number in held.forget(timezone.now(), dry=True)}
    assert all(counted[table] for table in OLD), "only counted"
    out = StringIO()
    call_command("forget", "--format", "json", stdout=out)
    assert all(json.loads(out.getvalue())[table] for table in OLD)
    assert {number for _one, number in held.forget(timezone.now())} == {0}


def test_every_time_that_ends_by_itself_ends_it() -> None:
    by_time = {one.table for one in personal() if one.old is not None}
    assert by_time == {*OLD, *TRIED_ELSEWHERE}
