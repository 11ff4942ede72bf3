"""Giving seats, and changing one's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums import words
from cydwaith.forums.content import Place
from cydwaith.forums.forms.fields import alone, offer
from cydwaith.shared.forms import Form, day

Groups = list[tuple[str, list[tuple[str, str]]]]


class SeatForm(Form):
    """A place at the table. `holder` is a body's code, and after a bar a post's, if a post sits there."""

    body = forms.ChoiceField(label=_("For which organisation you act"))
    holder = forms.ChoiceField(
        label=_("Who sits there"), help_text=_("An office, not a person: it stays when people change.")
    )
    side = forms.ChoiceField(label=_("On which side"))
    level = forms.ChoiceField(label=_("As what"), choices=words.LEVELS.items())
    votes = forms.BooleanField(label=_("Has a say in consent"), required=False, initial=True)
    co_chair = forms.BooleanField(label=_("Is a co-chair"), required=False)
    convenor = forms.BooleanField(label=_("Convenes for its side: calls meetings, keeps minutes"), required=False)

    def __init__(
        self, *args: Any, bodies: list[tuple[str, str]], holders: Groups, sides: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
        offer(self, "holder", [("", "–"), *holders])
        if sides:
            alone(self, "side", sides)
        else:
            del self.fields["side"]

    @property
    def place(self) -> Place:
        """The place that was described."""
        told = self.cleaned_data
        body, _bar, post = told["holder"].partition("|")
        kept = {name: told[name] for name in ("level", "votes", "co_chair", "convenor")}
        return Place(body=body, post=post or None, side=told.get("side", ""), **kept)


class ChangeForm(Form):
    """What becomes of one's own seat."""

    what = forms.ChoiceField(
        label=_("What becomes of this seat"),
        widget=forms.RadioSelect,
        choices=[
            ("hand_over", _("Another office of the same organisation holds it from today")),
            ("substitute", _("Another office may sit in for it")),
            ("end", _("It ends")),
        ],
        error_messages={"required": _("Choose what becomes of it")},
    )
    post = forms.ChoiceField(label=_("Which office"), required=False, help_text=_("Not needed when the seat ends."))
    held_to = day(_("Its last day"), _("Only when the seat ends; today unless you say otherwise."), required=False)

    def __init__(self, *args: Any, posts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "post", [("", "–"), *posts])

    def clean(self) -> None:
        """Handing over needs an office."""
        if self.cleaned_data.get("what") == "hand_over" and not self.cleaned_data.get("post"):
            self.add_error("post", _("Choose an office"))
