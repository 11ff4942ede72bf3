"""Papers, who came, minutes and actions."""

import datetime as dt
import hashlib

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import attendance, following_up, minutes, papers
from cydwaith.meetings.deeds.minutes import VERSIONS
from cydwaith.meetings.deeds.papers import FILES
from cydwaith.meetings.models import Attendance, Meeting, Minutes, Paper
from cydwaith.meetings.notice import clear_days, deadline, last_day
from cydwaith.meetings.queries.meetings import outstanding
from cydwaith.meetings.quorums import quorums
from cydwaith.meetings.refusals import Clash
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, POWYS, STRANGER, begun, editor, seat_of
from tests.meeting_world import (
    DAY,
    HOUR,
    START,
    WALES,
    Clock,
    again,
    called,
    circulated,
    everyone_came,
    filled,
    held,
    planned,
    put,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def forum(clock: Clock) -> Forum:
    return begun()


def came(forum: Forum, body: str, manner: str, substitute: str | None = None) -> dict:
    return {seat_of(forum, body).pk: attendance.Came(manner, substitute)}


# Papers


def test_a_paper_keeps_its_bytes_and_their_digest(forum: Forum) -> None:
    meeting = filled(forum)
    paper = put(meeting, content=b"%PDF-1.7 cynnwys", item=meeting.items.first())
    stored = Paper.objects.get(pk=paper.pk)
    assert bytes(stored.content) == b"%PDF-1.7 cynnwys"
    assert stored.digest == hashlib.sha256(b"%PDF-1.7 cynnwys").hexdigest()
    facts = Entry.objects.get(verb="paper.put").facts
    assert stored.digest in facts
    assert "papur" not in facts


def test_the_same_paper_twice_is_one(forum: Forum) -> None:
    meeting = filled(forum)
    assert put(meeting) == put(meeting)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", b""),
        ("a.exe", b"MZ"),
        ("a.html", b"<script>"),
        ("a.svg", b"<svg>"),
        ("a.pdf", b"<html>"),
        ("a.docx", b"%PDF-"),
        ("a.csv", b"\xff\xfe"),
        ("noend", b"x"),
        ("a.txt", b"a\0b"),
        ("a.pdf", b"%PDF-" + b"x" * papers.LARGEST),
    ],
)
def test_files_that_are_not_taken(forum: Forum, name: str, content: bytes) -> None:
    with pytest.raises(NotPossible) as refusal:
        put(filled(forum), upload=papers.Upload(name, content))
    assert refusal.value.field == "file"


def test_a_paper_after_the_notice_is_late_and_says_why(forum: Forum, clock: Clock) -> None:
    meeting = called(forum)
    assert not put(meeting).late  # called early: the last day of notice has not passed
    clock.to(deadline(START, 5))
    with pytest.raises(NotPossible) as refusal:
        put(meeting, content=b"%PDF-2")
    assert refusal.value.field == "late_reason"
    late = put(meeting, content=b"%PDF-2", late_reason=Said(cy="Daeth y ffigurau heddiw."))
    assert late.late
    assert late.late_reason_cy


@pytest.mark.parametrize(
    ("starts", "last", "utc"),
    [
        # The clocks go forward on 28 March 2027 and back on 31 October 2027: midnight is midnight on the wall.
        (dt.datetime(2027, 4, 1, 10, tzinfo=WALES), dt.date(2027, 3, 26), "2027-03-27T00:00:00+00:00"),
        (dt.datetime(2027, 4, 5, 10, tzinfo=WALES), dt.date(2027, 3, 30), "2027-03-30T23:00:00+00:00"),
        (dt.datetime(2027, 11, 3, 10, tzinfo=WALES), dt.date(2027, 10, 28), "2027-10-28T23:00:00+00:00"),
        (dt.datetime(2027, 11, 6, 0, 30, tzinfo=WALES), dt.date(2027, 10, 31), "2027-11-01T00:00:00+00:00"),
    ],
)
def test_notice_across_the_clock_change(starts: dt.datetime, last: dt.date, utc: str) -> None:
    assert last_day(starts, 5) == last
    end = deadline(starts, 5)
    assert end.astimezone(dt.UTC).isoformat() == utc
    assert clear_days(end.astimezone(dt.UTC) - dt.timedelta(seconds=1), starts) == 5
    assert clear_days(end.astimezone(dt.UTC), starts) == 4


def test_a_late_paper_across_the_clock_change(forum: Forum, clock: Clock) -> None:
    starts = dt.datetime(2027, 4, 1, 10, tzinfo=WALES)
    clock.to(dt.datetime(2027, 3, 10, 9, tzinfo=WALES))
    meeting = called(forum, starts)
    clock.to(dt.datetime(2027, 3, 26, 23, 59, 59, tzinfo=WALES))
    assert not put(meeting).late
    clock.to(dt.datetime(2027, 3, 27, 0, 0, tzinfo=WALES))
    assert put(meeting, content=b"%PDF-b", late_reason=Said(en="Late.")).late


def test_papers_in_two_languages_are_linked_both_ways(forum: Forum) -> None:
    meeting = filled(forum)
    cy = put(meeting)
    en = put(meeting, content=b"%PDF-en", language="en", title=Said(en="Paper"), pair=cy)
    assert Paper.objects.get(pk=cy.pk).pair_id == en.pk
    assert Paper.objects.get(pk=en.pk).pair_id == cy.pk
    with pytest.raises(NotPossible):
        put(meeting, content=b"%PDF-3", language="en", pair=cy)
    with pytest.raises(NotPossible):
        put(meeting, content=b"%PDF-4", language="cy", pair=put(meeting, content=b"%PDF-5", language="cy"))


def test_a_withdrawn_paper_is_marked_and_stays(forum: Forum) -> None:
    paper = put(filled(forum), PEMBROKESHIRE)
    with pytest.raises(Refused):
        papers.withdraw(by=editor(POWYS), paper=paper)
    papers.withdraw(by=editor(CARDIFF), paper=paper)  # as its side's convenor
    papers.withdraw(by=editor(PEMBROKESHIRE), paper=paper)
    assert Paper.objects.get(pk=paper.pk).withdrawn
    assert Entry.objects.filter(verb="paper.withdrawn").count() == 1


def test_no_seat_no_paper(forum: Forum) -> None:
    meeting = filled(forum)
    with pytest.raises(Refused):
        put(meeting, STRANGER)
    with pytest.raises(NotPossible):
        papers.put(
            by=editor(CARDIFF),
            meeting=meeting,
            body=STRANGER,
            upload=papers.Upload("a.pdf", b"%PDF-"),
            language="cy",
            title=Said("Papur"),
        )


def test_the_database_keeps_papers_as_they_were(forum: Forum) -> None:
    paper = put(filled(forum))
    for attempt in (
        lambda: Paper.objects.filter(pk=paper.pk).update(content=b"%PDF-other"),
        lambda: Paper.objects.filter(pk=paper.pk).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()


# Who came


def test_before_the_meeting_only_apologies(forum: Forum) -> None:
    meeting = called(forum)
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "apologies"))
    with pytest.raises(NotPossible):
        attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "present"))


def test_only_the_seats_own_substitute_or_a_post_of_its_body(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    own = Post.objects.get(pk=f"{POWYS}/test-officer")
    other = Post.objects.create(
        code=f"{POWYS}/deputy", body_id=POWYS, title_cy="Dirprwy", title_en="Deputy", source="test", as_of=own.as_of
    )
    with pytest.raises(NotPossible):
        attendance.record(
            by=editor(CARDIFF),
            meeting=meeting,
            came=came(forum, POWYS, "substitute", f"{PEMBROKESHIRE}/test-officer"),
        )
    with pytest.raises(NotPossible):
        attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "substitute"))
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "substitute", other.pk))
    assert Attendance.objects.get(meeting=meeting).substitute == other
    seat = seat_of(forum, CARDIFF)
    seat.substitute_id = f"{PEMBROKESHIRE}/test-officer"
    seat.save(update_fields=["substitute"])
    named = came(forum, CARDIFF, "substitute", f"{PEMBROKESHIRE}/test-officer")
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=named)


def test_quorum_by_the_rule_of_the_forum(forum: Forum, clock: Clock) -> None:
    from dataclasses import replace
    from fractions import Fraction

    from cydwaith.forums.consenting import Of, Share, rule_text
    from cydwaith.forums.models import ConsentRule
    from tests.forum_world import RULE

    half = Share(Of.MEMBERS, Fraction(1, 2))
    rule = replace(RULE, sides=tuple(replace(side, quorum=half) for side in RULE.sides))
    text = rule_text(rule)
    ConsentRule.objects.create(forum=forum, number=9, text=text, digest="0" * 64, at=clock.now)
    meeting = held(forum, clock)
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, GOVERNMENT, "remote"))
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, CARDIFF, "present"))
    found = {one.side.code: (one.there, one.seats, one.enough) for one in quorums(meeting) if one.side}
    assert found == {"government": (1, 1, True), "councils": (1, 3, False)}
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "present"))
    assert quorums(again(meeting))[1].enough


# Minutes


def test_minutes_from_draft_to_approved(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    everyone_came(forum, meeting)
    first = circulated(meeting)
    clock.to(START + DAY)
    later = called(forum, START + 30 * DAY)
    with pytest.raises(NotPossible):  # it has not begun
        minutes.approve(by=editor(CARDIFF), minutes=first, at=later)
    clock.to(START + 30 * DAY)
    with pytest.raises(NotPossible):
        minutes.approve(by=editor(CARDIFF), minutes=first, at=meeting)
    for _ in range(2):  # one side alone cannot, however often it says so
        one = minutes.approve(by=editor(CARDIFF), minutes=first, at=later)
        assert (one.state, one.approvals) == (Minutes.State.CIRCULATED, ["councils"])
    for body in (PEMBROKESHIRE, STRANGER):
        with pytest.raises(Refused):
            minutes.approve(by=editor(body), minutes=first, at=later)
    with pytest.raises(Refused):
        minutes.approve(by=COMMAND_LINE, minutes=first, at=later)
    done = minutes.approve(by=editor(GOVERNMENT), minutes=first, at=later)
    assert (done.state, done.approvals, done.approved_at) == (Minutes.State.APPROVED, ["councils", "government"], later)
    facts = Entry.objects.get(verb="minutes.approved").facts
    assert done.digest in facts
    with pytest.raises(NotPossible):
        circulated(meeting, "Rhywbeth arall.")
    with pytest.raises(NotPossible):
        attendance.record(by=editor(CARDIFF), meeting=meeting, came=came(forum, POWYS, "absent"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Minutes.objects.filter(pk=done.pk).update(text="{}")


def test_a_correction_is_the_next_version_and_voids_what_was_approved(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    first = circulated(meeting)
    clock.to(START + DAY)
    later = called(forum, START + 30 * DAY)
    clock.to(START + 30 * DAY)
    minutes.approve(by=editor(CARDIFF), minutes=first, at=later)
    second = circulated(meeting, "Cywiriad.")
    with pytest.raises(NotPossible):  # those who attended read it first
        minutes.approve(by=editor(CARDIFF), minutes=second, at=later)
    clock.on(DAY)
    assert (second.number, second.approvals) == (2, [])
    assert Minutes.objects.get(pk=first.pk).state == Minutes.State.SUPERSEDED
    with pytest.raises(NotPossible):
        minutes.approve(by=editor(GOVERNMENT), minutes=first, at=later)
    minutes.approve(by=editor(GOVERNMENT), minutes=second, at=later)
    assert Minutes.objects.get(pk=second.pk).state == Minutes.State.CIRCULATED


def test_nobody_approves_while_a_correction_is_written(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    first = circulated(meeting)
    minutes.write_minutes(by=editor(CARDIFF), meeting=meeting, said={0: Said("Nodyn")}, seen=first.digest)
    later = Meeting.objects.create(
        forum=forum,
        starts=START + HOUR,
        ends=START + 2 * HOUR,
        manner="remote",
        state="held",
        called=START,
        changed=START,
    )
    with pytest.raises(NotPossible):
        minutes.approve(by=editor(CARDIFF), minutes=first, at=later)


def test_minutes_written_by_two(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    minutes.write_minutes(by=editor(CARDIFF), meeting=meeting, said={0: Said("Un")})
    with pytest.raises(Clash):
        minutes.write_minutes(by=editor(GOVERNMENT), meeting=meeting, said={0: Said("Dau")})


def test_the_same_words_make_the_same_minutes(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    first = minutes.write_minutes(by=editor(CARDIFF), meeting=meeting, said={0: Said("Un\r\nDau ")})
    again_ = minutes.write_minutes(by=editor(CARDIFF), meeting=meeting, said={0: Said("Un\nDau")})
    assert first == again_


def test_empty_minutes_are_sent_to_nobody(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    draft = minutes.write_minutes(by=editor(CARDIFF), meeting=meeting, said={0: Said("", "")})
    with pytest.raises(NotPossible):
        minutes.circulate(by=editor(CARDIFF), minutes=draft, until=minutes.soonest(draft))


def test_stored_rows_are_as_the_record_has_them(forum: Forum, clock: Clock) -> None:
    import json

    meeting = held(forum, clock)
    everyone_came(forum, meeting)
    put(meeting, late_reason=Said(cy="Hwyr"))
    first = circulated(meeting)
    clock.to(START + DAY)
    later = called(forum, START + 30 * DAY)
    clock.to(START + 30 * DAY)
    for body in (CARDIFF, GOVERNMENT):
        minutes.approve(by=editor(body), minutes=first, at=later)
    for proof in (FILES, VERSIONS):
        told = {entry.subject: json.loads(entry.facts) for entry in Entry.objects.filter(verb=proof.name)}
        assert told
        for facts in told.values():
            assert facts.pop("stands")
        assert dict(proof.rows()) == told


# Actions


def test_what_is_not_done_comes_back_at_the_next_meeting(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    owner = Post.objects.get(pk=f"{POWYS}/test-officer")
    action = following_up.assign(
        by=editor(CARDIFF), meeting=meeting, owner=owner, what=Said(cy="Anfon y ffigurau"), due=dt.date(2027, 3, 1)
    )
    again_ = following_up.assign(
        by=editor(CARDIFF), meeting=meeting, owner=owner, what=Said(cy="Anfon y ffigurau"), due=dt.date(2027, 3, 1)
    )
    assert action == again_
    later = planned(forum, START + 30 * DAY)
    assert list(outstanding(later)) == [action]
    with pytest.raises(Refused):
        following_up.finish(by=editor(PEMBROKESHIRE), action=action)
    clock.to(START + 5 * DAY)
    following_up.finish(by=editor(POWYS), action=action, note=Said(cy="Anfonwyd."))
    assert not outstanding(later).exists()


def test_an_action_needs_words_and_a_day_to_come(forum: Forum, clock: Clock) -> None:
    meeting = held(forum, clock)
    owner = Post.objects.get(pk=f"{POWYS}/test-officer")
    with pytest.raises(NotPossible):
        following_up.assign(by=editor(CARDIFF), meeting=meeting, owner=owner, what=Said())
    with pytest.raises(NotPossible):
        following_up.assign(
            by=editor(CARDIFF), meeting=meeting, owner=owner, what=Said(cy="x"), due=dt.date(2027, 1, 1)
        )
