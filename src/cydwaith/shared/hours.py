"""A time of a day in a form, by the clock in Wales: the hour that does not exist and the one that comes twice."""

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.shared.forms import Form, Label


class TimeWidget(forms.TimeInput):
    """A time of day as browsers let one choose it, and as 10:30 where they do not."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M", attrs={"class": "cw-short"})


def time(label: Label) -> forms.TimeField:
    """A time of day."""
    wrong = {"required": gettext_lazy("Give the time"), "invalid": gettext_lazy("Give a time of day, such as 10:30")}
    return forms.TimeField(label=label, widget=TimeWidget(), input_formats=["%H:%M", "%H:%M:%S"], error_messages=wrong)


class TimedForm(Form):
    """A form that asks for a `day` and for one or more times on it."""

    times: ClassVar[tuple[str, ...]]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("day"):
            for name in self.times:
                if name in told and (wrong := unsure(told["day"], told[name])):
                    self.add_error(name, wrong)
        return told

    def moment(self, name: str) -> dt.datetime:
        """The moment that one of the times means."""
        return make_aware(dt.datetime.combine(self.cleaned_data["day"], self.cleaned_data[name]))


def unsure(on: dt.date, at: dt.time) -> str:
    """Why a time by the clock on the wall is not one moment of that day: no such time, or twice; else nothing."""
    bare = dt.datetime.combine(on, at)
    if localtime(make_aware(bare).astimezone(dt.UTC)).replace(tzinfo=None) != bare:
        return _("The clocks go forward then: there is no such time on that day")
    if make_aware(bare).utcoffset() != make_aware(bare.replace(fold=1)).utcoffset():
        return _("The clocks go back then: that time comes twice on that day. Give one before or after that hour")
    return ""
