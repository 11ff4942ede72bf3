"""Sample forums and decisions for the demonstration, marked as such; the real proposed Council is never touched.

They are made by the very actions that people use, each seat speaking for itself.
"""

import datetime as dt
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.forums import demo_meetings
from cydwaith.forums.actions import answers, decisions
from cydwaith.forums.actions.forums import confirm, propose, set_rule
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.content import Wording
from cydwaith.forums.models import Decision, Forum, Seat
from cydwaith.forums.reference_files import FOLDER, Written, places, proposal, read, rule
from cydwaith.shared.permissions import Actor, Role

SAMPLES: Final = FOLDER / "sample"
COUNCIL: Final = "sample-council"
NETWORK: Final = "sample-recycling-network"
SEATED: Final = dt.timedelta(days=180)  # the sample council has met before
PROPOSERS: Final = {COUNCIL: "CYD-WELSH-GOVERNMENT", NETWORK: "GB-PLA-PEM"}


def load() -> int:
    """Make the sample forums that are missing, the Council's with its decisions; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    if not settings.DEMO:
        raise NotADemonstration("sample forums belong in the demonstration only")
    missing = [slug for slug in PROPOSERS if not Forum.objects.filter(slug=slug).exists()]
    with transaction.atomic():
        for slug in missing:
            forum = open_forum(slug)
            if slug == COUNCIL:
                for told in read(SAMPLES / "decisions.toml")["decisions"]:
                    decide(forum, told)
                demo_meetings.load(forum)
    return len(missing)


def voice(body: str) -> Actor:
    """Whoever speaks for a body in the samples: nobody, but with the permissions of its editor."""
    return Actor("sample", {body: Role.EDITOR})


def open_forum(slug: str) -> Forum:
    """Propose a sample forum, fill its seats, and let every side confirm it."""
    written, body = read(SAMPLES / f"{slug}.toml"), PROPOSERS[slug]
    forum = propose(by=voice(body), body=body, proposal=proposal(written), slug=slug, sample=True)
    for place in places(written["seats"]):
        add_seat(by=voice(body), forum=forum, place=place, body=body, held_from=timezone.localdate() - SEATED)
    laid_down = set_rule(by=voice(body), forum=forum, rule=rule(written["rule"]), body=body)
    for seat in forum.seats.filter(convenor=True):
        forum = confirm(by=voice(seat.body_id), forum=forum, seat=seat, seen=laid_down.digest)
    return forum


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
    return Wording(title_cy=title["cy"], title_en=title["en"], text_cy=text["cy"], text_en=text["en"])


def answer(decision: Decision, seat: Seat, seen: str, told: Written) -> None:
    """What one seat says: a doubt or a refusal where the file has one, else consent; of what is open, not all yet."""
    by = voice(seat.body_id)
    doubts = {f"{doubt['body']}/{doubt['post']}": doubt for doubt in told.get("reservations", ())}
    councils = seat.body_id != "CYD-WELSH-GOVERNMENT"
    if "refused" in told and councils:
        refused = told["refused"]
        answers.refuse(by=by, decision=decision, seat=seat, seen=seen, reason_cy=refused["cy"], reason_en=refused["en"])
    elif doubt := doubts.get(seat.post_id or ""):
        further = Forum.objects.filter(slug=doubt.get("escalate_to", "")).first()
        answers.reserve(
            by=by, decision=decision, seat=seat, seen=seen, why_cy=doubt["cy"], why_en=doubt["en"],
            review_on=timezone.localdate() + dt.timedelta(days=doubt["days"]), escalate_to=further,
        )  # fmt: skip
    elif told["ends"] != Decision.State.FROZEN or (councils and seat.level == Forum.Level.POLITICAL):
        answers.consent(by=by, decision=decision, seat=seat, seen=seen)
