"""Fields that several forms of this room, and of those above it, share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, Label


def day(label: Label, hint: Label = "", *, required: bool = True) -> forms.DateField:
    """A day of the calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    wrong = {"required": _("Give a day"), "invalid": _("Give a day, such as 2027-03-01")}
    return forms.DateField(label=label, required=required, widget=widget, help_text=hint, error_messages=wrong)


def offer(form: Form, name: str, choices: Any) -> None:  # Any: choices in any of Django's shapes
    """Give a choice field its choices."""
    form.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field


def alone(form: Form, name: str, choices: list[tuple[str, str]]) -> None:
    """Give a choice field its choices; where there is only one, nobody needs to be asked."""
    offer(form, name, choices)
    if len(choices) == 1:
        form.fields[name].widget = forms.HiddenInput()
        form.fields[name].initial = choices[0][0]
