"""An assessment by a panel: every step as everybody, every order of steps, and what is said of bad input."""

import datetime as dt
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction

from cydwaith.bodies.models import Body, Topic
from cydwaith.engines.clock import Event, Known, State
from cydwaith.performance.actions import panel_findings as findings
from cydwaith.performance.actions import panels as actions
from cydwaith.performance.footprints import PANELS
from cydwaith.performance.models import PanelAnswer, PanelAssessment, PanelDate, PanelFinding, PanelMember
from cydwaith.performance.obligations import Obligation, obligations
from cydwaith.performance.own import from_timetable
from cydwaith.performance.panelling import findings as found
from cydwaith.performance.panelling import recommendations, timetable, unanswered, unviewed
from cydwaith.performance.recommendations import narrowed
from cydwaith.performance.refusals import panels as refusals
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.examples import QUICK
from tests.kept import kept
from tests.panel_world import (
    BOTH,
    DEN,
    OTHER,
    PEER,
    STRANGER,
    WHY,
    answered,
    appointed,
    began,
    dated,
    declared,
    drafted,
    editor,
    joined,
    laid,
    recommendation,
    reported,
    scoped,
    sent,
    today,
    viewed,
    visited,
)
from tests.performance_world import shipped

kept_bodies = kept(shipped)
A_DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def bodies(kept_bodies: Callable[[], None], db: None) -> None:
    """Who is who."""
    kept_bodies()


WHO = {
    "council": editor(DEN),
    "peer": editor(PEER),
    "chair": editor(OTHER),
    "stranger": editor(STRANGER),
    "contributor": Actor("c", {DEN: Role.CONTRIBUTOR, PEER: Role.CONTRIBUTOR}),
    "operator": COMMAND_LINE,
    "public": PUBLIC,
}
MEMBERS, COUNCIL = {"peer", "chair"}, {"council"}
STATES: dict[str, Callable[[], PanelAssessment]] = {
    "begun": began,
    "appointed": appointed,
    "visited": visited,
    "reported": reported,
    "answered": lambda: answered(reported()).wording.finding.assessment,
    "withdrawn": lambda: actions.withdraw(by=editor(DEN), assessment=appointed(), why=WHY),
}
BEFORE_VISIT = {"begun", "appointed"}
DRAFTING = {"begun", "appointed", "visited"}
AFTER = {"reported", "answered"}
BODY = {"peer": PEER, "chair": OTHER, "stranger": STRANGER}


def first(one: PanelAssessment) -> PanelFinding:
    """A recommendation: one that is there, or none that is stored."""
    return one.findings.filter(kind="recommendation").first() or PanelFinding(assessment=one, kind="recommendation")


def last(one: PanelAssessment) -> int:
    """The number of the last answer."""
    answer = PanelAnswer.objects.last()
    return answer.pk if answer else 0


# By deed: the doing, by whom and for which body; who may; in which states it can be.
DEEDS: dict[str, tuple[Callable[[PanelAssessment, Actor, str], object], set[str], set[str]]] = {
    "scope": (
        lambda one, by, _body: actions.write_scope(by=by, assessment=one, text=WHY, reason=WHY),
        COUNCIL,
        BEFORE_VISIT,
    ),
    "join": (
        lambda one, by, _body: actions.add_member(by=by, assessment=one, role="wider", home=WHY, office=WHY),
        COUNCIL,
        BEFORE_VISIT,
    ),
    "plan": (
        lambda one, by, body: actions.set_date(
            by=by, assessment=one, body=body, step="published", turn="planned", on=today()
        ),
        COUNCIL,
        {*DRAFTING, *AFTER},
    ),
    "visit": (
        lambda one, by, body: actions.set_date(
            by=by, assessment=one, body=body, step="visit", turn="done", on=today(), until=today()
        ),
        COUNCIL,
        {"appointed"},
    ),
    "lay": (
        lambda one, by, body: findings.lay(
            by=by, assessment=one, body=body, kind="document", title=BOTH, told=BOTH, readers="panel"
        ),
        COUNCIL | MEMBERS,
        DRAFTING,
    ),
    "find": (
        lambda one, by, body: findings.write_finding(
            by=by, assessment=one, body=body, kind="strength", topic="scrutiny", text=WHY
        ),
        COUNCIL | MEMBERS,
        {"visited"},
    ),
    "report": (
        lambda one, by, body: actions.report(by=by, assessment=one, body=body, on=today(), conclusion=WHY),
        COUNCIL | MEMBERS,
        set(),
    ),
    "amend": (
        lambda one, by, body: findings.amend(by=by, finding=first(one), body=body, text=WHY, reason=WHY),
        COUNCIL | MEMBERS,
        AFTER,
    ),
    "answer": (
        lambda one, by, _body: findings.answer(by=by, finding=first(one), answer="refused", seen=1, reasons=BOTH),
        COUNCIL,
        AFTER,
    ),
    "view": (
        lambda one, by, body: findings.give_view(
            by=by, finding=first(one), body=body, view="enough", seen=last(one), text=WHY
        ),
        MEMBERS,
        {"answered"},
    ),
    "send": (
        lambda one, by, body: findings.send(by=by, assessment=one, body=body, to="council", on=today()),
        COUNCIL | MEMBERS,
        AFTER,
    ),
    "committee": (
        lambda one, by, body: actions.set_date(
            by=by, assessment=one, body=body, step="committee", turn="done", on=today()
        ),
        COUNCIL,
        AFTER,
    ),
    "withdraw": (lambda one, by, _body: actions.withdraw(by=by, assessment=one, why=WHY), COUNCIL, DRAFTING),
}


@pytest.mark.parametrize("state", STATES)
def test_everybody_tries_every_step_in_every_state(state: str) -> None:
    one = STATES[state]()
    for name, (do, who, states) in DEEDS.items():
        for whom, by in WHO.items():
            members = MEMBERS if state != "begun" else set()
            may = whom in who - (MEMBERS - members)
            before = Entry.objects.count()
            with transaction.atomic():
                came = tried(do, PanelAssessment.objects.get(pk=one.pk), by, BODY.get(whom, DEN))
                told = Entry.objects.count() - before
                transaction.set_rollback(True)
            expected = "done" if may and state in states else "not possible" if may else "refused"
            assert (name, whom, came) == (name, whom, expected)
            assert told == (came == "done")


def tried(do: Callable[[PanelAssessment, Actor, str], object], one: PanelAssessment, by: Actor, body: str) -> str:
    """What comes of it."""
    try:
        with transaction.atomic():
            do(one, by, body)
    except NotPossible:
        return "not possible"
    except Refused:
        return "refused"
    return "done"


NEEDS = {
    "scope": set(),
    "chair": set(),
    "peer": set(),
    "visit": {"scope", "chair", "peer"},
    "find": {"visit"},
    "report": {"find"},
    "answer": {"report"},
    "view": {"answer"},
    "amend": {"find"},
    "publish": {"report"},
}
OVER = {"scope": {"visit"}, "chair": {"visit"}, "peer": {"visit"}, "find": {"report"}}
"""What can no longer be done once this is."""


def step(one: PanelAssessment, name: str) -> object:
    """Do a step."""
    return {
        "scope": lambda: scoped(one),
        "chair": lambda: declared(joined(one)),
        "peer": lambda: declared(joined(one, "officer", PEER)),
        "visit": lambda: dated(one, "visit"),
        # Who comes of no council that assesses writes nothing; the council may write it down.
        "find": lambda: findings.write_finding(
            by=editor(DEN), assessment=one, body=DEN, kind="recommendation", topic="scrutiny", text=BOTH
        ),
        "report": lambda: actions.report(by=editor(DEN), assessment=one, body=DEN, on=today(), conclusion=BOTH),
        "answer": lambda: (
            findings.answer(
                by=editor(DEN), finding=first(one), answer="refused", seen=found(one)[0].wording.number, reasons=WHY
            )
            if found(one)
            else findings.answer(by=editor(DEN), finding=first(one), answer="refused", seen=1, reasons=WHY)
        ),
        "view": lambda: findings.give_view(
            by=editor(PEER), finding=first(one), body=PEER, view="enough", seen=last(one), text=WHY
        ),
        "amend": lambda: findings.amend(by=editor(DEN), finding=first(one), body=DEN, text=WHY, reason=WHY),
        "publish": lambda: dated(one, "published"),
    }[name]()


def orders() -> Iterator[list[str]]:
    """Some orders of the steps, always the same; the right one among them. In the quick loop a few."""
    dice = random.Random(19)
    yield list(NEEDS)
    for _number in range(3 if QUICK else 19):
        yield dice.sample(list(NEEDS), len(NEEDS))


def test_whatever_the_order_only_what_can_follow_is_done() -> None:
    for order in orders():
        done: set[str] = set()
        with transaction.atomic():
            one = began()
            for name in order:
                can = NEEDS[name] <= done and not OVER.get(name, set()) & done
                try:
                    with transaction.atomic():
                        step(PanelAssessment.objects.get(pk=one.pk), name)
                except (NotPossible, Refused):
                    assert not can, (name, order)
                else:
                    assert can, (name, order)
                    done.add(name)
            assert bool(narrowed(body=DEN, made_by="panel", words="So" if "amend" not in done else "reason")) >= (
                "report" in done
            )
            transaction.set_rollback(True)
    assert order


def left_twice() -> object:
    member = joined(began())
    for _time in "12":
        actions.leave(by=editor(DEN), member=member, why=WHY)
    return member


def planned_twice() -> object:
    one = began()
    dated(one, "visit", "planned")
    return dated(one, "visit", "planned", today() + A_DAY)


def moved(days: int, why: Said) -> object:
    one = began()
    dated(one, "visit", "planned")
    return dated(one, "visit", "moved", today() + days * A_DAY, note=why)


def report_first() -> object:
    one = began()
    dated(one, "visit", "planned", today() + A_DAY)
    return dated(one, "report", "planned")


def amended() -> PanelAssessment:
    one = reported()
    findings.amend(by=editor(PEER), finding=recommendation(one), body=PEER, text=WHY, reason=WHY)
    return one


def sent_twice() -> object:
    one = reported()
    sent(one)
    return sent(one, how=WHY)


BAD: dict[str, tuple[Callable[[], object], str | None]] = {
    "no council is assessed": (lambda: actions.begin(by=editor("CYD-ESTYN"), body="CYD-ESTYN"), "body"),
    "the first has not reported": (lambda: (began(), began()), None),
    "no scope": (lambda: scoped(began(), Said()), "text"),
    "a scope changed without a reason": (lambda: scoped(appointed(), WHY, Said()), "reason"),
    "a member of the council itself": (lambda: joined(began(), body=DEN), "body"),
    "two homes": (lambda: joined(began(), home=BOTH), "body"),
    "no home": (lambda: joined(began(), "wider", ""), "body"),
    "a peer of no council": (lambda: joined(began(), "officer", "CYD-ESTYN"), "body"),
    "two chairs": (lambda: joined(appointed(), body=STRANGER), "role"),
    "no office": (lambda: actions.add_member(by=editor(DEN), assessment=began(), role="chair", body=PEER), "office"),
    "interests in no words": (lambda: declared(joined(began()), declared="some"), "interests"),
    "no interests, in words": (lambda: declared(joined(began()), interests=BOTH), "interests"),
    "leaving without a reason": (lambda: actions.leave(by=editor(DEN), member=joined(began()), why=Said()), "why"),
    "leaving twice": (left_twice, None),
    "planned for a day that is over": (lambda: dated(began(), "visit", "planned", today() - A_DAY), "on"),
    "moved before it was planned": (lambda: dated(began(), "visit", "moved", note=WHY), "turn"),
    "planned twice": (planned_twice, "turn"),
    "moved to the same day": (lambda: moved(0, WHY), "on"),
    "moved without a reason": (lambda: moved(1, Said()), "note"),
    "done on a day to come": (lambda: dated(appointed(), "visit", on=today() + A_DAY), "on"),
    "a visit that ends before it begins": (
        lambda: dated(began(), "visit", "planned", until=today() - A_DAY),
        "until",
    ),
    "a report of several days": (lambda: dated(began(), "report", "planned", until=today()), "until"),
    "a report planned before the visit": (report_first, "on"),
    "a visit without a panel": (lambda: dated(began(), "visit"), "step"),
    "a report on the wrong page": (lambda: dated(visited(), "report"), "turn"),
    "a report without a finding": (
        lambda: actions.report(by=editor(PEER), assessment=visited(), body=PEER, on=today(), conclusion=BOTH),
        None,
    ),
    "a report without a conclusion": (
        lambda: actions.report(by=editor(PEER), assessment=visited(), body=PEER, on=today(), conclusion=Said()),
        "conclusion",
    ),
    "a report published before it is there": (lambda: dated(visited(), "published"), "step"),
    "nothing to cite": (lambda: laid(began(), kind="indicator", key="no-such"), "key"),
    "a paper without a title": (lambda: laid(began(), title=Said()), "title"),
    "a paper that says nothing": (lambda: laid(began(), told=Said()), "told"),
    "a finding without words": (lambda: drafted(visited(), text=Said()), "text"),
    "a finding on no topic": (lambda: drafted(visited(), topic="no-such"), "topic"),
    "amended without a reason": (
        lambda: findings.amend(by=editor(PEER), finding=recommendation(reported()), body=PEER, text=WHY),
        "reason",
    ),
    "refused without reasons": (lambda: answered(reported(), "refused", reasons=Said()), "reasons"),
    "in part without reasons": (lambda: answered(reported(), "part", reasons=Said()), "reasons"),
    "another arrangement without reasons": (lambda: answered(reported(), "other", reasons=Said()), "reasons"),
    "accepted without an action": (lambda: answered(reported(), "accepted", action=Said()), "action"),
    "a post of somebody else": (lambda: answered(reported(), post=f"{PEER}/chief-executive"), "post"),
    "to be done before it was recommended": (lambda: answered(reported(), due=today() - A_DAY), "due"),
    "a strength answered": (
        lambda: findings.answer(
            by=editor(DEN), finding=reported().findings.get(kind="strength"), answer="refused", seen=1, reasons=WHY
        ),
        None,
    ),
    "words that were not read": (lambda: answered(amended(), seen=1), None),
    "a view of no answer": (lambda: viewed(reported()), None),
    "a view without words": (lambda: viewed(answered(reported()).wording.finding.assessment, text=Said()), "text"),
    "a view of an answer that was not read": (
        lambda: viewed(answered(reported()).wording.finding.assessment, seen=0),
        None,
    ),
    "sent to somebody whom the law does not name": (lambda: sent(reported(), "CYD-DATA-CYMRU"), "to"),
    "the same recipient twice": (sent_twice, "to"),
    "withdrawn twice": (lambda: actions.withdraw(by=editor(DEN), assessment=STATES["withdrawn"](), why=WHY), None),
    "withdrawn after the report": (lambda: actions.withdraw(by=editor(DEN), assessment=reported(), why=WHY), None),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_so_is_refused_at_its_field(what: str) -> None:
    do, field = BAD[what]
    with pytest.raises(NotPossible) as refusal:
        do()
    assert refusal.value.field == field
    assert refusal.value.reason


def test_the_same_sent_twice_is_one() -> None:
    one = reported()
    for do in (lambda: answered(one), lambda: viewed(one), lambda: sent(one)):
        assert do() == do()
    before = Entry.objects.count()
    again = actions.report(by=editor(PEER), assessment=one, body=PEER, on=today(), conclusion=BOTH)
    assert again == one
    for do in (lambda: answered(one), lambda: viewed(one), lambda: sent(one)):
        do()
    assert Entry.objects.count() == before
    other = actions.begin(by=editor(STRANGER), body=STRANGER)
    assert actions.add_member(by=editor(STRANGER), assessment=other, role="chair", body=PEER, office=BOTH) == (
        actions.add_member(by=editor(STRANGER), assessment=other, role="chair", body=PEER, office=BOTH)
    )
    assert PanelMember.objects.filter(assessment=other).count() == 1


def test_an_answer_to_what_was_amended_afterwards_stays_and_says_so() -> None:
    one = reported()
    answered(one)
    viewed(one)
    findings.amend(by=editor(PEER), finding=recommendation(one), body=PEER, text=WHY, reason=WHY)
    (now,) = recommendations(found(one))
    assert (now.amended, now.stale, len(now.answers), len(now.views)) == (True, False, 1, 1)
    assert unanswered(found(one)) == [now]
    answered(one, "accepted", 2)
    (now,) = recommendations(found(one))
    assert (now.amended, now.stale, len(now.answers)) == (False, True, 2)
    assert (unanswered(found(one)), unviewed(found(one))) == ([], [now])


def test_a_second_assessment_of_a_term_has_recommendations_and_answers_of_its_own() -> None:
    one = reported()
    answered(one)
    two = reported(visited())
    assert (two.period, two.number) == (one.period, 2)
    assert recommendations(found(two))[0].answer is None
    made = narrowed(body=DEN, made_by="panel")
    assert [line.answer for line in made if line.assessment == two.pk] == ["unanswered"]
    assert [line.answer for line in made if line.assessment == one.pk] == ["part"]


def test_what_is_recommended_here_stands_in_the_register_with_answer_and_view() -> None:
    one = visited()
    drafted(one)
    assert not [line for line in narrowed(body=DEN) if line.assessment]
    reported(one)
    answered(one)
    viewed(one)
    (line,) = [line for line in narrowed(topics=["scrutiny"], made_by="panel", words="so") if line.assessment]
    assert (line.id, line.nature, line.seen, line.sample) == (
        f"P{recommendation(one).pk}",
        "recommendation",
        "here",
        False,
    )
    assert (line.answer, line.response.en) == ("part", "A reason. So.")
    assert line.view.en == "The panel is content in part. So."


def panel() -> Obligation:
    """The duty to have a panel's report, as it stands today."""
    return next(one for one in obligations(Body.objects.get(pk="GB-PLA-CWY"), today()) if one.duty.code == "panel")


def test_the_timetable_is_what_the_council_says_of_its_duty() -> None:
    by = editor("GB-PLA-CWY")
    one = actions.begin(by=by, body="GB-PLA-CWY")
    assert panel().judged.known is Known.NOT_FOUND
    later = today() + 40 * A_DAY
    actions.set_date(by=by, assessment=one, body="GB-PLA-CWY", step="visit", turn="planned", on=later)
    assert panel().judged.known is Known.CONFIRMED
    (said,) = panel().own
    assert (said.event, said.until) == ("planned", later)
    actions.set_date(by=by, assessment=one, body="GB-PLA-CWY", step="visit", turn="moved", on=later + A_DAY, note=WHY)
    assert panel().own[0].reason == WHY or panel().own[1].reason == WHY
    assert [line.on for line in timetable(one)["visit"].moved] == [later + A_DAY]  # type: ignore[index]  # by its name
    actions.withdraw(by=by, assessment=one, why=WHY)
    assert panel().judged.known is Known.NOT_FOUND


def test_nobody_finds_the_topic_of_a_draft_by_trying_them_all() -> None:
    one = drafted(visited())
    (entry,) = Entry.objects.filter(verb="panel.finding_written")
    there = json.loads(entry.facts)["stands"][f"panelfinding:{one.pk}"]
    assert PANELS.digest(one) == there
    for kind in PanelFinding.Kind:
        for topic in Topic.objects.values_list("pk", flat=True):
            tried = PanelFinding(pk=one.pk, assessment=one.assessment, kind=kind, number=one.number, topic_id=topic)
            tried.salt = ""
            assert PANELS.digest(tried) != there


def test_what_is_planned_after_midnight_in_summer_is_planned_on_that_day_in_wales() -> None:
    at = dt.datetime(2026, 6, 30, 23, 30, tzinfo=dt.UTC)
    line = PanelDate(step="visit", turn="planned", on=dt.date(2026, 9, 1), at=at)
    line.assessment = PanelAssessment(pk=1, body_id="GB-PLA-DEN", period=2022)
    assert from_timetable(line, Event.PLANNED).on == dt.date(2026, 7, 1)


def test_a_sample_says_nothing_of_a_real_duty() -> None:
    by = editor("GB-PLA-CWY")
    one = actions.begin(by=by, body="GB-PLA-CWY", sample=True)
    actions.set_date(by=by, assessment=one, body="GB-PLA-CWY", step="visit", turn="planned", on=today())
    assert panel().judged.known is Known.NOT_FOUND


def test_the_report_is_done_when_it_was() -> None:
    one = reported()
    (duty,) = [two for two in obligations(one.body, today()) if two.duty.code == "panel"]
    assert duty.judged.known is Known.CONFIRMED
    assert duty.judged.state in {State.DONE, State.DONE_LATE}


def test_every_refusal_is_in_both_languages() -> None:
    told: list[Any] = [value for value in vars(refusals).values() if isinstance(value, Said)]
    assert len(told) > 30
    assert all(one.cy and one.en for one in told)
