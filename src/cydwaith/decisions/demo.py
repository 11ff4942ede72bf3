"""Sample decisions for the demonstration, in the sample council and marked as such.

They are made by the very actions that people use, each seat speaking for itself.
"""

import datetime as dt
from pathlib import Path
from typing import Final

from django.db import transaction
from django.utils import timezone

from cydwaith.decisions.actions import answers, decisions
from cydwaith.decisions.content import Wording
from cydwaith.decisions.models import Decision
from cydwaith.forums.demo import COUNCIL, only_in_a_demonstration, voice
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.reference_files import Written, read
from cydwaith.shared.said import Said

FILE: Final = Path(__file__).parent / "reference/sample/decisions.toml"


@transaction.atomic
def load() -> int:
    """Make the decisions of a sample council that has none yet; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    forum = Forum.objects.get(slug=COUNCIL)
    if forum.decisions.exists():
        return 0
    return len([decide(forum, told) for told in read(FILE)["decisions"]])


def decide(forum: Forum, told: Written) -> Decision:
    """Move one sample decision, and take it as far as the file says."""
    body, ends = told["body"], told["ends"]
    wording = worded(told, told["text"])
    decision = decisions.move(by=voice(body), forum=forum, body=body, wording=wording, sample=True)
    if "amended" in told:
        other = told["amended"]["body"]
        again = worded(told, told["amended"])
        decisions.amend(by=voice(other), decision=decision, body=other, wording=again, seen=1)
    if ends == Decision.State.MOTION:
        return decision
    closes = timezone.now() + dt.timedelta(days=told.get("days", 30))
    text = decisions.freeze(by=voice(body), decision=decision, body=body, seen=1, closes=closes)
    for seat in forum.seats.select_related("body", "post"):
        answer(decision, seat, text.digest, told)
    if ends == Decision.State.FROZEN:
        return decision
    return decisions.settle(by=voice(body), decision=decision)


def worded(told: Written, text: Written) -> Wording:
    title = told["title"]
    return Wording(Said(**title), Said(text["cy"], text["en"]))


def answer(decision: Decision, seat: Seat, seen: str, told: Written) -> None:
    """What one seat says: a doubt or a refusal where the file has one, else consent; of what is open, not all yet."""
    by = voice(seat.body_id)
    doubts = {f"{doubt['body']}/{doubt['post']}": doubt for doubt in told.get("reservations", ())}
    councils = seat.body_id != "CYD-WELSH-GOVERNMENT"
    if "refused" in told and councils:
        refused = told["refused"]
        answers.refuse(by=by, decision=decision, seat=seat, seen=seen, reason=Said(refused["cy"], refused["en"]))
    elif doubt := doubts.get(seat.post_id or ""):
        further = Forum.objects.filter(slug=doubt.get("escalate_to", "")).first()
        answers.reserve(
            by=by,
            decision=decision,
            seat=seat,
            seen=seen,
            reason=Said(doubt["cy"], doubt["en"]),
            review_on=timezone.localdate() + dt.timedelta(days=doubt["days"]),
            escalate_to=further,
        )
    elif told["ends"] != Decision.State.FROZEN or (councils and seat.level == Forum.Level.POLITICAL):
        answers.consent(by=by, decision=decision, seat=seat, seen=seen)
