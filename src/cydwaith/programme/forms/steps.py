"""Short forms: a status, an answer, a milestone, a dependency, a withdrawal."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.programme.forms.fields import NONE, Choices, WholeDate, offer
from cydwaith.programme.words import COLOURS
from cydwaith.shared.forms import Form, line, prose

READ_BY_ALL = _("Everyone will read it. One language is enough.")


class ForABody(Form):
    """A form that somebody sends on behalf of a body."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, body=bodies)


class StatusForm(ForABody):
    """What a body says of a commitment."""

    milestone = forms.ChoiceField(label=_("Of the whole commitment, or of a milestone"), required=False)
    colour = forms.ChoiceField(
        label=_("How it goes"),
        choices=[(colour, words) for colour, words in COLOURS.items() if colour],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it goes")},
        help_text=_("Reports are never changed. If one was sent by mistake, send another and say so."),
    )
    on = WholeDate(label=_("Which day you speak of"), help_text=_("For example 27 3 2026."))
    expected = WholeDate(
        label=_("When you now expect it to be done"),
        required=False,
        help_text=_("Leave it empty when the promised date still holds."),
    )
    reason = prose(_("The reason"), READ_BY_ALL)
    evidence_title = line(_("The evidence"), _("What can be read that shows it, if there is any."))
    evidence_url = forms.URLField(
        label=_("Where the evidence can be read"),
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": _("Give a web address that begins with https://")},
    )

    def __init__(self, *args: Any, milestones: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, milestone=[("", _("The whole commitment")), *milestones])


class AnswerForm(ForABody):
    """Yes or no to what was put forward."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label=_("Your organisation’s answer"),
        choices=[("yes", _("Yes, we agree")), ("no", _("No, we do not agree"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer")},
    )
    reason = prose(_("The reason"), _("Needed for “no”, in at least one language."))


class WithdrawalForm(ForABody):
    """Why a commitment is taken back."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    reason = prose(_("The reason"), READ_BY_ALL)


class MilestoneForm(ForABody):
    """A step on the way."""

    title = line(_("The milestone"), _("What will be there, in a few words. One language is enough."))
    due = WholeDate(label=_("By when"), help_text=_("For example 27 3 2026."))


class DependencyForm(ForABody):
    """What a commitment waits for."""

    needs = forms.ChoiceField(
        label=_("Which commitment it waits for"), error_messages={"required": _("Choose a commitment")}
    )
    days = forms.IntegerField(
        label=_("How many days it takes after that one"),
        min_value=0,
        max_value=3650,
        initial=0,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-4"}),
    )
    reason = prose(_("Why it has to wait"), READ_BY_ALL)

    def __init__(self, *args: Any, commitments: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, needs=[*NONE, *commitments])


class EndingForm(ForABody):
    """Why a milestone is taken away, or a dependency no longer holds."""

    reason = prose(_("The reason"), READ_BY_ALL)
