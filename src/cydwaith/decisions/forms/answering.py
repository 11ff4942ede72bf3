"""Answering to a frozen text for a seat, and what becomes of a reservation."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.forums.forms.fields import alone, offer
from cydwaith.shared.forms import Form, day, prose

CHOICES = [
    ("consent", _("We consent to this text")),
    ("reservation", _("We consent, with a reservation")),
    ("refuse", _("We refuse it")),
    ("aside", _("We stand aside: neither yes nor no")),
]


class AnswerForm(Form):
    """What a seat says to the text whose digest is `seen`."""

    seat = forms.ChoiceField(label=_("For which seat you speak"))
    answer = forms.ChoiceField(
        label=_("Your seat’s answer"),
        widget=forms.RadioSelect,
        choices=CHOICES,
        error_messages={"required": _("Choose an answer")},
    )
    reason = prose(
        _("Why"),
        _("Needed for a reservation and for a refusal, in at least one language. Everyone can read it."),
        most=LONGEST_TEXT,
    )
    review_on = day(_("When the reservation is looked at again"), _("For a reservation only."), required=False)
    escalate_to = forms.ChoiceField(
        label=_("Where it goes if it is not met"),
        required=False,
        help_text=_("For a reservation only: another forum, or none."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    arrangement = (("seat",), ("answer",), ("reason",), ("review_on", "escalate_to"))

    def __init__(self, *args: Any, seats: list[tuple[str, str]], forums: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "seat", seats)
        offer(self, "escalate_to", [("", "–"), *forums])

    def clean(self) -> None:
        """A reservation needs a day on which it is looked at again."""
        told = self.cleaned_data
        if told.get("answer") == "reservation" and not told.get("review_on") and "review_on" not in self.errors:
            self.add_error("review_on", _("Give a day"))


class ReviewForm(Form):
    """That a reservation was looked at and still stands."""

    note = prose(_("Why it still stands"), _("In at least one language."), most=LONGEST_TEXT)
    review_on = day(_("When it is looked at next"))


class CloseForm(Form):
    """That a reservation is met, or given up."""

    note = prose(_("How it was met, or why it is given up"), _("In at least one language."), most=LONGEST_TEXT)
