"""Signals: which changes deserve one, that each is opened once, who sees which, and answers."""

import pytest
from django.utils import timezone

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Change
from cydwaith.practices.actions import signals as actions
from cydwaith.practices.models import Signal
from cydwaith.practices.queries.signals import asked, of_body, signals
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import INDICATOR, OTHER, OWNER, member, published, worked_out

pytestmark = pytest.mark.django_db
PERIOD = "2024-04-01/P1Y"
STRETCH = {"first": "2010-04-01/P1Y", "last": PERIOD, "points": 15, "mean": 60.0, "lower": 57.0, "upper": 63.0}


def changed(verdict: str = "improving", body: str = OWNER, **more: object) -> Change:
    """A change as it is worked out."""
    facts = {
        "period": PERIOD,
        "inputs": "0" * 64,
        "at": timezone.now(),
        "method": "chart",
        "points": 15,
        "before": "steady",
        "rule": "beyond-limits",
        "reason": "twelve-points",
        "own": True,
        "size": 9.0,
        "stretches": [STRETCH],
    }
    worked_out()
    place = Body.objects.get(pk=body).place_id
    found, _new = Change.objects.update_or_create(
        indicator_id=INDICATOR, place_id=place, defaults={**facts, "verdict": verdict, **more}
    )
    return found


def opened(body: str = OWNER) -> int:
    """How many signals of a body about the indicator there are after a recalculation."""
    actions.open_due(by=COMMAND_LINE)
    return Signal.objects.filter(indicator=INDICATOR, body=body).count()


def test_an_improvement_is_asked_about_once(wales: None) -> None:
    changed()
    assert opened() == opened() == 1
    made = Signal.objects.get(indicator=INDICATOR)
    assert (made.kind, made.state, made.period) == ("improved", "open", PERIOD)
    assert "more than ordinary variation" in made.seen_en
    assert "yn fwy nag amrywio arferol" in made.seen_cy
    assert "two in a thousand" in made.sure_en
    assert "dau o bob mil" in made.sure_cy
    assert Entry.objects.filter(verb="signal.opened", subject=f"signal:{made.pk}", body=OWNER).count() == 1


def test_a_fall_is_told_quietly(wales: None) -> None:
    changed("worsening", size=-9.0)
    assert opened() == 1
    made = Signal.objects.get(indicator=INDICATOR)
    assert made.kind == "fell"
    assert made not in asked()
    assert made not in signals()
    assert made in signals([OWNER])
    assert of_body(OWNER, quiet=False) == []
    assert of_body(OWNER, quiet=True) == [made]
    entry = Entry.objects.get(verb="notices.opened")
    assert (entry.body_id, OWNER in entry.facts, INDICATOR in entry.facts) == (None, False, False)


@pytest.mark.parametrize(
    ("verdict", "more"),
    [
        ("steady", {}),
        ("cannot_tell", {}),
        ("rising", {}),
        ("improving", {"own": False}),
        ("improving", {"size": 0.5}),
    ],
)
def test_most_changes_deserve_none(wales: None, verdict: str, more: dict[str, object]) -> None:
    changed(verdict, **more)
    assert opened() == 0


def test_what_goes_on_is_not_told_again_but_what_comes_again_is(wales: None) -> None:
    changed()
    assert opened() == 1
    changed(period="2025-04-01/P1Y", before="improving")
    assert opened() == 1
    changed("steady", period="2026-04-01/P1Y", before="improving")
    assert opened() == 1
    changed(period="2027-04-01/P1Y", before="steady")
    assert opened() == 2


def test_what_was_going_on_before_anybody_looked_is_told_once(wales: None) -> None:
    changed(before="improving")
    assert opened() == 1
    changed(period="2025-04-01/P1Y", before="improving")
    assert opened() == 1


def test_a_practice_that_tells_already_answers(wales: None) -> None:
    practice = published()
    changed()
    opened()
    made = Signal.objects.get(indicator=INDICATOR)
    assert (made.state, made.practice) == ("answered", practice)


def answer(**more: object) -> Signal:
    given = {"by": member(Role.EDITOR), "signal": Signal.objects.get(indicator=INDICATOR), "answer": "do_not_know"}
    return actions.answer(**{**given, "text": Said(en="Nobody knows.")} | more)  # type: ignore[arg-type]


def test_an_answer_is_given_once(wales: None) -> None:
    changed()
    opened()
    assert answer().state == "answered"
    assert answer().state == "answered"  # the same again is the same
    assert Entry.objects.filter(verb="signal.answered", body=OWNER).count() == 1
    with pytest.raises(Refused):
        answer(answer="no")


@pytest.mark.parametrize("by", [PUBLIC, member(Role.EDITOR, OTHER), member(Role.CONTRIBUTOR)])
def test_only_the_councils_editors_answer(wales: None, by: object) -> None:
    changed()
    opened()
    with pytest.raises(Refused):
        answer(by=by)


def test_an_answer_needs_words_or_a_practice_of_ones_own(wales: None) -> None:
    changed()
    opened()
    with pytest.raises(NotPossible):
        answer(text=Said(en=" "))
    other = published(OTHER)
    with pytest.raises(NotPossible):
        answer(answer="practice", practice=other.pk)
    own = published()
    assert answer(answer="practice", practice=own.pk).practice == own


def test_a_quiet_notice_asks_nothing(wales: None) -> None:
    changed("worsening", size=-9.0)
    opened()
    with pytest.raises(NotPossible):
        answer()


def test_only_whoever_runs_the_machine_opens_signals(wales: None) -> None:
    with pytest.raises(Refused):
        actions.open_due(by=PUBLIC)
