"""Fills an empty database with what ships: bodies, figures, standings, practices; in the demonstration, accounts."""

from collections.abc import Callable, Iterator
from typing import Final

from django.conf import settings
from django.core.management import call_command

from cydwaith.decisions import demo as sample_decisions
from cydwaith.meetings import demo as sample_meetings
from cydwaith.programme import demo as sample_programme
from cydwaith.programme import reference as programme
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import Phase, steps

STEPS: Final[tuple[tuple[str, Callable[[], object]], ...]] = (
    ("y rhaglen waith / the work programme", lambda: programme.load(by=COMMAND_LINE)),
)


def set_up() -> Iterator[str]:
    """Do each step that is not done yet, naming it before it begins. All of it may be run again at any time."""
    yield "y gronfa ddata / the database"
    call_command("migrate", verbosity=0)
    yield from take(Phase.FACTS)
    for name, step in STEPS:
        yield name
        step()
    yield from take(Phase.RESULTS)
    yield from take(Phase.INDEX)
    if settings.DEMO:
        yield from take(Phase.SAMPLES)
        yield "rhaglen enghreifftiol / sample programme"
        sample_programme.load()
        yield "penderfyniadau enghreifftiol / sample decisions"
        sample_decisions.load()
        yield "cyfarfodydd enghreifftiol / sample meetings"
        sample_meetings.load()
    yield from take(Phase.LAST)


def take(phase: Phase) -> Iterator[str]:
    """Take the steps of one phase."""
    for step in steps():
        if step.phase == phase:
            yield f"{step.says.cy} / {step.says.en}"
            step.do()
