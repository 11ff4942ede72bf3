"""Writing minutes item by item."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from cydwaith.meetings.agendas import Line
from cydwaith.meetings.minuting import Minute
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.forms import Form

LONGEST = 20_000


class MinutesForm(Form):
    """For each item what was said and settled, in both languages."""

    def __init__(self, *args: Any, agenda: Sequence[Line], said: Mapping[int, Minute], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agenda = agenda
        labels = {"cy": _("Minute in Welsh"), "en": _("Minute in English")}
        for item in (*(line.item.pk for line in agenda), 0):
            for language in LANGUAGES:
                self.fields[f"said_{language}-{item}"] = forms.CharField(
                    label=labels[language],
                    required=False,
                    max_length=LONGEST,
                    initial=getattr(said.get(item, Minute()), f"said_{language}"),
                    widget=forms.Textarea(attrs={"rows": 4, "lang": language, "class": "govuk-textarea"}),
                )

    def lines(self) -> list[tuple[Line | None, list[forms.BoundField]]]:
        """Each item with its two controls; None: what belongs to no item."""
        whole: list[tuple[Line | None, int]] = [(line, line.item.pk) for line in self.agenda]
        return [
            (line, [self[f"said_{language}-{item}"] for language in LANGUAGES]) for line, item in [*whole, (None, 0)]
        ]

    def said(self) -> dict[int, Minute]:
        """What was written, by the item's number."""
        told = self.cleaned_data
        numbers = (*(line.item.pk for line in self.agenda), 0)
        return {item: Minute(told[f"said_cy-{item}"], told[f"said_en-{item}"]) for item in numbers}
