"""What stands on the page of a practice: the funds that paid for its spread."""

from typing import Final

from cydwaith.funds.facts import of_practice
from cydwaith.practices.models import Practice
from cydwaith.shared.permissions import Actor
from cydwaith.shared.sections import Section

TEMPLATE: Final = "funds/section.html"


def on_practice(practice: Practice, _by: Actor) -> Section:
    """The funds that paid for the spread of this practice."""
    return Section(TEMPLATE, {"funds": of_practice(practice.pk)})
