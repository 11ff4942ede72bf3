"""Saying what an indicator is, as far as its page needs it."""

from typing import Any, Final

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import PlaceKind, Topic
from cydwaith.evidence.models import Indicator, Influence, Kind, Polarity
from cydwaith.shared.forms import Form, Label, line, prose
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.said import Said, said

KINDS: Final = (
    (Kind.PROPORTION, _("A share of a whole, in per cent")),
    (Kind.RATE, _("A rate: so many of so many people or things")),
    (Kind.RATIO, _("A ratio of two numbers")),
    (Kind.MEAN, _("An average or a median")),
    (Kind.COUNT, _("A count")),
    (Kind.INDEX, _("An index")),
)
PLACES: Final = (
    (PlaceKind.COUNCIL, _("Each council")),
    (PlaceKind.HEALTH_BOARD, _("Each health board")),
    (PlaceKind.POLICE, _("Each police force area")),
    (PlaceKind.FIRE, _("Each fire and rescue service")),
    (PlaceKind.COUNTRY, _("Wales as a whole")),
)
POLARITIES: Final = (
    (Polarity.HIGHER, _("Higher is better")),
    (Polarity.LOWER, _("Lower is better")),
    (Polarity.NONE, _("Nobody should judge")),
)
INFLUENCES: Final = (
    (Influence.SERVICE, _("A service: the council itself does it")),
    (Influence.OUTCOME, _("A shared outcome: many besides the council have a hand in it")),
    (Influence.CIRCUMSTANCE, _("A circumstance: given, neither praised nor blamed")),
)
POINTS: Final = said(cy="pwynt canran", en="percentage points")
EITHER: Final = ("label", "unit", "description", "publisher")
"""What must be said in at least one language."""


def text(label: Label, hint: Label = "", most: int = 120) -> forms.CharField:
    """One line of text that is in no language."""
    return forms.CharField(label=label, required=False, max_length=most, help_text=hint)


class IndicatorForm(Form):
    """What an indicator's page needs; its code, topic and polarity where it is new."""

    slug = forms.SlugField(
        label=_("Code"),
        max_length=80,
        help_text=_("Its name in addresses: small letters, digits and hyphens, in English, for example empty-homes."),
    )
    topic = forms.ChoiceField(label=_("Topic"), error_messages={"required": _("Choose the topic")})
    label = line(_("Name"), most=120)
    kind = forms.ChoiceField(label=_("What sort of number it is"), choices=KINDS, widget=forms.RadioSelect)
    unit = line(_("Unit"), _("For example: y 1,000 o bobl; per 1,000 people."), most=120)
    per = forms.FloatField(
        label=_("For how many the rate is given"),
        required=False,
        help_text=_("Only for rates with a denominator: 1000 where it is so many per 1,000."),
        validators=[MinValueValidator(1)],
    )
    decimals = forms.IntegerField(label=_("Decimal places shown"), initial=1, min_value=0, max_value=4)
    polarity = forms.ChoiceField(label=_("Which way is better"), choices=POLARITIES, widget=forms.RadioSelect)
    measured_at = forms.ChoiceField(
        label=_("For which kind of place it is measured"),
        choices=PLACES,
        initial=PlaceKind.COUNCIL,
        help_text=_("Where it is measured, not where it is published: a health board’s figure is not its councils’."),
    )
    smallest_worthwhile = forms.FloatField(
        label=_("Smallest difference worth acting on"),
        min_value=0,
        help_text=_("In the figure’s own unit, above 0."),
    )
    worthwhile_reason = prose(_("Why no smaller difference matters"), rows=3)
    influence = forms.ChoiceField(
        label=_("What a council has to do with it"), choices=INFLUENCES, widget=forms.RadioSelect
    )
    lever = line(_("What a council can do about it"), _("For a service or an outcome."), most=120)
    description = prose(_("What it measures"), rows=3)
    publisher = line(_("Publisher"), most=200)
    dataset = text(_("Data set"), _("As its publisher calls it."), most=300)
    source_url = forms.URLField(label=_("Address of the source"), max_length=500, assume_scheme="https")
    licence = text(_("Licence"), _("For example: OGL-UK-3.0."))
    licence_url = forms.URLField(
        label=_("Address of the licence"), required=False, max_length=300, assume_scheme="https"
    )

    arrangement = (
        ("slug", "topic"),
        ("label",),
        ("kind", "polarity"),
        ("unit",),
        ("per", "decimals"),
        ("measured_at", "smallest_worthwhile"),
        ("worthwhile_reason",),
        ("influence",),
        ("lever",),
        ("description",),
        ("publisher",),
        ("dataset", "source_url"),
        ("licence", "licence_url"),
    )
    fixed = ("slug", "topic", "polarity")

    def __init__(self, *args: Any, known: Indicator | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("kind", "polarity", "influence", "smallest_worthwhile", "source_url", "slug"):
            self.fields[name].error_messages["required"] = _("Fill this in: its page needs it.")
        if known:
            self.leave_out(*self.fixed)
        else:
            topics = sorted(Topic.objects.exclude(parent=None), key=lambda one: alphabetical(one.name.plain))
            self.fields["topic"].choices = [("", "–"), *((one.pk, one.name.plain) for one in topics)]  # type: ignore[attr-defined]  # a choice field

    def clean_slug(self) -> str:
        """A code that nobody has taken, written as addresses are."""
        code: str = self.cleaned_data["slug"]
        if code != code.lower() or "_" in code:
            raise forms.ValidationError(_("Write it in small letters, with hyphens."))
        if Indicator.objects.filter(pk=code).exists():
            raise forms.ValidationError(_("There is an indicator with this code already."))
        return code

    def clean_smallest_worthwhile(self) -> float:
        """Above nought: a difference of nought is never worth acting on."""
        size: float = self.cleaned_data["smallest_worthwhile"]
        if size <= 0:
            raise forms.ValidationError(_("Write a number above 0."))
        return size

    def clean(self) -> dict[str, Any]:
        """Each text in at least one language; the lever of what a council can do something about."""
        told: dict[str, Any] = super().clean() or {}
        needed = [*EITHER, *(["lever"] if told.get("influence") in {Influence.SERVICE, Influence.OUTCOME} else [])]
        for name in needed:
            if name in told and not (told[name].cy or told[name].en):
                self.add_error(f"{name}_cy", _("Write it in at least one language: its page needs it."))
        if not told.get("licence") and not told.get("licence_url"):
            self.add_error("licence", _("Fill this in: its page needs it."))
        return told

    def said(self) -> dict[str, Any]:
        """The columns of the indicator that were filled in."""
        told = dict(self.cleaned_data)
        percentage = told["kind"] == Kind.PROPORTION
        told |= {"symbol": "%" if percentage else "", "per": 100.0 if percentage else told["per"]}
        told |= {"measure": told["label"], "points": POINTS if percentage else cut(told["unit"], 80)}
        return in_columns(**told)


def cut(pair: Said, most: int) -> Said:
    """A pair with no more than so many signs in each language."""
    return Said(pair.cy[:most], pair.en[:most])
