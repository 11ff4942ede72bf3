"""What stands between the sides: nobody answers for the other, and no duty is without its cost."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from cydwaith.policies.actions import between, stages
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.sentences.beside import says_first, told_first
from cydwaith.shared import clock
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, POWYS, editor
from tests.kept import kept
from tests.policy_world import at, duty, now, outsider, ready

pytestmark = pytest.mark.django_db
WORDS = Said("Felly.", "So.")
COUNCIL: dict[str, Any] = {"by": editor(CARDIFF), "body": CARDIFF}
MINISTRY: dict[str, Any] = {"by": editor(GOVERNMENT), "body": GOVERNMENT}
kept_policy = kept(lambda: at(Stage.DELIBERATE))


@pytest.fixture
def policy(kept_policy: Callable[[], Policy], db: None) -> Policy:
    """A policy that is deliberated."""
    return kept_policy()


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"money": None}, "money"),
        ({"money": -1}, "money"),
        ({"pays": "NOBODY"}, "pays"),
        ({"costing": Said()}, "costing"),
        ({"title": Said()}, "title"),
        ({"side": "nobody"}, "side"),
    ],
)
def test_no_duty_without_its_costing(policy: Policy, told: dict[str, Any], field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        duty(policy, **told)
    assert refusal.value.field == field


def test_whoever_bears_a_duty_says_whether_it_warns_before_anything_is_agreed(policy: Policy) -> None:
    one = duty(policy)
    assert duty(policy) == one
    ready(policy, Stage.AGREE)
    with pytest.raises(NotPossible, match="Not answered on the cost of the duty: Count"):
        stages.ask_change(**COUNCIL, policy=policy, to=Stage.AGREE)
    with pytest.raises(NotPossible, match="on which the duty falls"):
        between.warn(**MINISTRY, duty=one, warns=False)
    with pytest.raises(NotPossible, match="Write the answer"):
        between.warn(**COUNCIL, duty=one, warns=True)
    between.warn(**COUNCIL, duty=one, warns=True, warning=WORDS)
    assert stages.ask_change(**COUNCIL, policy=policy, to=Stage.AGREE).to_stage == Stage.AGREE


def test_it_is_said_at_each_stage_who_outside_is_touched(policy: Policy) -> None:
    says = [one.says.en for one in missing_now(policy)]
    assert any("outside the circle" in one for one in says)
    one = outsider(policy)
    assert outsider(policy) == one
    assert not any("outside the circle" in one.says.en for one in missing_now(policy))
    told = between.tell_outsider(**COUNCIL, outsider=one, how=WORDS)
    assert between.tell_outsider(**MINISTRY, outsider=one, how=Said(en="Again.")).told == told.told


def missing_now(policy: Policy) -> list[Any]:
    from cydwaith.policies.missing import missing

    return missing(now(policy), Stage.AGREE)


@pytest.mark.parametrize(("days", "says"), [(None, "not told beforehand"), (-1, "was told on"), (1, "was told after")])
def test_each_side_says_whether_the_other_was_told_first(policy: Policy, days: int | None, says: str) -> None:
    today = clock.today()
    told_on: dt.date | None = None if days is None else today + days * DAY
    one = between.announce(**MINISTRY, policy=policy, what=WORDS, on=today, told_on=told_on, told=WORDS)
    assert says in told_first(one).en
    with pytest.raises(NotPossible, match="The other side says"):
        between.answer_announcement(**MINISTRY, announcement=one, first=True)
    answered = between.answer_announcement(**COUNCIL, announcement=one, first=False, answer=WORDS)
    assert "not told first" in says_first(answered).en


def test_being_told_has_its_words(policy: Policy) -> None:
    with pytest.raises(NotPossible) as refusal:
        between.announce(**MINISTRY, policy=policy, what=WORDS, on=clock.today(), told_on=clock.today())
    assert refusal.value.field == "told"


def test_a_disagreement_goes_its_way_step_by_step(policy: Policy) -> None:
    today = clock.today()
    told: dict[str, Any] = {"title": WORDS, "starts": today, "ends": today + 30 * DAY}
    one = between.open_matter(**COUNCIL, policy=policy, kind="disagreement", **told)
    assert between.open_matter(**COUNCIL, policy=policy, kind="disagreement", **told) == one
    with pytest.raises(NotPossible, match="cannot go there"):
        between.go_on(**COUNCIL, matter=one, step="recorded", due=today, note=WORDS)
    for step in ("mediation", "recorded"):
        one = between.go_on(**MINISTRY, matter=one, step=step, due=today + 60 * DAY, note=WORDS)
    assert between.onward(one) == ()
    with pytest.raises(NotPossible, match="cannot go there"):
        between.go_on(**COUNCIL, matter=one, step="settled", due=today, note=WORDS)
    first = between.write_column(**COUNCIL, matter=one, text=WORDS)
    assert between.write_column(**COUNCIL, matter=one, text=WORDS) == first
    assert between.write_column(**COUNCIL, matter=one, text=Said(en="More.")).number == 2
    with pytest.raises(NotPossible, match="Only those who lead"):
        between.write_column(by=editor(POWYS), body=POWYS, matter=one, text=WORDS)


def test_a_stocktake_has_no_steps_and_does_not_end_before_it_begins(policy: Policy) -> None:
    today = clock.today()
    told: dict[str, Any] = {"title": WORDS, "starts": today, "ends": today - DAY}
    with pytest.raises(NotPossible, match="cannot end before"):
        between.open_matter(**COUNCIL, policy=policy, kind="stocktake", **told)
    one = between.open_matter(**COUNCIL, policy=policy, kind="stocktake", **{**told, "ends": today})
    assert between.onward(one) == ()
