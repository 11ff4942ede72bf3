"""The pages of conversations, as a participant, a moderator and anybody see them, without JavaScript."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import today
from cydwaith.deliberations import pace
from cydwaith.deliberations.actions import conversations, statements
from cydwaith.deliberations.models import CameBy, Conversation, Participant, Statement, Vote
from cydwaith.deliberations.pages import conversations as pages
from cydwaith.letters.models import Letter
from cydwaith.policies.models import Policy
from cydwaith.shared.permissions import PUBLIC, Role
from cydwaith.shared.said import Said
from tests.deliberation_world import accepted, conversation, crowd, person, worked_out
from tests.forum_world import CARDIFF, editor
from tests.kept import kept
from tests.pages.addresses import at
from tests.practice_world import account

pytestmark = pytest.mark.django_db
ENTERED = re.compile(r"\d{8}")


def world() -> Conversation:
    """A conversation with five statements and two dozen people, worked out."""
    one = conversation()
    accepted(one, 5)
    crowd(one, 24, 5)
    worked_out(one)
    return one


kept_world = kept(world)


@pytest.fixture
def one(kept_world: Callable[[], Conversation], db: None) -> Conversation:
    for each in (pace.VOTING, pace.ADDING, pace.ASKING, pace.SENDING, pace.BEGINNING):
        each._times.clear()
    return kept_world()


def speaking(body: str, role: Role = Role.EDITOR) -> Client:
    client = Client()
    client.force_login(account(role, body))
    return client


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return answer.content.decode()


def on(page: str) -> str:
    """The number of the statement that a page asks about."""
    found = re.search(r'name="statement" value="(\d+)"', page)
    assert found
    return found[1]


def test_without_a_code_one_votes_on_one_statement_after_another(one: Conversation, client: Client) -> None:
    where = at("deliberation_vote", key=one.key)
    assert client.get(where)["Location"] == at("deliberation_come", key=one.key)
    assert client.post(at("deliberation_come", key=one.key), {"step": "without"})["Location"] == where
    seen = []
    while 'name="statement"' in (page := text(client, where)):
        seen.append(number := on(page))
        assert page.count('name="vote"') == 3
        sent = {"statement": number, "vote": "1"}
        assert client.post(where, sent)["Location"] == f"{where}?after={number}"
    assert sorted(seen) == ["1", "2", "3", "4", "5"]
    assert "You have voted on every statement" in page
    assert Vote.objects.filter(participant__came_by=CameBy.NONE).count() == 5
    again = text(client, f"{where}?on=2&after=3")
    assert on(again) == "2"
    assert "Your last vote: agree" in again
    client.post(where, {"statement": "2", "vote": "-1"})
    assert client.post(where, {"statement": "2", "vote": "-1"}).status_code == 302
    mine = at("deliberation_mine", key=one.key)
    told = json.loads(text(client, at("deliberation_mine_file", key=one.key)))
    assert [vote["vote"] for vote in told["votes"]] == [1, -1, 1, 1, 1]
    assert "Disagree" in text(client, mine)
    assert client.post(at("deliberation_erase", key=one.key))["Location"] == mine
    assert "You have not voted here" in text(client, mine)


def test_a_page_that_shows_ones_own_place_is_kept_by_nobody_else(one: Conversation, client: Client) -> None:
    page = at("deliberation", key=one.key)
    assert client.get(page)["Cache-Control"] == "private"
    client.post(at("deliberation_come", key=one.key), {"step": "without"})
    assert "no-store" in client.get(page)["Cache-Control"]


def test_an_open_conversation_is_on_the_page_however_many_closed_since(
    one: Conversation, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = conversation(Policy.objects.get(pk=one.holder), title=Said(en="A later one"))
    conversations.close(by=editor(CARDIFF), conversation=later, body=CARDIFF, reason=Said(en="Enough was said."))
    monkeypatch.setattr(pages, "MOST", 1)
    page = text(client, at("deliberations"))
    assert at("deliberation", key=one.key) in page
    assert at("deliberation", key=later.key) not in page


def test_whoever_translates_second_is_told_and_loses_nothing(one: Conversation, client: Client) -> None:
    said = statements.add(by=person(one, 77), conversation=one, text=Said(en="Only in English"))
    statements.accept(by=editor(CARDIFF), statement=said, body=CARDIFF)
    moderator, where = speaking(CARDIFF), at("deliberation_translate", key=one.key, number=said.number)
    assert moderator.post(where, {"body": CARDIFF, "text_cy": "Y cyntaf"}).status_code == 302
    assert "Yr ail un" in moderator.post(where, {"body": CARDIFF, "text_cy": "Yr ail un"}).content.decode()
    assert moderator.post(where, {"body": CARDIFF, "text_cy": "Y cyntaf"}).status_code == 302
    assert Statement.objects.get(pk=said.pk).text_cy == "Y cyntaf"


def test_digits_of_another_script_lead_on_as_well(one: Conversation, client: Client) -> None:
    where = at("deliberation_vote", key=one.key)
    client.post(at("deliberation_come", key=one.key), {"step": "without"})
    assert client.post(where, {"statement": "٣", "vote": "1"})["Location"] == f"{where}?after=3"


def test_the_votes_that_stand_released_are_read_for_no_page(one: Conversation, client: Client) -> None:
    client.post(at("deliberation_come", key=one.key), {"step": "without"})
    for name in ("deliberation_vote", "deliberation"):
        with CaptureQueriesContext(connection) as asked:
            text(client, at(name, key=one.key))
        assert not any('"released"' in query["sql"] for query in asked)


def test_a_vote_that_cannot_be_is_answered_and_nothing_is_lost(one: Conversation, client: Client) -> None:
    where = at("deliberation_vote", key=one.key)
    client.post(at("deliberation_come", key=one.key), {"step": "without"})
    client.post(where, {"statement": "1", "vote": "1"})
    third = Statement.objects.get(conversation=one, number=3)
    statements.remove(by=editor(CARDIFF), statement=third, body=CARDIFF, reason=Said(en="It named somebody."))
    assert (
        "was removed in the meantime"
        in client.post(where, {"statement": "3", "vote": "1"}, follow=True).content.decode()
    )
    assert "Choose agree" in client.post(where, {"statement": "2", "vote": "9"}, follow=True).content.decode()
    assert client.post(where, {"statement": "x", "vote": "1"}).status_code == 404
    assert "It named somebody." in text(client, at("deliberation", key=one.key))
    assert Vote.objects.filter(participant__came_by=CameBy.NONE).count() == 1


def test_by_code_and_by_invitation(one: Conversation, client: Client) -> None:
    come = at("deliberation_come", key=one.key)
    assert "govuk-error-summary" in client.post(come, {"step": "code", "address": "no"}).content.decode()
    page = client.post(come, {"step": "code", "address": "nia@example.com"}).content.decode()
    assert "Type it here" in page
    letter = Letter.objects.latest("pk")
    assert "nia@example.com" not in page.replace('value="nia@example.com"', "")
    wrong = client.post(come, {"step": "enter", "address": "nia@example.com", "code": "1"}).content.decode()
    assert "not the code that was sent" in wrong
    code = ENTERED.findall(letter.text)[0]
    entered = client.post(come, {"step": "enter", "address": "nia@example.com", "code": code})
    assert entered["Location"] == at("deliberation_vote", key=one.key)
    client.post(entered["Location"], {"statement": "1", "vote": "0"})
    assert Participant.objects.filter(came_by=CameBy.CODE).count() == 24 + 1
    council = speaking(CARDIFF)
    links = council.post(at("deliberation_invite", key=one.key), {"body": CARDIFF, "number": "2"}).content.decode()
    first, second = re.findall(r"https?://\S+?(/en/\S+?)<", links)
    guest = Client()
    assert "You are invited" in text(guest, first)
    guest.post(first)
    guest.post(at("deliberation_vote", key=one.key), {"statement": "1", "vote": "1"})
    assert Participant.objects.filter(came_by=CameBy.INVITATION).count() == 1
    assert guest.get(second[:-5] + "zzzz/").status_code == 404


def test_a_statement_is_said_moderated_and_taken_back(one: Conversation, client: Client) -> None:
    council = speaking(CARDIFF)
    add = at("deliberation_add", key=one.key)
    too_long = council.post(add, {"text_en": "x" * 10_000}).content.decode()
    assert "govuk-error-summary" in too_long
    assert "x" * 10_000 in too_long
    assert council.post(add, {"text_en": "بيوت للجميع"})["Location"] == at("deliberation_mine", key=one.key)
    assert "waiting for a moderator" in text(council, at("deliberation_mine", key=one.key))
    body = Body.objects.get(pk=CARDIFF)
    (part,) = [each for each in today(body, PUBLIC) if each.key == "deliberations"]
    assert part.lines[0].note.en.endswith("statement waits for a moderator")
    moderate = at("deliberation_moderate", key=one.key)
    assert "بيوت للجميع" in text(council, moderate)
    assert client.get(moderate).status_code == 302
    assert speaking(CARDIFF, Role.READER).get(moderate).status_code == 403
    accept = at("deliberation_accept", key=one.key, number=6)
    assert council.post(accept, {"body": CARDIFF, "text_cy": "Tai i bawb"})["Location"] == moderate
    said = Statement.objects.get(conversation=one, number=6)
    assert (said.state, said.text_cy, said.text_en) == ("accepted", "Tai i bawb", "بيوت للجميع")
    assert council.post(at("deliberation_withdraw", key=one.key, number=6)).status_code == 302
    said.refresh_from_db()
    assert said.text_en == ""


def test_the_results_in_both_languages_with_ones_own_place(one: Conversation, client: Client) -> None:
    where = at("deliberation", key=one.key)
    page = text(client, where)
    assert "24 people are in two opinion groups" in page
    assert "What unites" in page
    assert "Statement 0" in page
    assert "<svg" in page
    assert ">You<" not in page
    assert "Yr hyn sy’n uno" in text(client, at("deliberation", "cy", key=one.key))
    client.post(at("deliberation_come", key=one.key), {"step": "without"})
    client.post(at("deliberation_vote", key=one.key), {"statement": "2", "vote": "1"})
    assert ">You<" in text(client, where)
    with CaptureQueriesContext(connection) as asked:
        text(client, where)
    assert len(asked) < 20


def test_closing_exporting_and_bringing_in(one: Conversation, client: Client) -> None:
    council = speaking(CARDIFF)
    close = at("deliberation_close", key=one.key)
    assert client.get(close).status_code == 302
    assert council.post(close, {"body": CARDIFF, "reason_en": "It is time."}).status_code == 302
    worked_out(one)
    page = text(client, at("deliberation", key=one.key))
    assert "It is time." in page
    assert "Take part" not in page
    votes = client.get(at("deliberation_votes", key=one.key)).content
    comments = client.get(at("deliberation_comments", key=one.key)).content
    other = conversation(Policy.objects.get(pk=one.holder), title=Said(en="Another"))
    where = at("deliberation_import", key=other.key)
    sent: dict[str, Any] = {"body": CARDIFF, "dry": "on"}

    def files(cast: bytes) -> dict[str, Any]:
        told = {
            "comments": SimpleUploadedFile("comments.csv", comments),
            "votes": SimpleUploadedFile("votes.csv", cast),
        }
        return {**sent, **told}

    faulty = council.post(where, files(votes + b"1,1,7\r\n")).content.decode()
    assert re.search(r"line \d+: a vote must be 1", faulty)
    assert council.post(where, files(b"voter,vote\r\n1,1\r\n")).content.decode().count("these columns are missing") > 0
    assert council.post(where, files(votes)).status_code == 302
    assert not other.statements.exists()
    del sent["dry"]
    assert council.post(where, files(votes)).status_code == 302
    assert other.statements.count() == 5
    assert Vote.objects.filter(statement__conversation=other).count() == votes.count(b"\n") - 1
    assert "already" in council.post(where, files(votes)).content.decode()


def test_opened_from_a_policy_and_linked_there(one: Conversation, client: Client) -> None:
    council = speaking(CARDIFF)
    policy = text(council, at("policy", slug=one.holder))
    assert at("deliberation", key=one.key) in policy
    where = at("deliberation_new", kind="policy", holder=one.holder)
    assert where in policy
    assert where not in text(client, at("policy", slug=one.holder))
    told = {
        "body": CARDIFF,
        "title_en": "Rents",
        "question_en": "What about rents?",
        "opens": str(one.opens),
        "closes": str(one.closes),
        "who": "invited",
        "first": "30",
        "smallest": "3",
    }
    assert "govuk-error-summary" in council.post(where, told).content.decode()
    there = council.post(where, {**told, "smallest": "30"})["Location"]
    assert "The first figures are shown when 30 people" in text(client, there)
    assert "Rents" in text(client, at("deliberations"))
    assert council.get(at("deliberation_new", kind="policy", holder="none-such")).status_code == 404


def test_the_read_api(one: Conversation, client: Client) -> None:
    found = json.loads(text(client, f"/api/v1/deliberations/{one.key}"))
    assert found["results"]["participants"] == 24
    assert found["listed"]["people"] == 20
    assert {"alike", "one_sided"} & found["results"].keys() == set()
    assert json.loads(text(client, "/api/v1/deliberations?open_now=true"))["count"] == 1
    assert person(one, 1).voter not in json.dumps(found)
