"""Tabling an item."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.meetings.actions.agenda import LONGEST, Matter
from cydwaith.meetings.forms.meeting import line
from cydwaith.meetings.words import PURPOSES
from cydwaith.practices.forms.ask import text
from cydwaith.shared.forms import Form

Choices = list[tuple[str, str]]


class ItemForm(Form):
    """What is to be talked about, for what purpose and for how long."""

    body = forms.ChoiceField(label=_("On behalf of which body"))
    title_cy = line(_("Title in Welsh"), "cy", _("One language is enough, but everybody reads it."))
    title_en = line(_("Title in English"), "en")
    text_cy = text(
        _("What it is about, in Welsh"), "cy", _("What is asked of the meeting, and what people should know before.")
    )
    text_en = text(_("What it is about, in English"), "en")
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
        label=_("Part of"), required=False, help_text=_("Only of an item that your body has waiting in the tray.")
    )

    rows = (
        ("body", "parent"),
        ("title_cy", "title_en"),
        ("text_cy", "text_en"),
        ("purpose",),
        ("minutes_long", "owner"),
    )

    def __init__(self, *args: Any, bodies: Choices, posts: Choices, parents: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "–"), *posts]  # type: ignore[attr-defined]  # a choice field
        for name, choices in (("body", bodies), ("parent", parents)):
            if not choices:
                del self.fields[name]
            else:
                first = [] if name == "body" else [("", "–")]
                self.fields[name].choices = [*first, *choices]  # type: ignore[attr-defined]  # a choice field

    def matter(self) -> Matter:
        """What was filled in."""
        told = self.cleaned_data
        texts = {name: told[name].strip() for name in ("title_cy", "title_en", "text_cy", "text_en")}
        return Matter(told["purpose"], told["minutes_long"], **texts, owner_id=told["owner"] or None)
