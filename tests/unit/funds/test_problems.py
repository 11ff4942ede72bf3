"""Problems before bids: who has them too, which are the same, and how many bids are joint at each stage."""

import pytest

from cydwaith.funds.calls import actions, refusals
from cydwaith.funds.calls.queries import alike, problems, stages
from cydwaith.funds.models import Call
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.bids_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, closed, opened, sent, written
from tests.forum_world import STRANGER, begun, editor, found_wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
FLOOD = Said(en="Flooded roads near schools every winter")
AGAIN = Said(en="Roads near schools are flooded in winter")
BINS = Said(cy="Biniau sy’n gorlifo", en="Bins that overflow")


def brought(call: Call, body: str, title: Said):
    return actions.bring(by=editor(body), body=body, call=call, title=title)


def test_others_have_it_too_and_near_duplicates_are_found_and_merged() -> None:
    call = opened()
    first = brought(call, CARDIFF, FLOOD)
    second = brought(call, POWYS, AGAIN)
    brought(call, STRANGER, BINS)
    assert brought(call, CARDIFF, FLOOD) == first
    found = problems(call)
    assert [(one.problem, other.problem) for one, other in alike(found)] == [(first, second)]
    actions.share(by=editor(PEMBROKESHIRE), body=PEMBROKESHIRE, problem=second, seeks=True)
    assert [one.percent for one in stages(call, problems(call), clock.moment())] == [33]
    with pytest.raises(NotPossible, match=str(refusals.ONLY_MANAGER)):
        actions.merge(by=editor(CARDIFF), body=CARDIFF, problem=second, into=first)
    actions.merge(by=editor(GOVERNMENT), body=GOVERNMENT, problem=second, into=first)
    (held, _bins) = problems(call)
    assert {one.pk for one in held.bodies} == {CARDIFF, POWYS, PEMBROKESHIRE}
    assert [one.pk for one in held.seeking] == [PEMBROKESHIRE]
    with pytest.raises(NotPossible, match=str(refusals.IS_MERGED)):
        actions.share(by=editor(STRANGER), body=STRANGER, problem=second)
    actions.merge(by=editor(GOVERNMENT), body=GOVERNMENT, problem=second, into=None)
    assert len(problems(call)) == 3
    assert found_wrong({"bids"}) == []


def test_other_words_under_the_same_title_are_not_lost() -> None:
    call = opened()
    told = {"by": editor(CARDIFF), "body": CARDIFF, "call": call, "title": FLOOD}
    first = actions.bring(**told, about=BINS)
    assert actions.bring(**told, about=BINS) == first
    with pytest.raises(NotPossible, match=str(refusals.BROUGHT)) as refused:
        actions.bring(**told, about=AGAIN)
    assert refused.value.field == "title"


def test_the_share_of_joint_bids_at_every_stage() -> None:
    call = opened(least_bodies=1)
    sent(call)
    written(call, lead=POWYS, title=BINS)
    assert [one.name for one in stages(call, [], clock.moment())] == ["problems"]
    told = {one.name: (one.number, one.joint) for one in stages(closed(call), [], clock.moment())}
    assert told == {"problems": (0, 0), "begun": (2, 2), "sent": (1, 1), "chosen": (0, 0)}


def test_a_call_takes_problems_in_its_time_and_of_its_own() -> None:
    call = opened(problems_open=None, problems_close=None)
    with pytest.raises(NotPossible, match=str(refusals.NO_PROBLEMS)):
        brought(call, CARDIFF, FLOOD)
    with pytest.raises(Refused):
        actions.bring(by=editor(POWYS), body=CARDIFF, call=call, title=FLOOD)


NO_STAGE = {"problems_open": None, "problems_close": None}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"criteria": [(Said("a", "b"), 99)]}, "weight1"),
        ({"criteria": [(Said("a", "b"), 100), (Said("c", "d"), 0)]}, "weight2"),
        ({"criteria": [(Said(en="b"), 100)]}, "criterion1_cy"),
        ({"criteria": []}, "criterion1"),
        ({"bids_open": clock.moment() - 9 * DAY, "bids_close": clock.moment() - DAY, **NO_STAGE}, "bids_close"),
        ({"problems_close": clock.moment() - DAY}, "problems_close"),
        ({"title": Said(en="Only English")}, "title_cy"),
        ({"bids_close": clock.moment() - 9 * DAY}, "bids_close"),
        ({"problems_close": None}, "problems_close"),
        ({"pence": 0}, "pence"),
    ],
)
def test_a_call_says_what_is_wrong_at_its_field(wrong: dict, field: str) -> None:
    forum = begun()
    with pytest.raises(NotPossible) as refusal:
        opened(forum, **wrong)
    assert refusal.value.field == field
