"""Asking a council what it did, and answering."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, Label


def text(label: Label, language: str, hint: Label = "") -> forms.CharField:
    """A few sentences in one of the languages."""
    widget = forms.Textarea(attrs={"rows": 4, "lang": language})
    return forms.CharField(label=label, required=False, max_length=5000, widget=widget, help_text=hint)


class AskForm(Form):
    """A body's ask."""

    asking = forms.ChoiceField(label=_("On behalf of which body"))
    question_cy = text(_("Your question in Welsh"), "cy", _("Optional: what would help you most to know?"))
    question_en = text(_("Your question in English"), "en", _("Optional. One language is enough."))

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
    text_cy = text(
        _("In your words, in Welsh"), "cy", _("Needed for “we do not know” and “no”, in at least one language.")
    )
    text_en = text(_("In your words, in English"), "en")

    def __init__(self, *args: Any, practices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["practice"].choices = [("", "–"), *practices]  # type: ignore[attr-defined]  # a choice field
