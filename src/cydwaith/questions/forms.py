"""What is written into the forms of questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form, prose

MOST = 2000


class QuestionForm(Form):
    """A question, and for which organisation it is asked."""

    body = forms.ChoiceField(
        label=_("On behalf of which organisation"),
        required=False,
        help_text=_("Your own name is never shown, only the organisation’s."),
    )
    text = prose(
        _("Your question"),
        _("One language is enough; nothing is translated. Write nothing about a person who can be recognised."),
        most=MOST,
    )

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [*bodies, ("", _("None: it says “someone with an account”"))]  # type: ignore[attr-defined]  # a choice field


class AnswerForm(Form):
    """The answer to a question."""

    text = prose(
        _("Your answer"),
        _("One language is enough, and each is shown in its own; nothing is translated."),
        rows=6,
    )


class RemovalForm(Form):
    """Why a question is removed."""

    reason = prose(
        _("Reason"),
        _("Everyone will read it. Do not repeat the words that are to go."),
        most=MOST,
    )
