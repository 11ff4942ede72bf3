"""The pages of decisions: from a motion through freezing and answers to what came of it."""

import csv
import io
import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cydwaith.decisions.models import Decision, Reservation
from cydwaith.forums.models import Forum
from cydwaith.shared.permissions import Role
from tests.decision_world import again, everyone, frozen, moved, says
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS
from tests.pages.addresses import at
from tests.practice_world import account

WORDS = {"title_cy": "Cynnig", "title_en": "A motion", "text_cy": "Gwnawn hyn.", "text_en": "We do this."}


def page(client: Client, decision: Decision, language: str = "en") -> str:
    return client.get(at("decision", language, id=decision.pk)).content.decode()


def test_a_motion_is_moved(council: Client, forum: Forum) -> None:
    where = at("decision_new", slug=forum.slug)
    assert "You speak for Cardiff Council." in council.get(where).content.decode()
    kept = council.post(where, {"body": CARDIFF, "title_en": "", "text_en": "We do this."}).content.decode()
    assert "govuk-error-summary" in kept
    assert "We do this." in kept
    answer = council.post(where, {"body": CARDIFF, **WORDS})
    made = Decision.objects.get()
    assert answer["Location"] == at("decision", id=made.pk)
    assert "A motion: its text can still change" in page(council, made)


def test_an_amendment_shows_what_changed(council: Client, government: Client, forum: Forum) -> None:
    decision = moved(forum)
    where = at("decision_amend", id=decision.pk)
    assert government.get(where).status_code == 200
    changed = WORDS | {"text_en": "We will do that together."}
    assert government.post(where, {"body": GOVERNMENT, "seen": 1, **changed}).status_code == 302
    html = page(council, decision)
    assert ": </span>this</del><ins>" in html
    assert ": </span>that</ins>" in html
    late = council.post(where, {"body": CARDIFF, "seen": 1, **WORDS}).content.decode()
    assert "The text changed in the meantime" in late
    assert "What changed while you were writing" in late
    assert 'name="seen" value="2"' in late
    assert "We do this." in late


def test_a_text_is_frozen_and_answered(council: Client, government: Client, forum: Forum) -> None:
    decision = moved(forum)
    where = at("decision_freeze", id=decision.pk)
    assert council.get(where).status_code == 200
    closes = (timezone.localdate() + 20 * DAY).isoformat()
    early = council.post(where, {"body": CARDIFF, "seen": 1, "closes": "2020-01-01"}).content.decode()
    assert "govuk-error-summary" in early
    assert council.post(where, {"body": CARDIFF, "seen": 1, "closes": closes}).status_code == 302
    text = again(decision).current
    where = at("decision_answer", id=decision.pk)
    assert government.get(where).status_code == 200
    seat = forum.seats.get(body=GOVERNMENT)
    told = {"seat": seat.pk, "seen": text.digest, "answer": "reservation", "reason_en": "Only with money."}
    assert "Give a day" in government.post(where, told).content.decode()
    assert government.post(where, told | {"review_on": closes}).status_code == 302
    html = page(council, decision)
    assert "Only with money." in html
    assert "Waiting for consent: one of two sides has consented, and one of four seats has answered." in html
    assert text.digest in html


def test_an_answer_to_a_text_that_changed_is_not_kept(council: Client, forum: Forum) -> None:
    decision, text = frozen(forum)
    seat = forum.seats.get(body=CARDIFF)
    told = {"seat": seat.pk, "seen": "0" * 64, "answer": "refuse", "reason_cy": "Dim arian."}
    html = council.post(at("decision_answer", "cy", id=decision.pk), told).content.decode()
    assert "Newidiodd y testun" in html
    assert "The text changed since you read it" in html
    assert "Dim arian." in html
    assert f'value="{text.digest}"' in html
    assert not again(decision).current.consents.exists()


def test_only_the_own_seat_is_answered_for(council: Client, forum: Forum) -> None:
    decision, text = frozen(forum)
    other = forum.seats.get(body=GOVERNMENT)
    answer = council.post(
        at("decision_answer", id=decision.pk), {"seat": other.pk, "seen": text.digest, "answer": "consent"}
    )
    assert answer.status_code == 200
    assert not text.consents.exists()
    stranger = Client()
    stranger.force_login(account(Role.EDITOR, "TEST-PARTNER"))
    assert stranger.get(at("decision_answer", id=decision.pk)).status_code == 403
    reader = Client()
    reader.force_login(account(Role.READER, CARDIFF))
    assert reader.get(at("decision_answer", id=decision.pk)).status_code == 403


def test_it_is_settled_when_it_is_certain(council: Client, forum: Forum) -> None:
    decision, _text = frozen(forum)
    where = at("decision_settle", id=decision.pk)
    assert council.get(where).status_code == 200
    assert "open still" in council.post(where).content.decode()
    for body in (CARDIFF, PEMBROKESHIRE, GOVERNMENT):
        says(decision, body)
    says(decision, POWYS, "reserve")
    assert council.post(where).status_code == 302
    for language, words in (("en", "with one reservation on the record"), ("cy", "gydag un neilltuad ar gofnod")):
        assert words in page(council, decision, language)
    html = page(council, decision)
    assert "Government: consents" in html
    assert "A doubt." in html


def test_not_agreed_says_why(client: Client, forum: Forum) -> None:
    decision, _text = frozen(forum)
    for body in (CARDIFF, PEMBROKESHIRE, POWYS):
        says(decision, body)
    says(decision, GOVERNMENT, "refuse")
    client.force_login(account(Role.READER, CARDIFF))
    assert client.post(at("decision_settle", id=decision.pk)).status_code == 302
    html = page(client, decision)
    assert "Not agreed" in html
    assert "Councils: consents" in html
    assert "Government: can no longer consent" in html


def test_a_reservation_is_followed_up(council: Client, government: Client, forum: Forum) -> None:
    decision, _text = frozen(forum)
    says(decision, CARDIFF, "reserve")
    held = Reservation.objects.get()
    for name in ("reservation_review", "reservation_escalate", "reservation_close"):
        assert council.get(at(name, id=held.pk)).status_code == 200
        assert government.get(at(name, id=held.pk)).status_code == 403
    later = (timezone.localdate() + 90 * DAY).isoformat()
    assert (
        "at least one language"
        in council.post(at("reservation_review", id=held.pk), {"review_on": later}).content.decode()
    )
    assert (
        council.post(at("reservation_review", id=held.pk), {"review_on": later, "note_en": "Not yet."}).status_code
        == 302
    )
    assert "No forum was named" in council.post(at("reservation_escalate", id=held.pk)).content.decode()
    assert council.post(at("reservation_close", id=held.pk), {"note_cy": "Wedi’i ddatrys."}).status_code == 302
    html = page(council, decision)
    assert "Not yet." in html
    assert "Wedi’i ddatrys." in html


def test_it_is_withdrawn_by_its_mover_alone(council: Client, government: Client, forum: Forum) -> None:
    decision = moved(forum)
    where = at("decision_withdraw", id=decision.pk)
    assert council.get(where).status_code == 200
    assert government.post(where).status_code == 403
    assert council.post(where).status_code == 302
    assert "Withdrawn on" in page(council, decision)


def test_the_list_as_files(client: Client, forum: Forum) -> None:
    frozen(forum)
    moved(forum, words="Another")
    rows = list(csv.DictReader(io.StringIO(client.get(at("decisions_csv") + "?state=frozen").content.decode())))
    assert [row["state"] for row in rows] == ["frozen"]
    assert len(json.loads(client.get(at("decisions_json")).content)["items"]) == 2


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_decision_takes_as_many_queries_whoever_answered(client: Client, forum: Forum, language: str) -> None:
    decision, _text = frozen(forum)
    says(decision, CARDIFF, "reserve")
    page(client, decision, language)
    with CaptureQueriesContext(connection) as before:
        page(client, decision, language)
    everyone(decision)
    page(client, decision, language)  # the first reader gives entries that wait for one their number
    with CaptureQueriesContext(connection) as after:
        page(client, decision, language)
    assert len(after) == len(before)
    assert len(after) <= 22
