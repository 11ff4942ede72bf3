"""What is written into the forms of a bid."""

from django import forms

from cydwaith.deliberations.forms import SpokenForm, label
from cydwaith.funds.fields import pounds
from cydwaith.shared.forms import day, line, prose

MOST = 20_000


class BeginForm(SpokenForm):
    """A bid to be begun."""

    title = line(
        label("Enw’r cais", "What the bid is called"),
        label("Mae un iaith yn ddigon.", "One language is enough."),
        most=160,
    )
    partners = forms.MultipleChoiceField(
        label=label("Partneriaid", "Partners"),
        help_text=label(
            "Mae pob un yn ysgrifennu’r cais gyda chi, ac yn ei lofnodi cyn iddo gael ei anfon.",
            "Each writes the bid with you, and signs it before it is sent.",
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class AboutForm(SpokenForm):
    """What a bid is called, who leads, and its practice."""

    title = line(label("Enw’r cais", "What the bid is called"), most=160)
    lead = forms.ChoiceField(label=label("Pwy sy’n arwain", "Who leads"))
    practice = forms.ChoiceField(label=label("Arfer", "Practice"), required=False)
    uses = forms.ChoiceField(label=label("Beth a wneir ag ef", "What is done with it"), required=False)


class SectionForm(SpokenForm):
    """The answer to one question."""

    words = prose(
        label("Eich ateb", "Your answer"),
        label("Mae un iaith yn ddigon.", "One language is enough."),
        rows=10,
        most=MOST,
    )


class CostForm(SpokenForm):
    """What one partner's work costs in one year."""

    of = forms.ChoiceField(label=label("Cost pa sefydliad", "Whose cost"))
    year = forms.TypedChoiceField(label=label("Blwyddyn ariannol", "Financial year"), coerce=int)
    kind = forms.ChoiceField(label=label("Math o gost", "Kind of cost"))
    pence = pounds(
        "Y swm y gofynnir amdano o’r gronfa, mewn punnoedd",
        "Asked from the fund, in pounds",
        hint=label(
            "Mae 0 yn tynnu’r gost o’r cais. Mae’r ffigur hwn yn cymryd lle’r un blaenorol.",
            "0 takes the cost out of the bid. This figure takes the place of the earlier one.",
        ),
    )
    own_pence = pounds("Cyfraniad y sefydliad ei hun", "Put in by the organisation itself", required=False)


class FigureForm(SpokenForm):
    """A figure that the bid is meant to move."""

    indicator = forms.ChoiceField(
        label=label("Ffigur", "Figure"),
        help_text=label(
            "Dim ond ffigurau y dywedwyd pa newid ynddynt sy’n werth ei gael. Pennir nawr sut y bernir, cyn i neb "
            "wybod y canlyniad.",
            "Only figures of which it was said what change is worth having. How it is judged is laid down now, before "
            "anybody knows the result.",
        ),
    )
    direction = forms.ChoiceField(label=label("I ba gyfeiriad", "Which way"))


class PromiseForm(SpokenForm):
    """Something promised."""

    of = forms.ChoiceField(label=label("Pwy sy’n addo", "Who promises"))
    what = line(label("Beth a addewir", "What is promised"), most=200)
    due = day(label("Erbyn pa ddiwrnod", "By which day"))


class PartnerForm(SpokenForm):
    """Another partner."""

    partner = forms.ChoiceField(label=label("Pa sefydliad", "Which organisation"))


class DoForm(SpokenForm):
    """Something that is done with the whole bid."""


class SignForm(SpokenForm):
    """A signature: the form carries the digest of the text that was read."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)
