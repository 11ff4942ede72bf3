"""Planning, calling, putting off and cancelling a meeting."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from cydwaith.meetings.actions.meetings import Details
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.words import MANNERS
from cydwaith.shared.clock import wall
from cydwaith.shared.forms import Form, day, line, prose
from cydwaith.shared.hours import TimedForm, time


class WhenForm(TimedForm):
    """A day, and from when to when on it, by the clock in Wales."""

    times = ("starts", "ends")
    day = day(gettext_lazy("Day"))
    starts = time(gettext_lazy("Starts"))
    ends = time(gettext_lazy("Ends"))

    def moments(self) -> dict[str, dt.datetime]:
        """When it starts and ends."""
        return {name: self.moment(name) for name in self.times}


def when(meeting: Meeting) -> dict[str, Any]:
    """When a meeting is, as the form shows it."""
    starts, ends = wall(meeting.starts), wall(meeting.ends)
    return {"day": starts.date(), "starts": starts.time(), "ends": ends.time()}


class DetailsForm(WhenForm):
    """When and where a meeting is."""

    manner = forms.ChoiceField(
        label=gettext_lazy("How people meet"),
        choices=list(MANNERS.items()),
        widget=forms.RadioSelect,
        initial="both",
        error_messages={"required": gettext_lazy("Choose how people meet")},
    )
    venue = line(gettext_lazy("Venue"), gettext_lazy("Needed unless everybody joins remotely."), most=300)
    link = forms.URLField(
        label=gettext_lazy("Link for joining remotely"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy(
            "Only members of organisations with a seat see it; neither the public page nor a calendar shows it."
        ),
    )
    title = line(gettext_lazy("Title"), gettext_lazy("Optional: the forum’s name stands in for it."))

    arrangement = (("day", "starts", "ends"), ("manner",), ("venue",), ("link",), ("title",))

    def details(self) -> Details:
        """What was filled in."""
        told: dict[str, Any] = {name: self.cleaned_data[name] for name in ("manner", "title", "venue", "link")}
        return Details(**(told | self.moments()))


class CallForm(Form):
    """Calling a meeting; the reason is asked for only when the notice is short."""

    short_notice = prose(
        gettext_lazy("Why the notice is short"),
        gettext_lazy("Everyone will read it on the meeting’s page. One language is enough."),
    )

    def __init__(self, *args: Any, short: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not short:
            self.leave_out("short_notice")


class ReasonForm(Form):
    """Why a meeting is cancelled."""

    reason = prose(
        gettext_lazy("The reason"),
        gettext_lazy("Everyone will read it on the meeting’s page. One language is enough."),
    )


class PostponeForm(WhenForm, ReasonForm):
    """To when a meeting is put off, and why."""

    arrangement = (("day", "starts", "ends"), ("reason",))


class BalanceForm(Form):
    """Why a side accepts that the other one has more of the time."""

    reason = prose(gettext_lazy("A word on why"), gettext_lazy("Optional. Everyone will read it."))
