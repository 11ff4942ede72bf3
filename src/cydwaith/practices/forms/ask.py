"""Asking a council what it did, and answering."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, prose


class AskForm(Form):
    """A body's ask."""

    asking = forms.ChoiceField(label=_("On behalf of which organisation"))
    question = prose(_("Your question"), _("Optional: what would help you most to know? One language is enough."))

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asking"].choices = bodies  # type: ignore[attr-defined]  # a choice field


class AnswerForm(Form):
    """A council's answer."""

    answer = forms.ChoiceField(
        label=_("Your council’s answer"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an answer")},
        choices=[
            ("practice", _("This practice tells what we did")),
            ("do_not_know", _("We do not know")),
            ("no", _("No, we will not tell")),
        ],
    )
    practice = forms.ChoiceField(
        label=_("Which practice"),
        required=False,
        help_text=_("Only your council’s published practices can be chosen."),
    )
    text = prose(_("In your words"), _("Needed for “we do not know” and “no”, in at least one language."))

    def __init__(self, *args: Any, practices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practice"].choices = [("", "–"), *practices]  # type: ignore[attr-defined]  # a choice field
