"""Why a meeting, or something of one, does not change as somebody wished."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.meetings.models import Meeting
from cydwaith.shared.permissions import Rule
from cydwaith.shared.refusals import NotPossible

SO: Final = {
    Meeting.State.PLANNED: gettext_lazy("The meeting has not been called yet."),
    Meeting.State.CALLED: gettext_lazy(
        "The meeting has been called: its agenda and time stand. Take the notice back to change them."
    ),
    Meeting.State.HELD: gettext_lazy("The meeting has been held."),
    Meeting.State.CANCELLED: gettext_lazy("The meeting has been cancelled."),
}


class Clash(NotPossible):
    """Somebody else changed the same thing in the meantime; `now` says in which state it is now."""

    def __init__(self, now: str) -> None:
        super().__init__(
            _("Somebody else changed this while you were writing. Compare it with what you wrote, then save again."),
            carries={"seen": now},
        )


def refuse_state(meeting: Meeting, what: Rule) -> None:
    """Raise NotPossible when this is not done with a meeting in its state."""
    if what.states is not None and meeting.state not in what.states:
        raise NotPossible(str(SO[Meeting.State(meeting.state)]))
