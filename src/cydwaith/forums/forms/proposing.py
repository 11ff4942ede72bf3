"""Proposing a forum or a network."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from cydwaith.forums import words
from cydwaith.forums.content import NewSide, Proposal
from cydwaith.forums.forms.fields import alone, line, offer, prose
from cydwaith.shared.forms import Form, dress

SIDES = 3
TOPICS = 3


class ProposalForm(Form):
    """A forum to be."""

    body = forms.ChoiceField(label=_("Which body proposes it"))
    kind = forms.ChoiceField(label=_("What kind of forum"), choices=words.KIND.items())
    level = forms.ChoiceField(label=_("Who meets there"), choices=words.LEVELS.items(), widget=forms.RadioSelect)
    name_cy = line(_("Name in Welsh"), "cy", required=True)
    name_en = line(_("Name in English"), "en", required=True)
    purpose_cy = prose(_("What it is for, in Welsh"), "cy", _("In at least one language."), rows=4)
    purpose_en = prose(_("What it is for, in English"), "en", rows=4)
    convenor = forms.ChoiceField(
        label=_("Who could convene it"),
        required=False,
        help_text=_("A proposal: that body is bound to nothing until it confirms it."),
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
            self.fields[f"topic_{number}"] = field
        for number in range(1, SIDES + 1):
            self.fields[f"side_{number}_cy"] = line(_("Side, in Welsh"), "cy")
            self.fields[f"side_{number}_en"] = line(_("Side, in English"), "en")
        for plain in self.fields.values():
            if "class" not in plain.widget.attrs:
                dress(plain.widget)

    @property
    def rows(self) -> list[tuple[str, list[list[forms.BoundField]]]]:
        """The form in the order in which people think of it: (heading, rows of fields beside each other)."""
        plan: list[tuple[Any, list[list[str]]]] = [  # Any: a heading that is translated later
            (_("What and who"), [["body", "kind"], ["level"], ["name_cy", "name_en"], ["purpose_cy", "purpose_en"]]),
            (_("About what"), [[f"topic_{number}" for number in range(1, TOPICS + 1)], ["convenor", "notice_days"]]),
            (_("Sides"), [[f"side_{number}_cy", f"side_{number}_en"] for number in range(1, SIDES + 1)]),
        ]
        return [(str(title), [[self[name] for name in row] for row in rows]) for title, rows in plan]

    def clean(self) -> None:
        """Each side in both languages, and two sides or none."""
        pairs = [
            (n, *(self.cleaned_data.get(f"side_{n}_{lang}", "").strip() for lang in ("cy", "en")))
            for n in range(1, SIDES + 1)
        ]
        for number, cy, en in pairs:
            if bool(cy) != bool(en):
                self.add_error(f"side_{number}_{'en' if cy else 'cy'}", _("Name the side in both languages"))
        if sum(bool(cy and en) for _number, cy, en in pairs) == 1:
            raise ValidationError(_("A forum has no sides, or two or more that differ"))

    @property
    def proposal(self) -> Proposal:
        """What was proposed."""
        told = self.cleaned_data
        sides = [(told[f"side_{n}_cy"].strip(), told[f"side_{n}_en"].strip()) for n in range(1, SIDES + 1)]
        topics = [told[f"topic_{n}"] for n in range(1, TOPICS + 1)]
        columns = ("kind", "level", "name_cy", "name_en", "purpose_cy", "purpose_en", "notice_days")
        return Proposal(
            **{name: told[name] for name in columns},
            sides=tuple(NewSide(slugify(en)[:40] or f"side-{n}", cy, en) for n, (cy, en) in enumerate(sides, 1) if cy),
            topics=tuple(dict.fromkeys(filter(None, topics))),
        )
