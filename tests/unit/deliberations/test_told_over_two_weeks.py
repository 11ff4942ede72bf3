"""Trying to learn one person's vote from all that the site tells over two weeks: page, API, list, and the export."""

import csv
import datetime as dt
import io
import itertools
import json
from typing import Any

import numpy as np
import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.deliberations import exporting, pace
from cydwaith.deliberations.actions import conversations, voting
from cydwaith.deliberations.models import CameBy, Conversation, Outcome, Vote
from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.deliberation_world import accepted, conversation, crowd, person, vote, worked_out
from tests.forum_world import CARDIFF, editor
from tests.pages.addresses import at

pytestmark = pytest.mark.django_db
STATEMENTS = 7
DAYS = 14
Counts = dict[tuple[str, ...], int]


@pytest.fixture(autouse=True)
def _at_ease(settings: Any) -> None:
    settings.DEMO = True
    for one in (pace.VOTING, pace.ADDING):
        one._times.clear()


def numbers(told: Any, path: tuple[str, ...] = ()) -> Counts:
    """Every whole number that an answer tells, by where it stands; of lists, by what each thing is called."""
    if isinstance(told, dict):
        name = str(told.get("statement", told.get("id", "")))
        parts = [numbers(value, (*path, name, key)) for key, value in told.items() if key not in {"statement", "id"}]
        return {where: value for part in parts for where, value in part.items()}
    if isinstance(told, list):
        return {where: value for one in told for where, value in numbers(one, path).items()}
    return {path: told} if isinstance(told, int) and not isinstance(told, bool) else {}


def told_by(client: Client, key: str) -> tuple[Counts, str]:
    """What the API tells of the results, and the page without what changes with each request."""
    answer = json.loads(client.get(f"/api/v1/deliberations/{key}").content)
    page = client.get(at("deliberation", key=key)).content.decode()
    return numbers({"results": answer["results"], "apart": answer["apart"]}), page


def a_day(one: Conversation, day: int, chance: np.random.Generator) -> None:
    """A few people come, some change votes, one leaves; on some days nobody but one."""
    new = 1 if day % 3 == 0 else int(chance.integers(0, 6))
    crowd(one, new, STATEMENTS, seed=day, first=100 + 10 * day)
    for number in chance.choice(24, size=int(chance.integers(0, 4)), replace=False).tolist():
        vote(one, person(one, number), int(chance.integers(1, STATEMENTS + 1)), int(chance.integers(-1, 2)))
    if day % 4 == 1:
        voting.erase(by=person(one, day), conversation=one)


def test_what_is_told_moves_by_five_people_or_not_at_all(client: Client) -> None:
    start = timezone.now()
    one = conversation()
    accepted(one, STATEMENTS)
    crowd(one, 24, STATEMENTS)
    chance = np.random.default_rng(4)
    days: list[tuple[Counts, str]] = []
    stored = []
    for day in range(DAYS):
        with clock.stopped_at(start + dt.timedelta(days=day)):
            pace.VOTING._times.clear()
            if day:
                a_day(one, day, chance)
            worked_out(one)
            days.append(told_by(client, one.key))
            stored.append(set(Vote.objects.values_list("participant", "statement", "value")))
    assert any(
        before != now and days[place][0] == days[place + 1][0]
        for place, (before, now) in enumerate(itertools.pairwise(stored))
    )
    for (before, _), (later, _) in itertools.pairwise(days):
        for where in before.keys() & later.keys():
            kind = where[-1]
            if kind == "votes" and "represented_by" not in where:
                moved = abs(later[where] - before[where])
                assert later[where] == 0 or later[where] >= FEWEST
                assert moved == 0 or later != before
    whole = " ".join(page for _, page in days)
    assert all(person(one, number).voter not in whole for number in range(24))


def test_one_more_vote_changes_nothing_that_anybody_is_told(client: Client) -> None:
    one = conversation()
    accepted(one, STATEMENTS)
    crowd(one, 24, STATEMENTS)
    worked_out(one)
    before, page = told_by(client, one.key)
    crowd(one, 1, STATEMENTS, first=50)
    vote(one, person(one, 3), 1, -1)
    voting.erase(by=person(one, 5), conversation=one)
    for number in range(4):
        vote(one, person(one, 900 + number, came_by=CameBy.NONE), 1, 1)
    worked_out(one)
    after, again = told_by(client, one.key)
    assert after == before
    assert in_words(again) == in_words(page)
    outcome = Outcome.objects.get()
    assert outcome.cast["1"] == 24 - 1 + 1 + 4  # only the choice of the next statement knows


def in_words(page: str) -> str:
    """A page without its forms' secrets."""
    return page.partition("<h1")[2].partition("</main>")[0].split("csrfmiddlewaretoken")[0]


def test_votes_without_a_code_are_apart(client: Client) -> None:
    one = conversation()
    accepted(one, 3)
    crowd(one, 12, 3)
    for number in range(40, 52):
        for place in (1, 2, 3):
            vote(one, person(one, number, came_by=CameBy.NONE), place, -1)
    facts = worked_out(one).facts
    assert facts["analysis"]["participants"] <= 12
    assert facts["apart"] == {"1": [0, 12, 0], "2": [0, 12, 0], "3": [0, 12, 0]}
    assert "do not count in the results above" in client.get(at("deliberation", key=one.key)).content.decode()


def closed(one: Conversation) -> Outcome:
    found = Conversation.objects.get(pk=one.pk)
    conversations.close(by=editor(CARDIFF), conversation=found, body=CARDIFF, reason=Said(en="It is time."))
    return worked_out(one)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_an_export_is_of_a_closed_conversation_and_says_nothing_of_anybody(client: Client) -> None:
    one = conversation()
    accepted(one, 3)
    crowd(one, 24, 3)
    worked_out(one)
    votes = at("deliberation_votes", key=one.key)
    assert client.get(votes).status_code == 404
    outcome = closed(one)
    first, second = (rows_of(client.get(votes).content.decode()) for _ in range(2))
    assert set(first[0]) == {"voter-id", "comment-id", "vote"}
    by_voter = [
        sorted(
            tuple((row["comment-id"], row["vote"]) for row in rows if row["voter-id"] == str(voter))
            for voter in range(1, 25)
        )
        for rows in (first, second)
    ]
    assert by_voter[0] == by_voter[1]
    assert [row["vote"] for row in first] != [row["vote"] for row in second]
    agreed = sum(row["vote"] == "1" for row in first if row["comment-id"] == "2")
    told = next(each for each in outcome.facts["analysis"]["consensus"] if each["statement"] == "2")
    assert agreed == told["agree"]
    comments = rows_of(client.get(at("deliberation_comments", key=one.key)).content.decode())
    assert [row["comment-body"] for row in comments] == ["Statement 0", "Statement 1", "Statement 2"]


def test_no_export_of_too_few() -> None:
    one = conversation(smallest=30)
    accepted(one, 3)
    crowd(one, 24, 3)
    assert not exporting.may_export(one, None)
    outcome = closed(one)
    assert not exporting.may_export(Conversation.objects.get(), outcome)
