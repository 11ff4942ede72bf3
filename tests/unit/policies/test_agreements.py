"""Agreement: one version in both languages, every side's consent, and what follows; nothing less will do."""

from collections.abc import Callable
from typing import Any

import pytest

from cydwaith.bodies.models import Topic
from cydwaith.decisions.actions.decisions import settle
from cydwaith.forums.actions.seats import end_seat
from cydwaith.policies.actions import agreements, stages
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.holding import HOLDER, text_of
from cydwaith.policies.models import Judgement, Policy, Stage
from cydwaith.policies.outcomes import outcomes
from cydwaith.policies.sources import binds, drawn_up, named
from cydwaith.policies.turns import turn
from cydwaith.programme.content import Content
from cydwaith.shared import clock
from cydwaith.shared.permissions import PUBLIC, Actor, NoSecondStep, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts.actions.writing import write
from cydwaith.texts.holding import What
from cydwaith.texts.queries.contents import contents
from tests.decision_world import says
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, editor, proposed, seat_of
from tests.kept import kept
from tests.policy_world import SPEAK, agreed, answered, at, cited, go, led, now, put, ready, written
from tests.practice_world import TOPIC

pytestmark = pytest.mark.django_db
LAST = Said("Newydd.", "New.")


def agreeing() -> Policy:
    return at(Stage.AGREE)


kept_policy = kept(agreeing)


@pytest.fixture
def policy(kept_policy: Callable[[], Policy], db: None) -> Policy:
    """A policy whose text both sides are ready to agree."""
    return kept_policy()


def section(policy: Policy, place: int = 0) -> str:
    text = text_of(policy)
    assert text is not None
    assert text.current is not None
    return contents(text.current)[place].key


def test_a_whole_agreement_is_on_the_hash_of_one_version(policy: Policy) -> None:
    made = agreed(policy)
    assert made.digest == made.version.digest
    put_forward = made.decision.current
    assert put_forward is not None
    assert made.digest in put_forward.text_cy
    assert made.digest in put_forward.text_en
    assert made.whole
    assert go(policy, Stage.DELIVER).stage == Stage.DELIVER


def test_one_signature_missing_is_named(policy: Policy) -> None:
    made = put(policy)
    for body in (GOVERNMENT, CARDIFF):
        says(made.decision, body)
    with pytest.raises(NotPossible) as refusal:
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIVER)
    assert "Not yet answered to the text" in refusal.value.reason
    assert [side.code for side in turn(now(policy)).sides] == ["councils"]
    for body in (PEMBROKESHIRE, POWYS):
        says(made.decision, body)
    assert "record the outcome" in turn(now(policy)).what.en
    settle(by=editor(POWYS), decision=made.decision)
    assert turn(now(policy)).what.en == "ask that “Deliver” be opened"


def test_one_side_alone_agrees_nothing(policy: Policy) -> None:
    made = put(policy)
    for body in (CARDIFF, PEMBROKESHIRE, POWYS):
        says(made.decision, body)
    says(made.decision, GOVERNMENT, "refuse")
    settle(by=editor(CARDIFF), decision=made.decision)
    with pytest.raises(NotPossible, match="Not every section of the text is agreed"):
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIVER)


def test_a_side_whose_seats_are_vacant_cannot_be_agreed_with(policy: Policy) -> None:
    end_seat(by=editor(GOVERNMENT), seat=seat_of(policy.forum, GOVERNMENT))
    with pytest.raises(NotPossible, match="A side has no seat that may consent"):
        put(policy)
    assert not now(policy).puts
    text = text_of(policy)
    assert text is not None
    assert text.current is not None
    assert text.current.frozen is None


def test_one_language_is_not_put_to_the_forum(policy: Policy) -> None:
    policy = at_draft()
    ready(policy, Stage.DRAFT)
    policy = go(policy, Stage.DRAFT)
    written(policy, in_step=False)
    cited(policy)
    answered(policy, Stage.DELIBERATE)
    with pytest.raises(NotPossible, match="nobody has compared them"):
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIBERATE)
    text = written(policy)
    assert text.current is not None
    told: dict[str, Any] = {
        "section": section(policy),
        "seen": text.current.number,
        "heading": Said("Pwrpas", "Purpose"),
    }
    write(by=editor(CARDIFF), text=text, body=CARDIFF, words=Said("Cartref i bawb.", ""), **told)
    with pytest.raises(NotPossible, match="Section 1: the English is behind"):
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIBERATE)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"review_on": clock.today()}, "review_on"),
        ({"sunset_on": clock.today() + DAY}, "sunset_on"),
        ({"sections": ["nothing"]}, "sections"),
        ({"closes": clock.now()}, "closes"),
        ({"seen": 99}, None),
    ],
    ids=["no review", "ends before", "no such section", "closes at once", "another version"],
)
def test_what_cannot_be_put_says_at_which_field(policy: Policy, told: dict[str, Any], field: str | None) -> None:
    with pytest.raises(NotPossible) as refusal:
        put(policy, **told)
    assert refusal.value.field == field
    assert not now(policy).puts


def test_nothing_is_put_before_its_stage_or_twice_or_without_a_second_step(policy: Policy) -> None:
    put(policy)
    with pytest.raises(NotPossible, match="before the forum already"):
        put(policy)
    told: dict[str, Any] = {"closes": clock.now() + DAY, "review_on": clock.today() + DAY, "seen": 1}
    by = Actor("somebody", {CARDIFF: Role.EDITOR})
    with pytest.raises(NoSecondStep):
        agreements.put_to_forum(by=by, policy=policy, body=CARDIFF, **told)
    with pytest.raises(NotPossible, match="at the stage “Agree” only"):
        put(at_draft())


def at_draft() -> Policy:
    """Another policy of the same forum, only just begun."""
    policy = Policy.objects.get()
    other = actions.propose(
        by=editor(CARDIFF),
        body=CARDIFF,
        forum=policy.forum,
        topic=Topic.objects.get(pk=TOPIC),
        title=Said(en="Other"),
        question=Said(en="Why?"),
    )
    return led(other)


def test_a_forum_that_has_not_begun_agrees_nothing(policy: Policy) -> None:
    forum = proposed("not-begun")
    Policy.objects.filter(pk=policy.pk).update(forum=forum)
    for lead in policy.leads.select_related("side"):
        lead.side = forum.sides.get(code=lead.side.code)
        lead.save()
    with pytest.raises(NotPossible, match="only proposed"):
        put(Policy.objects.get(pk=policy.pk))


def test_sections_are_agreed_one_by_one(policy: Policy) -> None:
    first, second = section(policy, 0), section(policy, 1)
    made = agreed(policy, sections=[first])
    assert not made.whole
    with pytest.raises(NotPossible, match="Not every section"):
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIVER)
    with pytest.raises(NotPossible, match="already"):
        put(policy, sections=[first, second])
    agreed(policy, sections=[second])
    assert go(policy, Stage.DELIVER).stage == Stage.DELIVER


def test_an_agreement_on_an_earlier_text_counts_no_more(policy: Policy) -> None:
    agreed(policy)
    stages.ask_change(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, to=Stage.DRAFT, reason=LAST)
    text = text_of(policy)
    assert text is not None
    assert text.current is not None
    told: dict[str, Any] = {"section": section(policy), "seen": text.current.number, "heading": LAST}
    write(by=editor(CARDIFF), text=text, body=CARDIFF, words=LAST, **told)
    assert [one.current for one in now(policy).puts] == [False]


def test_a_caveat_stays_with_its_signature(policy: Policy) -> None:
    made = put(policy)
    says(made.decision, POWYS, "reserve")
    (told,) = now(policy).puts
    assert [one.seat.body_id for one in told.caveats] == [POWYS]


def content(**changes: Any) -> Content:
    told = {
        "texts": {"title": Said("Adroddiad", "A report"), "what": LAST, "known_by": LAST},
        "owes": {CARDIFF: SPEAK[CARDIFF]},
        "owed": {GOVERNMENT: None},
        "test": "evidence",
        "due": clock.today() + 90 * DAY,
        "topics": (TOPIC,),
    }
    return Content(**{**told, **changes})


def test_a_commitment_points_to_its_section(policy: Policy) -> None:
    key = section(policy)
    with pytest.raises(NotPossible, match="This section is not agreed"):
        agreements.draw_up(by=editor(CARDIFF), policy=policy, body=CARDIFF, section=key, content=content())
    agreed(policy)
    made = agreements.draw_up(by=editor(CARDIFF), policy=policy, body=CARDIFF, section=key, content=content())
    assert drawn_up(policy) == [made]
    assert made.current is not None
    found = named(made.current.source_key)
    assert found is not None
    assert found.title.en == "Homes: Purpose"
    assert found.path.endswith(f"#{key}")
    assert binds(made.current.source_key) == {GOVERNMENT, CARDIFF, PEMBROKESHIRE, POWYS}
    assert (named("nothing#here"), binds("nothing")) == (None, frozenset())


def test_at_the_end_each_side_says_whether_it_did_its_work(policy: Policy) -> None:
    said: dict[str, Any] = {"did": "cannot_tell", "text": LAST}
    with pytest.raises(NotPossible, match="at the stage “Learn” only"):
        agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, **said)
    agreed(policy)
    policy = go(policy, Stage.DELIVER)
    with pytest.raises(NotPossible, match="The review date has not come"):
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.LEARN)
    policy = go(policy, Stage.LEARN)
    one = agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, **said)
    assert agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, **said) == one
    assert [side.code for side in turn(now(policy)).sides] == ["government"]
    with pytest.raises(NotPossible):
        agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, did="perhaps", text=LAST)
    agreements.judge(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, did="no", text=LAST)
    assert {one.did for one in now(policy).judgements.values()} == {Judgement.Did.CANNOT_TELL, Judgement.Did.NO}
    (told,) = outcomes(now(policy))
    assert told.found == ()
    assert told.says.en.startswith("It cannot be told")


@pytest.mark.parametrize("stage", [Stage.EXPLORE, Stage.DRAFT, Stage.DELIBERATE, Stage.AGREE, Stage.DELIVER])
def test_who_does_what_with_the_text_at_each_stage(policy: Policy, stage: Stage) -> None:
    Policy.objects.filter(pk=policy.pk).update(stage=stage)
    text = text_of(policy)
    assert text is not None
    assert text.current is not None
    writing = stage in {Stage.DRAFT, Stage.DELIBERATE}
    for what in What:
        leads = writing if what in {What.WRITE, What.CONFIRM, What.AMEND, What.COMMENT} else writing or stage == "agree"
        seats = writing and what in {What.AMEND, What.COMMENT}
        assert set(HOLDER.bodies(editor(CARDIFF), text, what)) == ({CARDIFF} if leads else set()), what
        assert set(HOLDER.bodies(editor(POWYS), text, what)) == ({POWYS} if seats else set()), what
        assert not HOLDER.bodies(PUBLIC, text, what)
    open_to_all = stage not in {Stage.EXPLORE, Stage.DRAFT}
    assert HOLDER.reads(PUBLIC, text, text.current) is open_to_all
    assert HOLDER.reads(editor("TEST-PARTNER"), text, text.current) is open_to_all
    assert HOLDER.reads(editor(POWYS), text, text.current)


def test_a_text_is_begun_once_and_in_its_time(policy: Policy) -> None:
    with pytest.raises(NotPossible, match="is written at the stages"):
        written(at_draft())
    Policy.objects.filter(pk=policy.pk).update(stage=Stage.DRAFT)
    again = agreements.begin_text(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, title=LAST)
    assert again == text_of(policy)
