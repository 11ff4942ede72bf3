"""Putting a text on the table, amending it, and freezing it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.decisions.content import Wording
from cydwaith.forums.forms.fields import alone, day, line, offer, prose
from cydwaith.shared.forms import Form

Choices = list[tuple[str, str]]
EITHER = _("One language is enough to begin with; both are needed before the text is frozen.")


class WordingForm(Form):
    """A text in both languages. `seen` is the number of the text that it changes."""

    body = forms.ChoiceField(label=_("For which body you speak"))
    title_cy = line(_("Title in Welsh"), "cy", EITHER)
    title_en = line(_("Title in English"), "en")
    text_cy = prose(
        _("The decision in Welsh, word for word"),
        "cy",
        _("What is to be agreed, so that anyone can tell later whether it was done."),
        rows=8,
    )
    text_en = prose(_("The decision in English, word for word"), "en", rows=8)
    item = forms.ChoiceField(label=_("On which item of an agenda"), required=False)
    commitment = forms.ChoiceField(
        label=_("Which commitment it would settle"),
        required=False,
        help_text=_("Only those whose terms wait for a yes. Leave it empty when it settles none."),
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
                del self.fields[name]

    @property
    def wording(self) -> Wording:
        """What was written."""
        return Wording(**{name: self.cleaned_data[name] for name in ("title_cy", "title_en", "text_cy", "text_en")})


class FreezeForm(Form):
    """Until when seats may answer to a text that is now fixed word for word."""

    body = forms.ChoiceField(label=_("For which body you speak"))
    closes = day(_("Until when seats can answer"), _("To the end of this day."))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
