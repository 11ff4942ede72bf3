"""Policies: who proposes and leads one, what is asked of it, what hangs on it."""

from collections.abc import Callable
from typing import Any

import pytest

from cydwaith.bodies.models import Post, Topic
from cydwaith.evidence.models import Indicator
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.models import Citation, Policy, Stage
from cydwaith.policies.turns import turn
from cydwaith.shared.permissions import COMMAND_LINE, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, STRANGER, editor
from tests.kept import kept
from tests.policy_world import MINISTER, OFFICER, again, cited, led, now, proposed
from tests.practice_world import INDICATOR, TOPIC, member, published

pytestmark = pytest.mark.django_db
kept_policy = kept(proposed)


@pytest.fixture
def policy(kept_policy: Callable[[], Policy], db: None) -> Policy:
    return kept_policy()


def test_nobody_leads_what_is_only_proposed(policy: Policy) -> None:
    told = now(policy)
    assert told.leads == []
    assert turn(told).what.en == "Nobody leads this yet"
    assert turn(told).sides == told.sides
    assert turn(told).since == policy.since


def test_the_same_question_twice_is_one_policy(policy: Policy) -> None:
    assert proposed(policy.forum) == policy


def test_an_organisation_without_a_seat_proposes_nothing(policy: Policy) -> None:
    told: dict[str, Any] = {"topic": Topic.objects.get(pk=TOPIC), "title": Said(en="A"), "question": Said(en="B")}
    with pytest.raises(NotPossible, match="no seat on a side"):
        actions.propose(by=editor("TEST-PARTNER"), body="TEST-PARTNER", forum=policy.forum, **told)
    with pytest.raises(Refused):
        actions.propose(by=editor(CARDIFF), body=GOVERNMENT, forum=policy.forum, **told)
    with pytest.raises(Refused):
        actions.propose(by=COMMAND_LINE, body=GOVERNMENT, forum=policy.forum, **told)
    assert STRANGER


@pytest.mark.parametrize(("title", "question", "field"), [("", "Q", "title"), ("T", " ", "question")])
def test_what_has_no_title_or_no_question_is_no_policy(policy: Policy, title: str, question: str, field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        proposed(policy.forum, title=Said(en=title), question=Said(en=question))
    assert refusal.value.field == field


def test_a_post_leads_for_its_own_side_only(policy: Policy) -> None:
    officer, minister = Post.objects.get(pk=OFFICER), Post.objects.get(pk=MINISTER)
    with pytest.raises(NotPossible, match="your own organisation"):
        actions.take_lead(by=editor(CARDIFF), policy=policy, body=CARDIFF, post=minister)
    made = actions.take_lead(by=editor(CARDIFF), policy=policy, body=CARDIFF, post=officer)
    assert made.side.code == "councils"
    assert actions.take_lead(by=editor(CARDIFF), policy=policy, body=CARDIFF, post=officer) == made
    with pytest.raises(Refused):
        actions.take_lead(by=member(Role.CONTRIBUTOR, CARDIFF), policy=policy, body=CARDIFF, post=officer)


def test_whoever_leaves_before_anything_began_leaves_it_without_a_lead(policy: Policy) -> None:
    led(policy)
    one = policy.leads.get(body=CARDIFF)
    left = actions.leave(by=editor(CARDIFF), lead=one)
    assert actions.leave(by=editor(CARDIFF), lead=one).until == left.until
    assert "councils" in turn(now(policy)).what.en.lower()
    assert turn(now(policy)).since == left.until


def test_after_the_first_stage_each_side_keeps_a_lead(policy: Policy) -> None:
    led(policy)
    Policy.objects.filter(pk=policy.pk).update(stage=Stage.DRAFT)
    with pytest.raises(NotPossible, match="somebody must lead"):
        actions.leave(by=editor(CARDIFF), lead=policy.leads.get(body=CARDIFF))


def test_only_those_who_lead_reply(policy: Policy) -> None:
    said: dict[str, Any] = {"policy": policy, "asked": "open", "text": Said(en="Everything.")}
    with pytest.raises(NotPossible, match="Only those who lead"):
        actions.reply(by=editor(POWYS), body=POWYS, **said)
    led(policy)
    first = actions.reply(by=editor(CARDIFF), body=CARDIFF, **said)
    assert first.side is None
    assert actions.reply(by=editor(GOVERNMENT), body=GOVERNMENT, **said) == first
    other = actions.reply(by=editor(GOVERNMENT), body=GOVERNMENT, **{**said, "text": Said(en="Nearly everything.")})
    assert (other.number, now(policy).reply("open")) == (2, other)


def test_each_side_replies_for_itself_where_each_is_asked(policy: Policy) -> None:
    led(policy)
    for body, words in ((CARDIFF, "Time."), (GOVERNMENT, "Control.")):
        actions.reply(by=editor(body), policy=policy, body=body, asked="gave-up", text=Said(en=words))
    told = now(policy)
    assert [str(told.reply("gave-up", side).text) for side in told.sides] == ["Control.", "Time."]  # type: ignore[union-attr]  # both replied
    with pytest.raises(NotPossible, match="Nothing of that kind"):
        actions.reply(by=editor(CARDIFF), policy=policy, body=CARDIFF, asked="nonsense", text=Said(en="x"))
    with pytest.raises(NotPossible, match="in at least one language"):
        actions.reply(by=editor(CARDIFF), policy=policy, body=CARDIFF, asked="open", text=Said(" ", ""))


def test_what_is_cited_stays_as_it_was(policy: Policy) -> None:
    led(policy)
    practice = published()
    one = cited(policy, "practice", f"https://cydwaith.example/en/practices/{practice.pk}/")
    Indicator.objects.filter(pk=INDICATOR).update(label_en="Another name")
    assert practice.current is not None
    assert one.title_en == practice.current.title_en
    assert cited(policy, "practice", practice.pk) == one
    actions.uncite(by=editor(GOVERNMENT), citation=one, body=GOVERNMENT)
    assert now(policy).citations == []
    assert len(now(policy).everything_cited) == 1


@pytest.mark.parametrize("kind", [*Citation.Cited, "nonsense"])
@pytest.mark.parametrize("key", ["nothing", "0", "9" * 30, "/"])
def test_what_is_not_there_is_not_cited(policy: Policy, kind: str, key: str) -> None:
    led(policy)
    with pytest.raises(NotPossible) as refusal:
        cited(policy, kind, key)
    assert refusal.value.field == "key"


def test_a_policy_is_as_it_says(policy: Policy) -> None:
    assert (str(policy), again(policy).stage) == ("homes", Stage.EXPLORE)
