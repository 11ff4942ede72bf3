"""The pages of forums: the list, a forum, its seats, its rule, proposing one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.forums.models import Forum, Seat
from cydwaith.shared.permissions import Role
from tests.decision_world import everyone, frozen, moved, says
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, STRANGER, ground, proposed
from tests.pages.addresses import at
from tests.practice_world import TOPIC, account

LANGUAGES = ("cy", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_forum_that_has_begun(client: Client, forum: Forum, language: str) -> None:
    decision, _text = frozen(forum)
    says(decision, CARDIFF, "reserve")
    html = client.get(at("forum", language, slug=forum.slug)).content.decode()
    assert html.count("<h1") == 1
    assert "d-table" in html
    assert "Swyddog Prawf" in html if language == "cy" else "Test Officer" in html
    assert ("Dim ond pan fydd pob ochr" if language == "cy" else "only when every side consents") in html
    assert at("decision", language, id=decision.pk) in html


def test_what_is_not_there(client: Client, db: None) -> None:
    for name in ("forum", "forum_parity"):
        assert client.get(at(name, slug="nothing-here")).status_code == 404
    assert client.get(at("decision", id=999)).status_code == 404


@pytest.mark.parametrize("query", ["?forum=x&state=y&side=z&topic=%27", "?page=99999", "?page=-1", "?state=open"])
def test_nonsense_narrows_to_nothing(client: Client, forum: Forum, query: str) -> None:
    moved(forum)
    assert client.get(at("decisions") + query).status_code == 200
    assert client.get(at("networks") + query.replace("forum", "topic")).status_code == 200


def test_a_forum_takes_as_many_queries_whatever_waits(client: Client, forum: Forum) -> None:
    moved(forum)
    with CaptureQueriesContext(connection) as before:
        client.get(at("forum", slug=forum.slug))
    for number in range(4):
        everyone(frozen(forum, words=f"Another {number}")[0])
    with CaptureQueriesContext(connection) as after:
        client.get(at("forum", slug=forum.slug))
    assert len(after) == len(before)
    assert len(after) <= 25


def test_a_stranger_may_do_nothing(client: Client, forum: Forum) -> None:
    client.force_login(account(Role.EDITOR, STRANGER))
    html = client.get(at("forum", slug=forum.slug)).content.decode()
    assert at("decision_new", slug=forum.slug) not in html
    assert client.get(at("decision_new", slug=forum.slug)).status_code == 403
    assert client.get(at("forum_rule", slug=forum.slug)).status_code == 403
    assert client.get(at("forum_confirm", slug=forum.slug)).status_code == 403
    seat = Seat.objects.get(forum=forum, body=POWYS)
    assert client.get(at("seat_change", id=seat.pk)).status_code == 403


def test_whoever_is_not_signed_in_is_asked_to(client: Client, forum: Forum) -> None:
    answer = client.get(at("decision_new", slug=forum.slug))
    assert answer.status_code == 302
    assert "next=" in answer["Location"]


def told(**changes: str) -> dict[str, str]:
    return {
        "body": CARDIFF,
        "kind": "network",
        "level": "officer",
        "name_cy": "Rhwydwaith",
        "name_en": "A network",
        "purpose_cy": "",
        "purpose_en": "To learn.",
        "notice_days": "5",
        "topic_1": TOPIC,
        **changes,
    }


def test_a_hole_fills_the_form_in(council: Client) -> None:
    html = council.get(at("forum_new") + f"?topic={TOPIC}&level=officer&convenor={POWYS}").content.decode()
    assert 'value="Test Topic: network of officers"' in html
    assert 'value="Pwnc Prawf: rhwydwaith o swyddogion"' in html
    assert f'value="{POWYS}" selected' in html
    assert council.get(at("forum_new") + "?topic=nothing&level=sideways").status_code == 200


def test_a_network_is_proposed_with_its_convenor(council: Client) -> None:
    answer = council.post(at("forum_new"), told(convenor=POWYS))
    made = Forum.objects.get(name_en="A network")
    assert answer["Location"] == at("forum", slug=made.slug)
    seat = made.seats.get()
    assert (seat.body_id, seat.convenor, made.stage) == (POWYS, True, "proposed")


def test_a_faulty_proposal_keeps_what_was_typed(council: Client) -> None:
    html = council.post(at("forum_new"), told(name_cy="", side_1_cy="Un ochr", side_1_en="")).content.decode()
    assert "govuk-error-summary" in html
    assert "To learn." in html
    assert "Un ochr" in html
    html = council.post(at("forum_new"), told(side_1_cy="Un ochr", side_1_en="One side")).content.decode()
    assert "no sides, or two or more" in html


def test_a_rule_is_laid_down_and_confirmed(db: None) -> None:
    forum = proposed("to-begin")
    government, council = Client(), Client()
    government.force_login(account(Role.EDITOR, GOVERNMENT))
    council.force_login(account(Role.EDITOR, CARDIFF))
    chosen = {f"{part}_{n}": "" for part in ("quorum",) for n in (0, 1)} | {
        "who_0": "voting",
        "enough_0": "all",
        "who_1": "co_chairs",
        "enough_1": "two_thirds",
        "quorum_1": "half",
        "days": "7",
        "onward": "co_chairs",
        "aside_counts": "on",
    }
    assert government.get(at("forum_rule", slug=forum.slug)).status_code == 200
    assert government.post(at("forum_rule", slug=forum.slug), chosen).status_code == 302
    html = government.get(at("forum", slug=forum.slug)).content.decode()
    assert "every voting seat must consent." in html
    assert "at least two thirds of its co-chairs must consent, and at least half of its co-chairs must have" in html
    assert "at least seven days" in html
    digest = forum.rules.order_by("-number").first().digest
    assert "changed" in government.post(at("forum_confirm", slug=forum.slug), {"seen": "0" * 64}).content.decode()
    for client in (government, council):
        assert client.get(at("forum_confirm", slug=forum.slug)).status_code == 200
        assert client.post(at("forum_confirm", slug=forum.slug), {"seen": digest}).status_code == 302
    assert Forum.objects.get(pk=forum.pk).stage == "active"


def test_seats_are_given_and_changed(council: Client, forum: Forum) -> None:
    ground()
    assert council.get(at("seats", slug=forum.slug)).status_code == 200
    given = {
        "body": CARDIFF,
        "holder": f"{POWYS}|",
        "side": "councils",
        "level": "officer",
        "votes": "on",
    }
    given["holder"] = POWYS
    assert council.post(at("seats", slug=forum.slug), given).status_code == 302
    assert Seat.objects.filter(forum=forum, body=POWYS, post=None).exists()
    wrong = council.post(at("seats", slug=forum.slug), given | {"holder": GOVERNMENT}).content.decode()
    assert "sits on another side" in wrong
    seat = Seat.objects.get(forum=forum, body=CARDIFF)
    assert council.get(at("seat_change", id=seat.pk)).status_code == 200
    assert "Choose an office" in council.post(at("seat_change", id=seat.pk), {"what": "hand_over"}).content.decode()
    assert council.post(at("seat_change", id=seat.pk), {"what": "substitute", "post": seat.post_id}).status_code == 302
    assert council.post(at("seat_change", id=seat.pk), {"what": "end"}).status_code == 302
    assert Seat.objects.get(pk=seat.pk).held_to is not None
