"""Invitations to meetings, read back as calendar programs read them."""

import datetime as dt
from email import message_from_bytes
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from icalendar import Calendar, Component, Timezone

from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.models import Account, Body
from cydwaith.forums.models import Forum
from cydwaith.letters.calendar_messages import LONDON, ZONE
from cydwaith.letters.invitations import ask
from cydwaith.letters.models import Asking, Invitation, Letter
from cydwaith.meetings.actions import calling, meetings
from cydwaith.meetings.models import Meeting
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, STRANGER, editor
from tests.letters import sent
from tests.meeting_world import DAY, START, Clock, again, called, details, filled
from tests.unit.meetings.test_meetings import clock, forum

__all__ = ["clock", "forum"]
pytestmark = pytest.mark.django_db


def member(name: str, body: str, language: str = "cy", *, asks: bool = True) -> Account:
    account = Account.objects.create_user(f"{name}@example.cymru", language=language)
    give_role(by=COMMAND_LINE, account=account, body=Body.objects.get(pk=body), role=Role.READER)
    if asks:
        ask(account, wanted=True)
    return account


@pytest.fixture
def gwen(forum: Forum, clock: Clock) -> Account:
    return member("gwen", CARDIFF)


def calendars() -> list[Calendar]:
    """The invitations that were sent, from the part that calendar programs look for."""
    found = []
    for letter in sent():
        message = message_from_bytes(letter.message().as_bytes())
        (part,) = [one for one in message.walk() if one.get_content_type() == "text/calendar"]
        (file,) = [one for one in message.walk() if one.get_content_type() == "application/ics"]
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        calendar = Calendar.from_ical(content)
        assert part.get_param("method") == calendar["METHOD"], "the type says it too (RFC 6047)"
        assert part.get_param("charset") == "utf-8"
        assert file.get_filename() == "cyfarfod.ics"
        assert Calendar.from_ical(file.get_payload(decode=True)) == calendar  # type: ignore[arg-type]  # bytes, decoded
        found.append(calendar)
    return found


def event(calendar: Calendar) -> Component:
    (found,) = calendar.walk("VEVENT")
    return found


def told() -> list[tuple[str, str, int]]:
    return [(str(one["METHOD"]), str(event(one)["STATUS"]), int(event(one)["SEQUENCE"])) for one in calendars()]


def test_a_meeting_that_is_called_is_sent_to_those_who_ask_for_it(forum: Forum, gwen: Account) -> None:
    member("other", CARDIFF, asks=False)
    member("outsider", STRANGER)
    meeting = called(forum)
    (calendar,) = calendars()
    one = event(calendar)
    assert [letter.to for letter in mail.outbox] == [[gwen.email]]
    assert mail.outbox[0].subject.startswith("Gwahoddiad: ")
    assert (calendar["METHOD"], one["STATUS"], one["SEQUENCE"]) == ("REQUEST", "CONFIRMED", meeting.sequence)
    assert one["UID"] == f"meeting-{meeting.pk}@localhost"
    assert one["ATTENDEE"] == f"mailto:{gwen.email}"
    assert one["ORGANIZER"] == "mailto:cydwaith@localhost"
    assert one["DTSTART"].params["TZID"] == "Europe/London"
    assert one.start == START
    assert one["DTSTAMP"].dt.utcoffset() == dt.timedelta(0)
    assert calendar.walk("VTIMEZONE")
    assert "meet.example" not in str(calendar.to_ical()), "the link stands on its page alone"


def test_what_changes_is_told_with_a_greater_number_and_cancelling_takes_it_back(forum: Forum, gwen: Account) -> None:
    meeting = called(forum)
    meetings.postpone(
        by=editor(CARDIFF),
        meeting=meeting,
        starts=START + DAY,
        ends=START + DAY + dt.timedelta(hours=1),
        reason=Said("Eira"),
    )
    calling.call(by=editor(CARDIFF), meeting=again(meeting))
    meetings.cancel(by=editor(CARDIFF), meeting=again(meeting), reason=Said("Eira", "Snow"))
    found = told()
    assert [one[:2] for one in found] == [
        ("REQUEST", "CONFIRMED"),
        ("REQUEST", "TENTATIVE"),
        ("REQUEST", "CONFIRMED"),
        ("CANCEL", "CANCELLED"),
    ]
    numbers = [one[2] for one in found]
    assert numbers == sorted(set(numbers))
    assert len({str(event(one)["UID"]) for one in calendars()}) == 1
    assert [one.subject.partition(":")[0] for one in mail.outbox] == [
        "Gwahoddiad",
        "Wedi’i ohirio",
        "Wedi’i newid",
        "Wedi’i ganslo",
    ]


def test_a_meeting_that_is_only_planned_is_told_to_nobody(forum: Forum, gwen: Account) -> None:
    meeting = filled(forum)
    meetings.change(by=editor(GOVERNMENT), meeting=meeting, details=details(START + DAY))
    meetings.cancel(by=editor(GOVERNMENT), meeting=again(meeting), reason=Said("Eira"))
    assert told() == []


def test_whoever_asks_no_more_is_told_no_more(forum: Forum, gwen: Account) -> None:
    meeting = called(forum)
    ask(gwen, wanted=False)
    meetings.cancel(by=editor(CARDIFF), meeting=meeting, reason=Said("Eira"))
    assert len(told()) == 1
    assert not Invitation.objects.exists()


def test_whoever_asks_late_is_told_how_it_is_now_and_what_comes_of_it(forum: Forum, clock: Clock) -> None:
    meeting = called(forum)
    told_before = {"by": editor(CARDIFF), "reason": Said("Eira")}
    meetings.postpone(meeting=meeting, starts=START + DAY, ends=START + DAY + dt.timedelta(hours=1), **told_before)
    calling.call(by=editor(CARDIFF), meeting=again(meeting))
    gwen = member("gwen", CARDIFF)
    ask(gwen, wanted=True)
    assert told() == [("REQUEST", "CONFIRMED", again(meeting).sequence)]
    assert event(calendars()[0]).start == START + DAY
    meetings.cancel(meeting=again(meeting), **told_before)
    assert [one[:2] for one in told()] == [("REQUEST", "CONFIRMED"), ("CANCEL", "CANCELLED")]


def test_whoever_asks_late_hears_nothing_of_what_is_over_planned_or_elsewhere(forum: Forum, clock: Clock) -> None:
    filled(forum, START + 20 * DAY)
    called(forum)
    member("outsider", STRANGER)
    clock.to(START + DAY)
    member("gwen", CARDIFF)
    assert told() == []


def test_whoever_comes_into_an_organisation_late_is_told_too(forum: Forum, clock: Clock) -> None:
    called(forum)
    gwen = member("gwen", STRANGER)
    give_role(by=COMMAND_LINE, account=gwen, body=Body.objects.get(pk=CARDIFF), role=Role.READER)
    assert [one[:2] for one in told()] == [("REQUEST", "CONFIRMED")]


def test_each_reads_it_in_their_language(forum: Forum, gwen: Account) -> None:
    member("john", GOVERNMENT, "en")
    Meeting.objects.filter(pk=filled(forum).pk).update(title_cy="Cyfarfod y gwanwyn", title_en="Spring meeting")
    calling.call(by=editor(CARDIFF), meeting=Meeting.objects.get())
    assert {str(event(one)["SUMMARY"]) for one in calendars()} == {"Cyfarfod y gwanwyn", "Spring meeting"}
    assert {one.params["LANGUAGE"] for one in (event(one)["SUMMARY"] for one in calendars())} == {"cy", "en"}


def test_an_undone_call_invites_nobody(forum: Forum, gwen: Account) -> None:
    from django.db import transaction

    meeting = filled(forum)
    with transaction.atomic():
        calling.call(by=editor(CARDIFF), meeting=meeting)
        transaction.set_rollback(True)
    assert not Letter.objects.exists()


def test_an_erased_account_leaves_no_invitation(forum: Forum, gwen: Account) -> None:
    called(forum)
    gwen.delete()
    assert told() == []
    assert not Asking.objects.exists()


def test_the_zone_changes_its_clocks_when_wales_does() -> None:
    zone = Timezone.from_ical(ZONE).to_tz()  # type: ignore[union-attr]  # one component
    moments = [dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=7 * n) for n in range(8000)]
    assert isinstance(LONDON, ZoneInfo)
    assert [m for m in moments if m.astimezone(zone).utcoffset() != m.astimezone(LONDON).utcoffset()] == []


@pytest.mark.parametrize(
    ("path", "words"),
    [("/cy/cyfrif/llythyrau/", "Anfonwch gyfarfodydd"), ("/en/account/letters/", "Send meetings")],
)
def test_one_asks_for_it_on_ones_own_page(db: None, client: Client, path: str, words: str) -> None:
    account = Account.objects.create_user("gwen@example.cymru")
    client.force_login(account)
    assert words in client.get(path).content.decode()
    for wanted in ("1", "0"):
        assert client.post(path, {"meetings": wanted})["Location"] == path
        assert Asking.objects.filter(account=account).exists() == (wanted == "1")
