"""Writing minutes item by item, and sending them to those who attended."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.meetings.agendas import Line
from cydwaith.shared.forms import Form, day, prose
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.said import Said


class MinutesForm(Form):
    """For each item what was said and settled, in both languages."""

    def __init__(self, *args: Any, agenda: Sequence[Line], said: Mapping[int, Said], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agenda = agenda
        self.initial = in_columns(**{name(item): minute for item, minute in said.items()})
        for item in self.numbers():
            self.add(name(item), prose(_("Minute"), most=LONGEST_TEXT))

    def numbers(self) -> list[int]:
        """The numbers of the items, and nought for what belongs to none."""
        return [*(line.item.pk for line in self.agenda), 0]

    def lines(self) -> list[tuple[Line | None, list[forms.BoundField]]]:
        """Each item with its two controls; None: what belongs to no item."""
        return [
            (line, self.beside(name(item))) for line, item in zip([*self.agenda, None], self.numbers(), strict=True)
        ]

    def said(self) -> dict[int, Said]:
        """What was written, by the item's number."""
        return {item: self.cleaned_data[name(item)] for item in self.numbers()}


def name(item: int) -> str:
    """What the minute of an item is called in the form."""
    return f"said-{item}"


class CirculateForm(Form):
    """Until which day those who attended may propose changes."""

    until = day(
        gettext_lazy("Last day to propose changes"),
        hint=gettext_lazy(
            "At least a week, so that those who read one letter a week have time. A correction needs less."
        ),
    )

    def __init__(self, *args: Any, first: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"].widget.attrs["min"] = first.isoformat()
