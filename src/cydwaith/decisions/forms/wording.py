"""Putting a text on the table, amending it, and freezing it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.decisions.content import Wording
from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.forums.forms.fields import alone, offer
from cydwaith.shared.forms import Form, day, line, prose

Choices = list[tuple[str, str]]
EITHER = _("One language is enough to begin with; both are needed before the text is frozen.")


class WordingForm(Form):
    """A text in both languages. `seen` is the number of the text that it changes."""

    body = forms.ChoiceField(label=_("For which organisation you speak"))
    title = line(_("Title"), EITHER)
    text = prose(
        _("The decision, word for word"),
        _("What is to be agreed, so that anyone can tell later whether it was done."),
        rows=8,
        most=LONGEST_TEXT,
    )
    item = forms.ChoiceField(label=_("On which item of an agenda"), required=False)
    commitment = forms.ChoiceField(
        label=_("Which commitment it would confirm"),
        required=False,
        help_text=_("Only those whose terms wait for a yes. Leave it empty when it confirms none."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        bodies: Choices,
        items: Choices | None = None,
        commitments: Choices | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
        for name, choices in (("item", items), ("commitment", commitments)):
            if choices:
                offer(self, name, [("", "–"), *choices])
            else:
                self.leave_out(name)

    @property
    def wording(self) -> Wording:
        """What was written."""
        return Wording(self.cleaned_data["title"], self.cleaned_data["text"])


class FreezeForm(Form):
    """Until when seats may answer to a text that is now fixed word for word."""

    body = forms.ChoiceField(label=_("For which organisation you speak"))
    closes = day(_("Until when seats can answer"), _("To the end of this day."))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
