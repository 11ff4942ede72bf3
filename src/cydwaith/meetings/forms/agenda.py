"""Tabling an item."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.meetings.actions.agenda import LONGEST, Matter
from cydwaith.meetings.words import PURPOSES
from cydwaith.shared.forms import Form, line, prose

Choices = list[tuple[str, str]]


class ItemForm(Form):
    """What is to be talked about, for what purpose and for how long."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    title = line(_("Title"), _("One language is enough, but everybody reads it."))
    text = prose(_("What it is about"), _("What is asked of the meeting, and what people should know before."))
    purpose = forms.ChoiceField(
        label=_("Purpose"),
        choices=list(PURPOSES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a purpose")},
    )
    minutes_long = forms.IntegerField(
        label=_("Length in minutes"),
        min_value=0,
        max_value=LONGEST,
        initial=15,
        widget=forms.NumberInput(attrs={"class": "cw-short"}),
        help_text=_("How long it needs, without its parts."),
        error_messages={"required": _("Give the length in minutes")},
    )
    owner = forms.ChoiceField(label=_("Who speaks to it"), required=False, help_text=_("A post, not a person."))
    parent = forms.ChoiceField(
        label=_("Part of"),
        required=False,
        help_text=_("Only of an item that your organisation has waiting for a meeting."),
    )

    arrangement = (("body", "parent"), ("title",), ("text",), ("purpose",), ("minutes_long", "owner"))

    def __init__(self, *args: Any, bodies: Choices, posts: Choices, parents: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "–"), *posts]  # type: ignore[attr-defined]  # a choice field
        for name, choices in (("body", bodies), ("parent", parents)):
            if not choices:
                self.leave_out(name)
            else:
                first = [] if name == "body" else [("", "–")]
                self.fields[name].choices = [*first, *choices]  # type: ignore[attr-defined]  # a choice field

    def matter(self) -> Matter:
        """What was filled in."""
        told = self.cleaned_data
        return Matter(told["purpose"], told["minutes_long"], told["title"], told["text"], told["owner"] or None)
