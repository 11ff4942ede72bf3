"""Saying who came."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from cydwaith.forums.models import Seat
from cydwaith.meetings.actions.attendance import Came
from cydwaith.meetings.words import ATTENDANCE
from cydwaith.shared.forms import Form

BEFORE = ("apologies",)
SAT_IN = "substitute"
REST = "rest"


class AttendanceForm(Form):
    """For each seat how it was filled, and which post sat in; one choice for all of which nothing is said."""

    def __init__(
        self,
        *args: Any,
        seats: Sequence[Seat],
        substitutes: Mapping[int, list[tuple[str, str]]],
        held: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.seats = seats
        manners = [(code, words) for code, words in ATTENDANCE.items() if held or code in BEFORE]
        for seat in seats:
            self.fields[f"seat-{seat.pk}"] = forms.ChoiceField(
                label=_("How the seat was filled"), required=False, choices=[("", "–"), *manners]
            )
            if held:
                self.fields[f"substitute-{seat.pk}"] = forms.ChoiceField(
                    label=_("Who sat in"),
                    required=False,
                    choices=[("", "–"), *substitutes.get(seat.pk, [])],
                )
        alike = [one for one in manners if one[0] != SAT_IN]
        self.fields[REST] = forms.ChoiceField(
            label=_("All seats of which nothing is said below"), required=False, choices=[("", "–"), *alike]
        )
        for field in self.fields.values():
            field.widget.attrs["class"] = "govuk-select"

    def lines(self) -> list[tuple[Seat, forms.BoundField, forms.BoundField | None]]:
        """Each seat with its controls."""
        return [
            (seat, self[f"seat-{seat.pk}"], self[name] if (name := f"substitute-{seat.pk}") in self.fields else None)
            for seat in self.seats
        ]

    def came(self) -> dict[int, Came]:
        """What was said, by the seat's number; a seat of which nothing is said is left out."""
        told = self.cleaned_data
        return {
            seat.pk: Came(manner, told.get(f"substitute-{seat.pk}") or None)
            for seat in self.seats
            if (manner := told[f"seat-{seat.pk}"] or told[REST])
        }


def as_recorded(came: Mapping[int, Came]) -> dict[str, str]:
    """What was said before, by the names of the fields."""
    manners = {f"seat-{seat}": told.manner for seat, told in came.items()}
    return manners | {f"substitute-{seat}": told.substitute or "" for seat, told in came.items()}
