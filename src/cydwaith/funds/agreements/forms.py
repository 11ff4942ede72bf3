"""What is written into the forms about an award once its agreement is there."""

from typing import ClassVar, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.deliberations.forms import SpokenForm, label
from cydwaith.funds.fields import Pence
from cydwaith.shared.forms import day, prose

MOST: Final = 2000


class SignForm(SpokenForm):
    """That somebody has read the text, and signs it."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    read = forms.BooleanField(label=_("I have read the text below, and sign it for my organisation"))


class ClaimForm(SpokenForm):
    """A claim."""

    pence = Pence(label=_("How much you claim"))
    begins = day(_("For work from"))
    ends = day(_("For work to"))
    what = prose(
        label("Ar beth yr aeth yr arian (bydd pawb yn ei ddarllen)", "What the money went on (everyone will read it)"),
        most=MOST,
    )
    arrangement: ClassVar[tuple[tuple[str, ...], ...]] = (("body",), ("pence",), ("begins", "ends"), ("what",))


class DecideForm(SpokenForm):
    """What is accepted of a claim."""

    accepted = Pence(label=_("How much is accepted"))
    reason = prose(
        _("Why not all of it"), _("Needed where it is less than was claimed. Everyone will read it."), most=MOST
    )


class PayForm(SpokenForm):
    """That a claim was paid."""

    pence = Pence(label=_("How much was paid"))
    on = day(_("On which day"))


class RecallForm(SpokenForm):
    """Money asked back."""

    of = forms.ChoiceField(label=_("From which organisation"))
    pence = Pence(label=_("How much is asked back"))
    due = day(_("By which day"))
    reason = prose(_("Why"), _("Everyone will read it."), most=MOST)


class ReturnedForm(SpokenForm):
    """Money that was given back."""

    of = forms.ChoiceField(label=_("Which organisation gave it back"))
    pence = Pence(label=_("How much was given back"))
    on = day(_("On which day"))
    reason = prose(_("Why"), _("Needed where nobody asked for it. Everyone will read it."), most=MOST)


class ReportForm(SpokenForm):
    """A report of what was done."""

    text = prose(label("Beth a wnaed (bydd pawb yn ei ddarllen)", "What was done (everyone will read it)"), most=5000)
    spent = Pence(label=_("How much of the award is spent so far"))
    expected = Pence(label=_("How much you expect to spend in all"))


class AloneForm(SpokenForm):
    """Something that asks for nothing but on whose behalf."""
