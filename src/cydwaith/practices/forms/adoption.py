"""Saying how far one's body has come with a practice."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.practices.forms.dates import PartialDate
from cydwaith.practices.words import STEPS
from cydwaith.shared.forms import Form, prose


class StepForm(Form):
    """One step of an adoption."""

    body = forms.ChoiceField(label=_("Which organisation"))
    kind = forms.ChoiceField(
        label=_("How far it has come"),
        choices=list(STEPS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how far it has come")},
        help_text=_(
            "Steps are never changed. If one was recorded by mistake, record the next one and say so in its note."
        ),
    )
    on = PartialDate(
        label=_("Since when"),
        help_text=_("For example 4 11 2026. Leave out the day, or day and month, if they are not known."),
    )
    note = prose(
        _("Note"),
        _(
            "What do you do differently, or why did you stop or decline? "
            "Needed for those three steps, in at least one language."
        ),
    )
    contact = forms.ChoiceField(
        label=_("Whom to contact in your organisation"),
        required=False,
        help_text=_("An office, not a person: it stays when people change."),
    )

    because = forms.ChoiceField(
        label=_("Because of what was recommended"),
        required=False,
        help_text=_(
            "Where a panel, an auditor or an inspector said so before. It then stands beside the recommendation."
        ),
    )

    def __init__(
        self,
        *args: Any,
        bodies: list[tuple[str, str]],
        posts: list[tuple[str, str]],
        reasons: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field
        self.fields["because"].choices = [("", "–"), *reasons]  # type: ignore[attr-defined]  # a choice field
        if not reasons:
            self.leave_out("because")
        self.fields["contact"].choices = [("", "–"), *posts]  # type: ignore[attr-defined]  # a choice field
