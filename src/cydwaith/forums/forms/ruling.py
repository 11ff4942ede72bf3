"""Laying down a consent rule in plain choices, one set for each side."""

from fractions import Fraction
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.consenting import ALONE, Of, Onward, Rule, Share, SideRule, Split, Who
from cydwaith.forums.forms.fields import offer
from cydwaith.shared.forms import Form

SHARES = {
    "all": (_("every seat"), Share(Of.MEMBERS, Fraction(1))),
    "three_quarters": (_("at least three quarters of the seats"), Share(Of.MEMBERS, Fraction(3, 4))),
    "two_thirds": (_("at least two thirds of the seats"), Share(Of.MEMBERS, Fraction(2, 3))),
    "more_than_half": (_("more than half of the seats"), Share(Of.MEMBERS, Fraction(1, 2), more_than=True)),
    "half": (_("at least half of the seats"), Share(Of.MEMBERS, Fraction(1, 2))),
    "one": (_("one seat"), Share(Of.COUNT, Fraction(1))),
}
WHO = [("voting", _("every seat with a say")), ("co_chairs", _("the co-chairs alone"))]
ONWARD = [
    ("nowhere", _("nowhere: it is not agreed, and that is that")),
    ("meeting", _("to the next meeting")),
    ("co_chairs", _("to the co-chairs together")),
    ("forum", _("to another forum")),
]


class RuleForm(Form):
    """A consent rule."""

    aside_counts = forms.BooleanField(
        label=_("A seat that stands aside counts as having answered"), required=False, initial=True
    )
    days = forms.IntegerField(
        label=_("For how many days a frozen text stays open at least"), min_value=0, max_value=365, initial=14
    )
    onward = forms.ChoiceField(label=_("Where it goes when the sides split"), choices=ONWARD)
    forum = forms.ChoiceField(
        label=_("Which forum"), required=False, help_text=_("Only when it goes to another forum.")
    )

    def __init__(self, *args: Any, sides: list[tuple[str, str]], forums: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "forum", [("", "–"), *forums])
        self.sides = sides or [(ALONE, "")]
        shares = [(code, words) for code, (words, _share) in SHARES.items()]
        for number, _side in enumerate(self.sides):
            enough = forms.ChoiceField(label=_("How much is enough"), choices=shares, initial="more_than_half")
            answered = forms.ChoiceField(
                label=_("How many must have answered"), choices=[("", _("no quorum")), *shares], required=False
            )
            self.add(f"who_{number}", forms.ChoiceField(label=_("Who may consent"), choices=WHO))
            self.add(f"enough_{number}", enough)
            self.add(f"quorum_{number}", answered)

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """(side's name, its three fields), in the order of the sides."""
        return [
            (name, [self[f"{part}_{number}"] for part in ("who", "enough", "quorum")])
            for number, (_code, name) in enumerate(self.sides)
        ]

    @property
    def others(self) -> list[forms.BoundField]:
        """The fields that are about no side alone."""
        return [self[name] for name in ("days", "onward", "forum", "aside_counts")]

    def clean(self) -> None:
        """Going to another forum needs one."""
        told = self.cleaned_data
        if (told.get("onward") == "forum") and not told.get("forum"):
            self.add_error("forum", _("Choose a forum"))

    @property
    def rule(self) -> Rule:
        """The rule that was chosen."""
        told = self.cleaned_data
        onward = Onward(told["onward"])
        return Rule(
            sides=tuple(self.side(number, code) for number, (code, _name) in enumerate(self.sides)),
            aside_counts=told["aside_counts"],
            split=Split(onward, told["forum"] if onward == Onward.FORUM else ""),
            days=told["days"],
        )

    def side(self, number: int, code: str) -> SideRule:
        """What was chosen for one side."""
        told = self.cleaned_data
        quorum = told[f"quorum_{number}"]
        who = Who(told[f"who_{number}"])
        return SideRule(code, SHARES[told[f"enough_{number}"]][1], who, SHARES[quorum][1] if quorum else None)
