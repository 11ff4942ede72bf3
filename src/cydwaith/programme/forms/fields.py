"""Fields that several forms about commitments have."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.practices.forms.dates import PartialDate
from cydwaith.shared.forms import Label

Choices = Sequence[tuple[str, Label]]
NONE: Choices = [("", "–")]


class WholeDate(PartialDate):
    """A date of which day, month and year must be given. Empty, where that may be: None."""

    default_error_messages = {
        "required": _("Give a date, such as 27 3 2026"),
        "partial": _("Give the day and the month too"),
    }

    def clean(self, value: list[str]) -> dt.date | None:  # type: ignore[override]  # the precision is always a day
        known = super().clean(value)
        if known is None:
            return None
        on, precision = known
        if precision != "day":
            raise forms.ValidationError(self.error_messages["partial"], "partial")
        return on


def offer(form: forms.Form, **choices: Iterable[tuple[str, Any]]) -> None:  # Any: a text in any of its forms
    """Give the fields of a form their choices."""
    for name, chosen in choices.items():
        form.fields[name].choices = list(chosen)  # type: ignore[attr-defined]  # a choice field


def day(on: dt.date | None) -> tuple[dt.date, str] | None:
    """A date as the date fields show it first."""
    return (on, "day") if on else None
