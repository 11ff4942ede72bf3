"""Studies, trials and the board: what is frozen stays, and what is drawn is judged as it was drawn."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Observation
from cydwaith.forums.consenting import Came, Entitled, Stance, outcome
from cydwaith.school import board, judging, trialling
from cydwaith.school.actions import studying
from cydwaith.school.models import Joined, Study, Trial
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.school_world import BY, HOLDER, TEXT
from tests.trial_world import COUNCILS, EFFECT, EVERY, YEARS, figures, proposed, taken_up

kept_world = kept(taken_up)


@pytest.fixture(autouse=True)
def world(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def test_the_method_is_frozen_before_the_results() -> None:
    one = studying.begin_study(by=BY, body=HOLDER, title=Said("Maint", "Size"), question=TEXT)
    assert studying.begin_study(by=BY, body=HOLDER, title=Said("Maint", "Size"), question=TEXT) == one
    with pytest.raises(NotPossible):
        studying.freeze(by=BY, study=one)
    with pytest.raises(NotPossible):
        studying.tell_results(by=BY, study=one, results=TEXT)
    one = studying.rewrite_study(by=BY, study=one, title=Said("Maint", "Size"), question=TEXT, method=TEXT)
    one = studying.freeze(by=BY, study=one)
    with pytest.raises(NotPossible):
        studying.rewrite_study(by=BY, study=one, title=TEXT, question=TEXT, method=Said("Arall", "Another"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Study.objects.filter(pk=one.pk).update(method_en="Another")
    one = studying.tell_results(by=BY, study=one, results=TEXT, data="https://example.cymru/data")
    with pytest.raises(NotPossible):
        studying.tell_results(by=BY, study=one, results=TEXT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Study.objects.filter(pk=one.pk).update(results_en="Better")


def test_a_planted_effect_is_found_and_judged_as_it_was_drawn() -> None:
    one = studying.draw(by=EVERY, trial=proposed())
    step = dict(Joined.objects.values_list("body", "step"))
    assert sorted(step.values()) == [1, 1, 2, 2, 3, 3]
    assert len(one.power) == 3
    assert one.power[-1] > 0.9
    assert trialling.redrawn(one).allocation == step
    assert trialling.came(one) == trialling.Came(3, 0, None)
    last = YEARS[-1]
    figures(one.indicator, range(last + 1, last + 2), lambda body, year: EFFECT * (year >= last + step[body]))
    assert not trialling.came(one).over
    assert judging.judged(one.pk).verdict == "cannot_tell_yet"
    figures(one.indicator, range(last + 1, last + 4), lambda body, year: EFFECT * (year >= last + step[body]))
    assert trialling.came(one).over
    came = trialling.came(one).analysis
    assert came is not None
    assert abs(came.effect - EFFECT) < 2
    assert came.p <= 0.05
    slipped = Joined.objects.get(body=next(body for body in COUNCILS if step[body] == 1))
    studying.start(by=EVERY, joined=slipped, on=clock.today())
    assert trialling.came(one).analysis == came
    found = judging.judged(one.pk)
    assert (found.verdict, found.effect, found.p) == ("worked", came.effect, came.p)
    gone = Joined.objects.exclude(pk=slipped.pk).order_by("body")[0]
    studying.withdraw(by=EVERY, joined=gone, why=TEXT)
    without = trialling.came(one, [gone.body_id]).analysis
    assert without is not None
    assert without.without == (gone.body_id,)
    assert Joined.objects.get(pk=gone.pk).step == step[gone.body_id]


def test_what_is_drawn_stays() -> None:
    one = studying.draw(by=EVERY, trial=proposed())
    first = Joined.objects.order_by("pk")[0]
    with pytest.raises(NotPossible):
        studying.draw(by=EVERY, trial=one)
    with pytest.raises(NotPossible):
        studying.join(by=Actor("x", {"GB-PLA-CAY": Role.EDITOR}), body="GB-PLA-CAY", trial=one)
    for wrong in (
        lambda: Trial.objects.filter(pk=one.pk).update(seed="another"),
        lambda: Joined.objects.filter(pk=first.pk).update(step=2 if first.step == 1 else 1),
        lambda: Joined.objects.filter(pk=first.pk).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()


def test_two_councils_can_be_drawn_and_nothing_can_be_told_of_them() -> None:
    one = proposed(steps=2, councils=COUNCILS[:1])
    with pytest.raises(NotPossible):
        studying.draw(by=EVERY, trial=one)
    studying.join(by=EVERY, body=COUNCILS[1], trial=one)
    with pytest.raises(NotPossible):
        studying.start(by=EVERY, joined=one.joined.all()[0], on=clock.today())
    one = studying.draw(by=EVERY, trial=one)
    assert one.allowed == 2
    assert one.power == []
    assert one.detectable is None


def test_who_leaves_before_the_draw_is_not_in_it_and_one_without_figures_stops_it() -> None:
    one = proposed(steps=2)
    gone = one.joined.order_by("body")[0]
    studying.withdraw(by=EVERY, joined=gone, why=TEXT)
    Observation.objects.filter(indicator=one.indicator, place=Body.objects.get(pk=COUNCILS[1]).place).delete()
    with pytest.raises(NotPossible):
        studying.draw(by=EVERY, trial=one)


def test_the_board_agrees_on_nothing_while_the_chair_is_missing() -> None:
    secretary, chair = Entitled(1, board.SECRETARY, "a"), Entitled(2, board.CHAIR, "b")
    members = [Entitled(number, board.MEMBERS, f"m{number}") for number in (3, 4, 5)]
    yes = dict.fromkeys(range(1, 6), Stance.CONSENT)
    assert outcome(board.RULE, [secretary, chair, *members], yes, closed=True).came == Came.AGREED
    for missing in (secretary, chair):
        there = [one for one in (secretary, chair, *members) if one != missing]
        assert outcome(board.RULE, there, yes, closed=True).came == Came.NOT_AGREED
        silent = {seat: said for seat, said in yes.items() if seat != missing.seat}
        assert outcome(board.RULE, [secretary, chair, *members], silent, closed=True).came == Came.NOT_AGREED


def test_the_board_is_proposed_once_with_the_permanent_secretary_on_it() -> None:
    by = Actor("government", {board.GOVERNMENT: Role.EDITOR})
    forum = board.set_up(by=by)
    assert board.set_up(by=by) == forum
    assert [(seat.side.code, seat.post_id) for seat in forum.seats.select_related("side") if seat.side] == [
        (board.SECRETARY, f"{board.GOVERNMENT}/permanent-secretary")
    ]
    assert forum.stage == forum.Stage.PROPOSED
