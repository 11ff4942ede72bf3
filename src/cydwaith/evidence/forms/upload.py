"""Sending a file of figures."""

import re
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sources.workbook import unpacked
from cydwaith.evidence.uploads import LARGEST, LARGEST_UNPACKED, Sent
from cydwaith.shared.forms import Form, filled
from cydwaith.shared.order import alphabetical
from cydwaith.shared.scanning import SentFile

LAYOUTS: Final = (
    ("long-csv", _("A table with one figure a line: area, period, value")),
    ("statswales", _("A table from StatsWales")),
    ("ons-els", _("A table from “Explore local statistics” of the Office for National Statistics")),
)


class UploadForm(Form):
    """A file, what kind of table it is, and the indicator that its figures are of."""

    indicator = forms.ChoiceField(
        label=_("Indicator"),
        error_messages={"required": _("Choose the indicator")},
    )
    file = SentFile(
        label=_("File"),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty")},
        help_text=filled(_("CSV or XLSX, %(most)s MB at most."), {"most": LARGEST // 2**20}),
    )
    layout = forms.ChoiceField(
        label=_("What kind of table it is"),
        choices=LAYOUTS,
        initial="long-csv",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the kind of table")},
    )
    series = forms.CharField(
        label=_("Name of the series"),
        required=False,
        max_length=200,
        help_text=_("Only where the file holds several: what the publisher calls the one that is meant."),
    )
    measure = forms.CharField(label=_("Measure"), required=False, max_length=200)
    where = forms.CharField(
        label=_("Only these lines"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("StatsWales: one COLUMN=VALUE on each line, for example TenureCode=1."),
    )
    year_starts = forms.CharField(
        label=_("When a year written as 2023-24 starts"),
        required=False,
        max_length=5,
        initial="04-01",
        help_text=_("Month and day, for example 04-01."),
    )

    seldom = ("series", "measure", "where", "year_starts")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = sorted(Indicator.objects.all(), key=lambda one: alphabetical(one.label.plain))
        self.fields["indicator"].choices = [("", "–"), *((one.pk, one.label.plain) for one in found)]  # type: ignore[attr-defined]  # a choice field

    @property
    def seldom_wrong(self) -> bool:
        """Whether something that is seldom asked was filled in wrongly, so that it must be seen."""
        return any(name in self.errors for name in self.seldom)

    def clean_file(self) -> "UploadedFile[bytes]":
        """A file that can be read at all in the time of a page."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(most)s MB. Send fewer periods at a time.") % {"most": LARGEST // 2**20}
            )
        self.data_sent = file.read()
        if unpacked(self.data_sent) > LARGEST_UNPACKED:
            raise forms.ValidationError(
                _("Unpacked, the workbook is far too large. Save the sheet with the figures as “CSV UTF-8”.")
            )
        return file

    def clean_where(self) -> dict[str, str]:
        """COLUMN=VALUE, one a line."""
        lines = [line.strip() for line in self.cleaned_data["where"].splitlines() if line.strip()]
        if wrong := [line for line in lines if "=" not in line]:
            raise forms.ValidationError(_("Write COLUMN=VALUE, not “%(said)s”.") % {"said": wrong[0]})
        return dict(line.split("=", 1) for line in lines)

    def clean_year_starts(self) -> str:
        """A month and a day."""
        said: str = self.cleaned_data["year_starts"] or "04-01"
        if not re.fullmatch(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", said):
            raise forms.ValidationError(_("Write month and day in numbers, for example 04-01."))
        return said

    def sent(self) -> Sent:
        """The file as it is kept."""
        told = self.cleaned_data
        choices = {name: told[name] for name in self.seldom}
        return Sent(told["layout"], told["file"].name, self.data_sent, choices)


class ConfirmForm(Form):
    """Importing what was looked through; `seen` is the hash of the figures that it was compared with."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
