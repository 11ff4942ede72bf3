"""Fills an empty site with what ships, room by room; in the demonstration, with samples too."""

from collections.abc import Iterator

from django.conf import settings
from django.core.management import call_command

from cydwaith.shared.rooms import Phase, steps


def set_up() -> Iterator[str]:
    """Do each step that is not done yet, naming it before it begins. All of it may be run again at any time."""
    yield "y gronfa ddata / the database"
    call_command("migrate", verbosity=0)
    for step in steps():
        if step.phase is not Phase.SAMPLES or settings.DEMO:
            yield f"{step.says.cy} / {step.says.en}"
            step.do()
