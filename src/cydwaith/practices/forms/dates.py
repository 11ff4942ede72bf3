"""A date typed as day, month and year, of which the day, or day and month, may be left out."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.bounds import DAYS
from cydwaith.shared.bounds import DAY

Known = tuple[dt.date, str]


class PartialDateWidget(forms.MultiWidget):
    """Three boxes: day, month, year."""

    template_name = "practices/partial_date.html"

    def __init__(self) -> None:
        super().__init__({"day": forms.TextInput, "month": forms.TextInput, "year": forms.TextInput})

    def decompress(self, value: Known | None) -> list[int | None]:
        if value is None:
            return [None, None, None]
        on, precision = value
        return [on.day if precision == "day" else None, on.month if precision != "year" else None, on.year]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:  # Any: Django's own
        if isinstance(value, tuple):
            value = self.decompress(value)
        context = super().get_context(name, value, attrs)
        for box, label in zip(context["widget"]["subwidgets"], (_("Day"), _("Month"), _("Year")), strict=True):
            box["label"] = label
        return context


class PartialDate(forms.Field):
    """A date with its precision: (2019-11-01, "month") when only November 2019 is known. Empty: None."""

    widget = PartialDateWidget
    default_error_messages = {
        "required": _("Give at least the year"),
        "invalid": _("Give a real date, such as 27 3 2024; day and month may be left out"),
    }

    def clean(self, value: list[str]) -> Known | None:
        day, month, year = ((part or "").strip() for part in value)
        if not (day or month or year):
            self.validate(None)
            return None
        if not year or (day and not month):
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        try:
            on = dt.date(int(year), int(month or 1), int(day or 1))
        except (ValueError, OverflowError):
            raise forms.ValidationError(self.error_messages["invalid"], "invalid") from None
        if on not in DAYS:
            raise forms.ValidationError(DAY, "beyond")
        return on, "day" if day else "month" if month else "year"
