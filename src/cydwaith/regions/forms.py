"""What is written into the forms of projects, their money, and of who oversees what."""

import re
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cydwaith.regions import refusals, sites
from cydwaith.shared.forms import Form, day, line, prose
from cydwaith.shared.scanning import SentFile

MOST: Final = 2000
MOST_BYTES: Final = 1_000_000
"""Of a file of sites: it comes back with the page on which it is looked through."""
AMOUNT: Final = re.compile(
    r"^(?P<minus>[-−–])?\s*£?\s*(?P<figure>(\d{1,3}([ ,]\d{3})+|\d+)(\.\d+)?)\s*(?P<size>k|m|bn)?$", re.IGNORECASE
)
SIZES: Final = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}
LARGEST: Final = 10**12
"""A thousand billion pounds: more than any project has."""


class Pounds(forms.CharField):
    """An amount of pounds: 4500000, £4,500,000, £4.5m. Other money is refused, what is below nothing, and “4,5m”."""

    def clean(self, value: Any) -> int | None:  # Any: as Django has it
        """The whole pounds."""
        text = super().clean(value).strip()
        found = AMOUNT.match(text)
        if not text:
            return None
        if found is None:
            raise ValidationError(str(refusals.POUNDS))
        if found["minus"]:
            raise ValidationError(str(refusals.NEGATIVE))
        whole = round(float(re.sub(r"[ ,]", "", found["figure"])) * SIZES[(found["size"] or "").lower()])
        if whole > LARGEST:
            raise ValidationError(str(refusals.POUNDS))
        return whole


class Speaking(Form):
    """A form in which one of somebody's own organisations speaks."""

    body = forms.ChoiceField(label=_("On behalf of which organisation"))

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = bodies  # type: ignore[attr-defined]  # a choice field


def chosen(form: Form, **choices: Any) -> None:  # Any: texts in any of their forms
    """Give the fields of a form their choices."""
    for name, values in choices.items():
        form.fields[name].choices = [(str(code), str(words)) for code, words in values]  # type: ignore[attr-defined]


class ProjectForm(Speaking):
    """A project to add."""

    name = line(_("What it is called"), _("Give a name in another language only where it has one."))
    what = prose(_("What it is"), most=MOST)
    places = forms.MultipleChoiceField(
        label=_("In the areas of which councils"), required=False, widget=forms.CheckboxSelectMultiple
    )
    parent = forms.ChoiceField(label=_("What it is part of"), required=False)
    began = day(_("The day on which it began, if it has"), required=False)
    source = forms.CharField(label=_("Where this was read or decided"), required=False, max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")


class StatusForm(Speaking):
    """In which state a project is."""

    state = forms.ChoiceField(label=_("In which state the project is"))
    on = day(_("On which day that was so"))
    expected = day(_("When you expect it to be done"), required=False)
    note = prose(_("Reason"), _("Everyone will read it."), most=MOST)
    went = prose(_("Where its money went"), _("Needed where it was withdrawn."), rows=2, most=MOST)


class MoneyForm(Speaking):
    """A figure of money."""

    nature = forms.ChoiceField(label=_("What sort of figure it is"))
    funder = forms.ChoiceField(label=_("Where the money comes from"))
    pounds = Pounds(label=_("How many pounds"), help_text=_("Such as 4500000 or £4.5m"), max_length=40)
    whole = forms.BooleanField(
        label=_("It is the figure for all sources together"),
        required=False,
        help_text=_("It is shown beside the figures of each source, and never added to them."),
    )
    on = day(_("The date of the figure"))
    year = forms.IntegerField(
        label=_("The financial year that it is for, by its first year"), required=False, min_value=1990, max_value=2100
    )
    source = forms.CharField(label=_("Where it was read or decided"), max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")
    purpose = forms.SlugField(
        label=_("What for, in a word"),
        required=False,
        max_length=60,
        help_text=_("Only where two figures would otherwise be the same one: the later takes the earlier’s place."),
    )
    note = prose(_("Note"), rows=2, most=MOST)


class EndForm(Speaking):
    """That a figure of money holds no longer."""

    on = day(_("From which day it holds no longer"))
    why = prose(_("Reason"), _("Say where the money went, or what was wrong. Everyone will read it."), most=MOST)


class MilestoneForm(Speaking):
    """A milestone."""

    title = line(_("What is to be reached"))
    planned = day(_("Planned for"), required=False)
    reached = day(_("Reached on"), required=False)
    source = forms.CharField(label=_("Where it was read or decided"), required=False, max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")


class ReachedForm(Speaking):
    """That a milestone was reached."""

    reached = day(_("Reached on"))


class ReviewForm(Speaking):
    """A review that is called."""

    on = day(_("By which day the project is to be looked at"))
    reason = prose(_("Reason"), _("Everyone will read it."), most=MOST)


class OversightForm(Speaking):
    """That an office or agency begins to oversee the area it is proposed for."""

    overseer = forms.ChoiceField(label=_("Which office or agency"))
    begins = day(_("From which day"))
    source = forms.CharField(label=_("Which decision says so"), max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")


class OversightEndForm(Speaking):
    """That an office or agency ceases to oversee its area."""

    ends = day(_("Its last day"), _("On that day it still oversees the area; from the next day on it does not."))


class VerifyForm(Speaking):
    """The title of a spatial policy, as it stands in the published plan."""

    number = forms.ChoiceField(label=_("Number of the policy"))
    title = line(_("Its title, word for word"), most=300)
    page = forms.CharField(label=_("On which page of the plan"), max_length=40)
    source_url = forms.URLField(label=_("Where the plan can be read"), max_length=500, assume_scheme="https")
    on = day(_("On which day you read it"))


class StatementForm(Speaking):
    """What an area does for a spatial policy."""

    on = day(_("As of which day"))
    text = prose(_("What your area does for it"), _("Everyone will read it."), most=MOST)


class TieForm(Speaking):
    """What a project hangs together with, from when, and where that was read or decided."""

    kind = forms.ChoiceField(label=_("How the project is tied to it"), widget=forms.RadioSelect)
    what = forms.ChoiceField(label=_("To what"))
    text = prose(_("How"), _("Everyone will read it."), rows=3, most=MOST)
    on = day(_("Since when"))
    source = forms.CharField(label=_("Where it was read or decided"), max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")


class RiskForm(TieForm):
    """A risk of a project."""

    kind = None  # type: ignore[assignment]  # as Django has it: not asked for
    what = None  # type: ignore[assignment]  # the same
    text = prose(
        _("What could go wrong, and what is done about it"),
        _("Everyone will read it."),
        most=MOST,
    )


class TieEndForm(Speaking):
    """That a tie no longer holds."""

    on = day(_("From which day it holds no longer"))
    why = prose(_("Reason"), _("Everyone will read it."), most=MOST)


class SitesForm(Speaking):
    """A file of sites, to be looked through first; then the same text again, to be stored."""

    file = SentFile(label=_("The file: GeoJSON (RFC 7946)"), required=False)
    content = forms.CharField(widget=forms.HiddenInput, required=False, max_length=MOST_BYTES)
    on = day(_("Since when they stand there"))
    source = forms.CharField(label=_("Where it was read or decided"), max_length=300)
    source_url = forms.URLField(label=_("Where it can be read"), required=False, max_length=500, assume_scheme="https")

    def clean(self) -> dict[str, Any]:
        """The text of the file; of one that is sent anew rather than of the one before."""
        told = super().clean() or self.cleaned_data
        sent = told.pop("file", None)
        if sent is not None and sent.size > MOST_BYTES:
            self.add_error("file", str(refusals.FILE_TOO_LARGE))
        elif sent is not None:
            try:
                told["content"] = sent.read().decode("utf-8-sig")
            except UnicodeDecodeError:
                self.add_error("file", str(sites.NOT_UTF8))
        elif not told.get("content") and "file" not in self.errors:
            self.add_error("file", str(refusals.NO_FILE))
        return told
