"""Decisions of the small Wales of `forum_world`: moved, frozen, answered."""

from django.utils import timezone

from cydwaith.decisions.actions import answers, decisions
from cydwaith.decisions.content import Wording
from cydwaith.decisions.models import Decision, Text
from cydwaith.forums.models import Forum
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, DAY, SIDES, editor, seat_of


def wording(words: str = "We will do this together.", **changes: object) -> Wording:
    told = {"title": Said("Teitl", "Title"), "text": Said(f"Cymraeg: {words}", words)}
    return Wording(**{**told, **changes})  # type: ignore[arg-type]  # what a test changes


def moved(forum: Forum, body: str = CARDIFF, **changes: object) -> Decision:
    return decisions.move(by=editor(body), forum=forum, body=body, wording=wording(**changes))


def frozen(forum: Forum, body: str = CARDIFF, days: float = 10, **changes: object) -> tuple[Decision, Text]:
    """A decision whose text is frozen."""
    decision = moved(forum, body, **changes)
    closes = timezone.now() + days * DAY
    text = decisions.freeze(by=editor(body), decision=decision, body=body, seen=1, closes=closes)
    return again(decision), text


def says(decision: Decision, body: str, what: str = "consent", **told: object) -> object:
    """What a body's seat says to the current text."""
    text = again(decision).current
    assert text is not None
    verb = {
        "consent": answers.consent,
        "refuse": answers.refuse,
        "aside": answers.stand_aside,
        "reserve": answers.reserve,
    }
    if what == "refuse":
        told = {"reason": Said(en="No."), **told}
    if what == "reserve":
        told = {"reason": Said(en="A doubt."), "review_on": timezone.localdate() + 30 * DAY, **told}
    seat = seat_of(decision.forum, body)
    return verb[what](by=editor(body), decision=decision, seat=seat, seen=text.digest, **told)  # type: ignore[operator]  # by name


def everyone(decision: Decision, what: str = "consent") -> None:
    """Every seat says the same."""
    for bodies in SIDES.values():
        for body in bodies:
            says(decision, body, what)


def again(decision: Decision) -> Decision:
    """A decision as it is now."""
    return Decision.objects.select_related("forum", "current__rule").get(pk=decision.pk)
