"""Proposing a change to draft minutes, and answering it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.meetings.actions.proposing import Change
from cydwaith.shared.forms import Form, Label, prose

Choices = list[tuple[str, str]]
LONGEST = 5000
ANSWERS = (("accepted", _("Accept it: it then stands in the minutes")), ("declined", _("Decline it")))


def said_there(label: Label, hint: Label, *, required: bool) -> forms.CharField:
    """Some words of the minutes, in the language in which they stand there."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Copy the words that are to change")},
    )


class ProposeForm(Form):
    """A change to one passage, and why."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))
    place = forms.ChoiceField(label=_("In which minute"))
    passage = said_there(_("What it says now"), _("Copied from the draft, word for word."), required=True)
    instead = said_there(_("What it should say"), _("Leave it empty to take those words out."), required=False)
    reason = prose(_("Why"), _("One language is enough."), most=LONGEST)

    def __init__(self, *args: Any, bodies: Choices, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("body", bodies), ("place", places)):
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.only = bodies[0][0] if len(bodies) == 1 else ""
        if self.only:
            self.leave_out("body")

    def told(self) -> dict[str, Any]:
        """What the action is told."""
        told = self.cleaned_data
        item, _dash, language = told["place"].partition("-")
        change = Change(int(item), language, told["passage"], told["instead"])
        return {"body": self.only or told["body"], "change": change, "reason": told["reason"]}


class AnswerForm(Form):
    """Whether a change is accepted, and why."""

    accepted = forms.ChoiceField(
        label=_("Your answer"),
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer")},
    )
    answer = prose(_("Why"), _("One language is enough. Those who attended read it."), most=LONGEST)
