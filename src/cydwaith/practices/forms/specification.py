"""Laying down other terms by which a practice is judged."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.engines.statistics.impact import Estimator
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.practices.sentences.impact import ESTIMATORS
from cydwaith.shared.forms import Form, prose

MOST_PERIODS = 40


def typed(keys: str) -> forms.TextInput:
    """A number as people type it, with the keys that a phone then shows."""
    return forms.TextInput(attrs={"inputmode": keys})


class SpecificationForm(Form):
    """Terms, and why they differ from those before."""

    smallest_worthwhile = forms.FloatField(
        label=_("Smallest difference worth having"), min_value=1e-6, max_value=1e9, widget=typed("decimal")
    )
    before = forms.IntegerField(
        label=_("Periods before that are looked at"), min_value=2, max_value=MOST_PERIODS, widget=typed("numeric")
    )
    after = forms.IntegerField(
        label=_("Periods after that are looked at"), min_value=1, max_value=MOST_PERIODS, widget=typed("numeric")
    )
    estimator = forms.ChoiceField(label=_("How it is compared"), widget=forms.RadioSelect)
    reason = prose(_("The reason"), _("Everyone will read it beside both results. One language is enough."))

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["smallest_worthwhile"].help_text = unit
        self.fields["estimator"].choices = [(each.value, str(ESTIMATORS[each.value])) for each in Estimator]  # type: ignore[attr-defined]  # a choice field


def filled(held: Terms) -> dict[str, Any]:
    """The terms that hold, as the form shows them first."""
    return {
        "smallest_worthwhile": held.smallest_worthwhile,
        "before": held.before,
        "after": held.after,
        "estimator": held.estimator.value,
    }
