"""Rows of an agreement's form: partners, payments and actions, as many as are needed, without a script.

A button asks for one more; the form is then shown again with everything that was typed, and nothing is checked yet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.http import QueryDict

from cydwaith.shared.forms import Form
from cydwaith.shared.said import Said

MORE: Final = "more"
"""The name of the button that asks for another row; its value says of which kind."""
MOST: Final = 200
"""So many rows of a kind there can be."""
FEWEST: Final = {"partner": 3, "payment": 1, "action": 1}
SENT: Final = re.compile(r"^(partner|payment|action)_by_(\d{1,3})$")
"""What is sent of every row: who it is about."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form: its heading, its rows of fields, and the kind of row that can be added to it."""

    name: str
    title: Said
    rows: list[list[forms.BoundField]]
    more: Said | None = None


def counted(sent: QueryDict, least: Mapping[str, int] = FEWEST) -> dict[str, int]:
    """How many rows of each kind there are to be: those that are there, those that were sent, and one that is asked."""
    found = {kind: max(FEWEST[kind], least.get(kind, 0)) for kind in FEWEST}
    for name in sent:
        if told := SENT.match(name):
            found[told[1]] = max(found[told[1]], int(told[2]))
    if (kind := sent.get(MORE)) in found:
        found[kind] += 1
    return {kind: min(MOST, number) for kind, number in found.items()}


def asks(sent: QueryDict) -> bool:
    """Whether another row was asked for, and nothing is to be done yet."""
    return MORE in sent


def keep(form: Form, sent: QueryDict) -> None:
    """Show in a form what was typed, as it was typed."""
    typed: dict[str, Any] = {}  # Any: as a browser sent it
    for name, field in form.fields.items():
        typed[name] = sent.getlist(name) if isinstance(field, forms.MultipleChoiceField) else sent.get(name)
    form.initial = {**form.initial, **typed}
