"""Proposing a forum or a network."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.forums import words
from cydwaith.forums.content import NewSide, Proposal
from cydwaith.forums.forms.fields import alone, offer
from cydwaith.shared.forms import Form, line, prose
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.said import Said

SIDES = 3
TOPICS = 3


class ProposalForm(Form):
    """A forum to be."""

    body = forms.ChoiceField(label=_("Which organisation proposes it"))
    kind = forms.ChoiceField(label=_("What kind of forum"), choices=words.kinds)
    level = forms.ChoiceField(label=_("Who meets there"), choices=words.LEVELS.items(), widget=forms.RadioSelect)
    name = line(_("Name"), required=True)
    purpose = prose(_("What it is for"), _("In at least one language."), most=LONGEST_TEXT)
    convenor = forms.ChoiceField(
        label=_("Who could convene it"),
        required=False,
        help_text=_("A proposal: that organisation is bound to nothing until it confirms it."),
    )
    notice_days = forms.IntegerField(
        label=_("Clear days of notice before a meeting"), min_value=0, max_value=60, initial=5
    )

    def __init__(
        self,
        *args: Any,
        bodies: list[tuple[str, str]],
        everyone: list[tuple[str, str]],
        topics: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        alone(self, "body", bodies)
        offer(self, "convenor", [("", "–"), *everyone])
        for number in range(1, TOPICS + 1):
            field = forms.ChoiceField(label=_("Standing topic"), required=False, choices=[("", "–"), *topics])
            self.add(f"topic_{number}", field)
        for number in range(1, SIDES + 1):
            self.add(f"side_{number}", line(_("Side")))

    @property
    def rows(self) -> list[tuple[str, list[list[forms.BoundField]]]]:
        """The form in the order in which people think of it: (heading, rows of fields beside each other)."""
        plan: list[tuple[Any, list[list[str]]]] = [  # Any: a heading that is translated later
            (_("What and who"), [["body", "kind"], ["level"], ["name"], ["purpose"]]),
            (_("About what"), [[f"topic_{number}" for number in range(1, TOPICS + 1)], ["convenor", "notice_days"]]),
            (_("Sides"), [[f"side_{number}"] for number in range(1, SIDES + 1)]),
        ]
        return [(str(title), [self.beside(*row) for row in rows]) for title, rows in plan]

    def clean(self) -> None:
        """Each side in both languages, and two sides or none."""
        sides = self.sides()
        for number, side in sides.items():
            for column, name in in_columns(**{f"side_{number}": side}).items():
                if side and not name:
                    self.add_error(column, _("Name the side in both languages"))
        if sum(bool(side.cy and side.en) for side in sides.values()) == 1:
            raise ValidationError(_("A forum has no sides, or two or more that differ"))

    def sides(self) -> dict[int, Said]:
        """What was filled in for each side, by its number."""
        return {number: self.cleaned_data.get(f"side_{number}", UNSAID) for number in range(1, SIDES + 1)}

    @property
    def proposal(self) -> Proposal:
        """What was proposed."""
        told = self.cleaned_data
        topics = [told[f"topic_{n}"] for n in range(1, TOPICS + 1)]
        return Proposal(
            **{name: told[name] for name in ("kind", "level", "name", "purpose", "notice_days")},
            sides=tuple(
                NewSide(slugify(side.en)[:40] or f"side-{n}", side) for n, side in self.sides().items() if side
            ),
            topics=tuple(dict.fromkeys(filter(None, topics))),
        )
