"""The lives of several policies, read together: the same as one by one, in no more queries than that of one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Forum
from cydwaith.policies import today
from cydwaith.policies.lives import life, lives
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.turns import turn
from cydwaith.shared.permissions import PUBLIC
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF
from tests.policy_world import at, outsider, proposed, put

pytestmark = pytest.mark.django_db


@pytest.fixture
def three() -> list[Policy]:
    """One to which the sides are asked to agree, and two that were only proposed."""
    first = at(Stage.AGREE)
    outsider(first)
    put(first)
    forum = Forum.objects.get(pk=first.forum_id)
    for name in ("Second", "Third"):
        proposed(forum, title=Said(en=name))
    return list(policies())


def test_they_are_those_of_each(three: list[Policy]) -> None:
    assert lives(three) == [life(one) for one in three]
    assert [turn(one) for one in lives(three)] == [turn(life(one)) for one in three]
    assert len({len(one.puts) for one in lives(three)}) == 2


def test_three_cost_no_more_queries_than_one(three: list[Policy]) -> None:
    with CaptureQueriesContext(connection) as of_one:
        lives(policies().filter(stage=Stage.AGREE))
    with CaptureQueriesContext(connection) as of_three:
        lives(policies())
    assert len(of_three) <= len(of_one) <= 19


def test_nothing_is_the_life_of_none() -> None:
    assert lives([]) == []


def test_what_waits_for_a_body_is_read_together(three: list[Policy]) -> None:
    body = Body.objects.get(pk=CARDIFF)
    with CaptureQueriesContext(connection) as asked:
        today.waiting(body, PUBLIC)
    assert len(asked) <= 20
