"""Consents that wait for a body: texts that stand as they are, and that one of its seats has not answered."""

from typing import Final

from django.db.models import Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.decisions.deeds.answers import DECISION_ANSWER
from cydwaith.decisions.models import Consent, Decision
from cydwaith.decisions.sentences import until
from cydwaith.decisions.settling import able
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="Yn aros am eich cydsyniad", en="Waiting for your consent")
EVERY: Final = said(cy="Pob penderfyniad agored", en="Every open decision")
ANSWER: Final = said(cy="Ateb dros eich sedd", en="Answer for your seat")
READ: Final = said(cy="Darllen y testun", en="Read the text")


def consents(body: Body, by: Actor) -> Part | None:
    """Frozen decisions that a seat of the body may answer and has not, the first to close first."""
    found = waiting(body)
    if not found:
        return None
    more = Step(EVERY, f"{reverse('decisions')}?state=open")
    return Part("consents", Turn.ANSWER, TITLE, [line(one, body, by) for one in found[:MOST]], len(found), more)


def waiting(body: Body) -> list[Decision]:
    """The decisions; two queries, however many there are."""
    open_ = Q(current__closes=None) | Q(current__closes__gt=clock.now())
    frozen = Decision.objects.filter(open_, state=Decision.State.FROZEN, settled=None, current__rule__isnull=False)
    found = list(frozen.select_related("current__rule", "forum").order_by("current__closes", "pk"))
    answered = set(Consent.objects.filter(text__in=[one.current_id for one in found]).values_list("text", "seat"))
    return [one for one in found if any((one.current_id, seat) not in answered for seat in seats(one, body))]


def seats(one: Decision, body: Body) -> list[int]:
    """The numbers of the body's seats that may answer."""
    assert one.current is not None
    return [entitled.seat for entitled in able(one.current) if entitled.body == body.pk]


def line(one: Decision, body: Body, by: Actor) -> Line:
    """One decision."""
    assert one.current is not None
    where = reverse("decision", kwargs={"id": one.pk})
    speaks = may(by, DECISION_ANSWER, body=body.pk, state=one.state)
    step = Step(ANSWER, reverse("decision_answer", kwargs={"id": one.pk})) if speaks else Step(READ, where)
    return Line(pair(one.current, "title"), where, until(pair(one.forum, "name"), one.current.closes), step, one.sample)
