"""Whether the state of a decision, or of its forum, allows what somebody wishes to do."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from cydwaith.decisions.models import Decision
from cydwaith.forums import acting
from cydwaith.shared.permissions import Actor, Rule, require
from cydwaith.shared.refusals import NotPossible

SO: Final[Mapping[str, str | Promise]] = {
    **acting.SO,
    Decision.State.MOTION: gettext_lazy("The text is not frozen, so that nobody can answer to it yet."),
    Decision.State.FROZEN: gettext_lazy("The text is frozen already."),
    Decision.State.AGREED: gettext_lazy("This has been agreed."),
    Decision.State.AGREED_WITH_RESERVATIONS: gettext_lazy("This has been agreed, with reservations."),
    Decision.State.NOT_AGREED: gettext_lazy("This was not agreed."),
    Decision.State.WITHDRAWN: gettext_lazy("This was withdrawn."),
}


def ready(by: Actor, what: Rule, *, body: str | None, state: str) -> None:
    """Raise Refused for whoever may not speak for the body, NotPossible when the state does not allow it."""
    require(by, what, body=body)
    if what.states is not None and state not in what.states:
        raise NotPossible(str(SO[state]))
