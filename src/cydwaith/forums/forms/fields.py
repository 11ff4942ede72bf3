"""Fields that several forms of this room, and of those above it, share."""

from typing import Any

from django import forms

from cydwaith.shared.forms import Form


def offer(form: Form, name: str, choices: Any) -> None:  # Any: choices in any of Django's shapes
    """Give a choice field its choices."""
    form.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field


def alone(form: Form, name: str, choices: list[tuple[str, str]]) -> None:
    """Give a choice field its choices; where there is only one, nobody needs to be asked."""
    offer(form, name, choices)
    if len(choices) == 1:
        form.fields[name].widget = forms.HiddenInput()
        form.fields[name].initial = choices[0][0]
