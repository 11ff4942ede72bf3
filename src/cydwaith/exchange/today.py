"""Applications that wait for a body's yes, and days of help that it is asked for."""

from typing import Final

from django.db.models import Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.exchange.deeds import APPLICATIONS_READ, HELP_ANSWER
from cydwaith.exchange.models import WAITS, Application, DayOfHelp
from cydwaith.exchange.words import REPLIES, SIDES, UNANSWERED
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS, Actor, may
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="Ceisiadau sy’n aros am eich ateb", en="Applications that wait for your answer")
ANSWER: Final = said(cy="Ateb", en="Answer")
HELP: Final = said(cy="Diwrnodau o gymorth y gofynnwyd i chi amdanynt", en="Days of help that you are asked for")
EVERY_DAY: Final = said(cy="Pob cais am gymorth", en="Every day of help asked for")
READ: Final = said(cy="Darllen", en="Read")
EVERY: Final = said(cy="Pob cais", en="Every application")


def waiting(body: Body, by: Actor) -> Part | None:
    """Applications from or to a body, for those who speak for it; those that came first, first."""
    if body.pk not in by.bodies(SPEAKERS) or not may(by, APPLICATIONS_READ):
        return None
    mine = Application.objects.filter(withdrawn=False, account__isnull=False)
    found = mine.filter(Q(home=body) | Q(opening__body=body)).exclude(account__pseudonym=by.pseudonym)
    these = list(found.select_related("opening").order_by("on", "pk"))
    lines = [line(one, body) for one in these[:MOST]]
    more = Step(EVERY, reverse("applications"))
    return Part("applications", Turn.ANSWER, TITLE, lines, len(these), more) if lines else None


def line(one: Application, body: Body) -> Line:
    """One application, and which side the body is."""
    where = reverse("application", kwargs={"key": one.key})
    side = SIDES["home" if one.home_id == body.pk else "host"]
    return Line(both(one.opening, "title"), where, side, Step(ANSWER, where), sample=one.opening.sample)


def helping(body: Body, by: Actor) -> Part | None:
    """Days of help that the body is asked for and has said neither yes nor no to, those that came first, first."""
    waiting = DayOfHelp.objects.filter(asked=body, reply__in=WAITS).select_related("topic", "asking")
    found = list(waiting.order_by("at", "key"))
    answers = may(by, HELP_ANSWER, body=body.pk, state="waits")
    lines = [help_line(one, answers=answers) for one in found[:MOST]]
    more = Step(EVERY_DAY, reverse("days_of_help") + "#asked")
    return Part("help", Turn.ANSWER, HELP, lines, len(found), more) if found else None


def help_line(one: DayOfHelp, *, answers: bool) -> Line:
    """One of them."""
    where = reverse("day_of_help", kwargs={"key": one.pk})
    step = Step(ANSWER, reverse("help_answer", kwargs={"key": one.pk})) if answers else Step(READ, where)
    later = REPLIES["later"] if one.reply else UNANSWERED
    asking = pair(one.asking, "name")
    note = said(cy=f"{asking.cy}: {later.cy}", en=f"{asking.en}: {later.en}")
    return Line(pair(one.topic, "name"), where, note, step, sample=one.sample)
