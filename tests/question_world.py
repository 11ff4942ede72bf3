"""Questions in the small Wales of practices: on a published practice and on an indicator."""

from typing import Any

from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.questions import actions
from cydwaith.questions.models import Question
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from tests.practice_world import INDICATOR, OTHER, member, published

OFFICER = member(Role.CONTRIBUTOR, OTHER)
NOBODY_OF_ANYWHERE = Actor("somebody-with-an-account")
ANALYST = Actor("an-analyst", {"DATA": Role.EDITOR}, analyst=True)
LORRIES = Said(en="Did you need new lorries?")


def of_practice(practice: Practice | None = None, **more: Any) -> Question:
    """A question on a practice, from Cardiff."""
    asked: dict[str, Any] = {"by": OFFICER, "body": OTHER, "about": practice or published(), "text": LORRIES}
    return actions.ask(**asked | more)


def of_figure(**more: Any) -> Question:
    """A question on an indicator, from somebody who asks for no body."""
    about = Indicator.objects.get(pk=INDICATOR)
    asked: dict[str, Any] = {"by": NOBODY_OF_ANYWHERE, "about": about, "text": Said(cy="Pwy sy’n cyfrif?")}
    return actions.ask(**asked | more)
