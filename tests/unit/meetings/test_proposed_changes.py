"""Draft minutes go to those who attended, who may propose changes until a day; each is answered before approval."""

import datetime as dt
import json
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.meetings.actions import attendance, minutes, proposing
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Item, Minutes, ProposedChange
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, POWYS, STRANGER, begun, editor, seat_of
from tests.kept import kept
from tests.meeting_world import DAY, HOUR, START, Clock, again, called, circulated, everyone_came, held
from tests.practice_world import account

pytestmark = pytest.mark.django_db
WHY = Said(cy="Dyna a ddywedwyd.")
SECRET = "Qwyntarrog"
State = ProposedChange.State


def sent() -> tuple[Minutes, dt.datetime]:
    """Draft minutes of a meeting to which Powys did not come, and what time it is then."""
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock(patch)
        forum = begun()
        meeting = held(forum, clock)
        everyone_came(forum, meeting)
        told = {seat_of(forum, POWYS).pk: attendance.Came("apologies")}
        attendance.record(by=editor(CARDIFF), meeting=meeting, came=told)
        return circulated(meeting, f"{SECRET} a gytunwyd."), clock.now


kept_draft = kept(sent)


@pytest.fixture
def draft(kept_draft: Callable[[], tuple[Minutes, dt.datetime]], db: None, clock: Clock) -> Minutes:
    minutes, now = kept_draft()
    clock.to(now)
    return Minutes.objects.select_related("meeting__forum").get(pk=minutes.pk)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def change(
    draft: Minutes, passage: str = "a gytunwyd", instead: str = "a nodwyd", item: Item | None = None
) -> proposing.Change:
    item = item or draft.meeting.items.order_by("pk").first()
    assert item is not None
    return proposing.Change(item.pk, "cy", passage, instead)


def proposed(draft: Minutes, body: str = PEMBROKESHIRE, **told: str) -> ProposedChange:
    return proposing.propose(by=editor(body), minutes=draft, body=body, change=change(draft, **told), reason=WHY)


def said_first(draft: Minutes) -> str:
    draft.refresh_from_db()
    return minutes_of(draft.text)[change(draft).item].cy


def test_an_accepted_change_stands_in_the_minutes_and_a_declined_one_does_not(draft: Minutes) -> None:
    before = draft.digest
    one, other = proposed(draft), proposed(draft, GOVERNMENT, passage=SECRET, instead="")
    proposing.answer(by=editor(CARDIFF), change=other, accepted=False, reason=WHY)
    assert said_first(draft) == f"{SECRET} a gytunwyd."
    proposing.answer(by=editor(CARDIFF), change=one, accepted=True, reason=WHY)
    assert said_first(draft) == f"{SECRET} a nodwyd."
    assert draft.digest != before
    assert set(ProposedChange.objects.values_list("state", flat=True)) == {State.ACCEPTED, State.DECLINED}


def test_the_same_proposed_twice_is_one(draft: Minutes) -> None:
    assert proposed(draft) == proposed(draft)
    assert Entry.objects.filter(verb="minutes.change_proposed").count() == 1


def test_a_change_is_proposed_until_the_end_of_the_day_and_not_after(draft: Minutes, clock: Clock) -> None:
    assert draft.changes_until is not None
    clock.to(dt.datetime.combine(draft.changes_until, dt.time(23, 59), tzinfo=START.tzinfo))
    proposed(draft)
    clock.on(HOUR)
    with pytest.raises(NotPossible):
        proposed(draft, GOVERNMENT)


def test_who_did_not_attend_proposes_nothing(draft: Minutes) -> None:
    for body in (POWYS, STRANGER):
        with pytest.raises(Refused):
            proposed(draft, body)
    with pytest.raises(Refused):  # nor on behalf of somebody else who did
        proposing.propose(by=editor(POWYS), minutes=draft, body=CARDIFF, change=change(draft), reason=WHY)
    with pytest.raises(Refused):
        proposing.propose(by=COMMAND_LINE, minutes=draft, body=CARDIFF, change=change(draft), reason=WHY)
    assert not ProposedChange.objects.exists()


def test_two_changes_of_the_same_words_are_both_kept_and_one_is_accepted(draft: Minutes) -> None:
    one, other = proposed(draft), proposed(draft, GOVERNMENT, instead="a wrthodwyd")
    proposing.answer(by=editor(CARDIFF), change=one, accepted=True, reason=WHY)
    with pytest.raises(NotPossible):
        proposing.answer(by=editor(CARDIFF), change=other, accepted=True, reason=WHY)
    proposing.answer(by=editor(CARDIFF), change=other, accepted=False, reason=WHY)
    assert said_first(draft) == f"{SECRET} a nodwyd."


def test_two_secretaries_answer_and_the_first_answer_stands(draft: Minutes) -> None:
    one = proposed(draft)
    first = proposing.answer(by=editor(CARDIFF), change=one, accepted=False, reason=WHY)
    assert proposing.answer(by=editor(GOVERNMENT), change=one, accepted=False, reason=Said(cy="Arall")) == first
    with pytest.raises(NotPossible):
        proposing.answer(by=editor(GOVERNMENT), change=one, accepted=True, reason=WHY)


def test_who_is_no_secretary_answers_nothing(draft: Minutes) -> None:
    one = proposed(draft)
    for body in (PEMBROKESHIRE, POWYS):
        with pytest.raises(Refused):
            proposing.answer(by=editor(body), change=one, accepted=True, reason=WHY)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"passage": "nid yw yno"}, "passage"),
        ({"passage": " "}, "passage"),
        ({"passage": "y"}, "passage"),  # more than once
        ({"instead": "a gytunwyd"}, "instead"),
    ],
)
def test_a_passage_stands_there_once_and_changes(draft: Minutes, told: dict[str, str], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        proposed(draft, **told)
    assert refusal.value.field == field


def test_every_change_and_answer_has_a_reason(draft: Minutes) -> None:
    with pytest.raises(NotPossible):
        proposing.propose(by=editor(CARDIFF), minutes=draft, body=CARDIFF, change=change(draft), reason=Said(cy=" "))
    with pytest.raises(NotPossible):
        proposing.answer(by=editor(CARDIFF), change=proposed(draft), accepted=True, reason=Said())


def test_minutes_wait_for_the_day_and_for_every_answer(draft: Minutes, clock: Clock) -> None:
    forum = draft.meeting.forum
    later = called(forum, START + 30 * DAY)
    clock.to(START + 30 * DAY)
    Minutes.objects.filter(pk=draft.pk).update(changes_until=clock.now.date())
    one = proposed(draft)
    with pytest.raises(NotPossible):  # the day is not over
        minutes.approve(by=editor(CARDIFF), minutes=draft, at=later)
    clock.on(DAY)
    with pytest.raises(NotPossible):  # one is not answered
        minutes.approve(by=editor(CARDIFF), minutes=draft, at=later)
    proposing.answer(by=editor(CARDIFF), change=one, accepted=True, reason=WHY)
    for body in (CARDIFF, GOVERNMENT):
        minutes.approve(by=editor(body), minutes=draft, at=later)
    draft.refresh_from_db()
    assert draft.state == Minutes.State.APPROVED
    assert "a nodwyd" in draft.text


def test_a_correction_waits_for_every_answer_and_has_what_was_accepted(draft: Minutes) -> None:
    one = proposed(draft)
    said = minutes_of(draft.text) | {0: Said(cy="Nodyn.")}
    second = minutes.write_minutes(by=editor(CARDIFF), meeting=draft.meeting, said=said, seen=draft.digest)
    with pytest.raises(NotPossible):
        minutes.circulate(by=editor(CARDIFF), minutes=second, until=minutes.soonest(second))
    proposing.answer(by=editor(CARDIFF), change=one, accepted=True, reason=WHY)
    second.refresh_from_db()
    assert "a nodwyd" in second.text
    minutes.circulate(by=editor(CARDIFF), minutes=second, until=minutes.soonest(second))


def test_what_is_proposed_stays_and_is_answered_once(draft: Minutes) -> None:
    one = proposed(draft)
    for told in ({"passage": "arall"}, {"instead": ""}, {"reason_cy": "arall"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ProposedChange.objects.filter(pk=one.pk).update(**told)
    proposing.answer(by=editor(CARDIFF), change=one, accepted=True, reason=WHY)
    with pytest.raises(IntegrityError), transaction.atomic():
        ProposedChange.objects.filter(pk=one.pk).update(answer_cy="arall")


def test_the_record_has_no_word_of_it(draft: Minutes) -> None:
    proposing.answer(by=editor(CARDIFF), change=proposed(draft), accepted=True, reason=WHY)
    facts = " ".join(Entry.objects.values_list("facts", flat=True))
    assert SECRET not in facts
    assert "gytunwyd" not in facts
    assert WHY.cy not in facts
    told = json.loads(Entry.objects.get(verb="meeting.minutes_circulated").facts)
    assert told["until"] == draft.changes_until.isoformat()  # type: ignore[union-attr]  # it is circulated


@pytest.mark.parametrize(
    ("body", "role", "status"),
    [
        (PEMBROKESHIRE, Role.EDITOR, 200),
        (GOVERNMENT, Role.ADMINISTRATOR, 200),
        (CARDIFF, Role.EDITOR, 200),
        (PEMBROKESHIRE, Role.CONTRIBUTOR, 403),
        (POWYS, Role.EDITOR, 403),
        (STRANGER, Role.ADMINISTRATOR, 403),
    ],
)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_who_reads_a_draft(draft: Minutes, clock: Clock, body: str, role: Role, status: int, language: str) -> None:
    client = Client()
    client.force_login(account(role, body))
    with translation.override(language):
        pages = {
            name: reverse(name, kwargs={"id": draft.meeting_id})
            for name in ("minutes_draft", "change_propose", "meeting")
        }
    answers = {name: client.get(page) for name, page in pages.items()}
    assert [answers[name].status_code for name in ("minutes_draft", "change_propose")] == [status, status]
    assert (SECRET in answers["minutes_draft"].content.decode()) == (status == 200)
    assert SECRET not in answers["meeting"].content.decode()
    assert (pages["minutes_draft"] in answers["meeting"].content.decode()) == (status == 200)


def test_a_change_is_proposed_and_answered_on_pages(draft: Minutes, clock: Clock) -> None:
    attendee, secretary = Client(), Client()
    attendee.force_login(account(Role.EDITOR, PEMBROKESHIRE))
    secretary.force_login(account(Role.EDITOR, CARDIFF))
    item = change(draft).item
    told = {"place": f"{item}-cy", "passage": "nid yw yno", "instead": "a nodwyd", "reason_cy": "Achos."}
    page = reverse("change_propose", kwargs={"id": draft.meeting_id})
    assert "nid yw yno" in attendee.post(page, told).content.decode()
    answer = attendee.post(page, {**told, "passage": "a gytunwyd"}, follow=True)
    assert "Mae’ch newid wedi’i gynnig" in answer.content.decode()
    one = ProposedChange.objects.get()
    page = reverse("change_answer", kwargs={"id": one.pk})
    assert attendee.get(page).status_code == 403
    assert "a gytunwyd" in secretary.get(page).content.decode()
    answer = secretary.post(page, {"accepted": "accepted", "answer_cy": "Cywir."}, follow=True)
    assert f"{SECRET} a nodwyd." in answer.content.decode()
    assert "Cywir." in attendee.get(reverse("minutes_draft", kwargs={"id": draft.meeting_id})).content.decode()


def test_a_day_that_is_too_soon_or_too_far_is_refused(clock: Clock) -> None:
    meeting = held(begun("another-forum"), clock)
    said = {0: Said("Un")}
    draft = minutes.write_minutes(by=editor(CARDIFF), meeting=again(meeting), said=said)
    for days in (-1, 0, 6, 367):
        with pytest.raises(NotPossible):
            minutes.circulate(by=editor(CARDIFF), minutes=draft, until=clock.now.date() + days * DAY)
    minutes.circulate(by=editor(CARDIFF), minutes=draft, until=clock.now.date() + 7 * DAY)
    assert meeting.minutes.get().state == Minutes.State.CIRCULATED
