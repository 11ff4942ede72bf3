"""Two at the same moment: one conversation is opened, and who erases while they vote has all of it or nothing."""

import datetime as dt
from functools import partial

import pytest

from cydwaith.deliberations.actions import voting
from cydwaith.deliberations.models import Conversation, Participant, Vote
from cydwaith.deliberations.refusals import NOT_THERE
from cydwaith.shared.refusals import NotPossible
from tests.deliberation_world import accepted, conversation, person, vote
from tests.policy_world import led
from tests.unit.programme.test_at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_posts_at_once_open_one_conversation() -> None:
    policy = led()
    came = at_once(*[partial(conversation, policy)] * 4)
    assert len({one.pk for one in came}) == Conversation.objects.count() == 1
    later = conversation(policy, closes=came[0].closes + dt.timedelta(days=1))
    assert later.pk != came[0].pk


def test_votes_and_erasing_at_once_leave_all_or_nothing() -> None:
    one = conversation(led())
    accepted(one, 3)
    me = person(one, 1)
    for _time in range(5):
        votes = [partial(vote, one, me, number, 1) for number in (1, 2, 3)]
        came = at_once(*votes, partial(voting.erase, by=me, conversation=one))
        assert [told for told in came if isinstance(told, Exception)] == []
        assert Vote.objects.count() == Vote.objects.filter(participant__voter=me.voter).count() <= 3
    voting.erase(by=me, conversation=one)
    assert not Participant.objects.filter(voter=me.voter).exists()
    assert not Vote.objects.exists()


def test_who_comes_in_two_windows_at_once_is_one() -> None:
    one = conversation(led())
    accepted(one, 2)
    at_once(*[partial(vote, one, person(one, 7), number, 1) for number in (1, 2)])
    assert Participant.objects.count() == 1
    assert Vote.objects.count() == 2


def test_a_statement_that_is_not_there_is_refused_and_nobody_comes() -> None:
    one = conversation(led())
    with pytest.raises(NotPossible, match=str(NOT_THERE)):
        vote(one, person(one, 1), 99, 1)
    assert not Participant.objects.exists()
