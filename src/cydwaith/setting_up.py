"""Fills an empty database with what ships: bodies, figures, standings, practices; in the demonstration, accounts."""

from collections.abc import Callable, Iterator
from typing import Final

from django.conf import settings
from django.core.management import call_command

from cydwaith.bodies import demo as accounts
from cydwaith.bodies import reference as bodies
from cydwaith.bodies.permissions import COMMAND_LINE
from cydwaith.decisions import demo as sample_decisions
from cydwaith.evidence import following, standings
from cydwaith.evidence import reference as evidence
from cydwaith.forums import demo as sample_forums
from cydwaith.forums import reference as forums
from cydwaith.meetings import demo as sample_meetings
from cydwaith.practices import reference as practices
from cydwaith.programme import demo as sample_programme
from cydwaith.programme import reference as programme
from cydwaith.record import checkpoints
from cydwaith.search import actions as search

STEPS: Final[tuple[tuple[str, Callable[[], object]], ...]] = (
    ("y cronfa ddata / the database", lambda: call_command("migrate", verbosity=0)),
    ("cyrff, lleoedd a phynciau / bodies, places and topics", lambda: bodies.load(by=COMMAND_LINE)),
    ("dangosyddion a ffigurau / indicators and figures", lambda: evidence.load(by=COMMAND_LINE)),
    ("arferion / practices", lambda: practices.load(by=COMMAND_LINE)),
    ("fforymau / forums", lambda: forums.load(by=COMMAND_LINE)),
    ("y rhaglen waith / the work programme", lambda: programme.load(by=COMMAND_LINE)),
    ("safleoedd a newid / standings and change", lambda: standings.recalculate(by=COMMAND_LINE)),
    ("effeithiau ac arwyddion / impacts and signals", lambda: following.follow(by=COMMAND_LINE)),
    ("y chwiliad / the search", lambda: search.rebuild(by=COMMAND_LINE)),
)


def set_up() -> Iterator[str]:
    """Do each step that is not done yet, naming it before it begins. All of it may be run again at any time."""
    for name, step in STEPS:
        yield name
        step()
    if settings.DEMO:
        yield "cyfrifon enghreifftiol / sample accounts"
        accounts.load()
        yield "rhaglen enghreifftiol / sample programme"
        sample_programme.load()
        yield "fforymau enghreifftiol / sample forums"
        sample_forums.load()
        yield "penderfyniadau enghreifftiol / sample decisions"
        sample_decisions.load()
        yield "cyfarfodydd enghreifftiol / sample meetings"
        sample_meetings.load()
    yield "y cofnod / the record"
    checkpoints.latest()
