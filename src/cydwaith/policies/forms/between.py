"""What is written into the forms about duties, outsiders, announcements, disagreements and stocktakes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cydwaith.forums.forms.fields import offer
from cydwaith.policies.forms.policies import Choices, SpokenForm
from cydwaith.policies.sentences.beside import MATTERS
from cydwaith.shared.forms import day, line, prose

WARNS = [("yes", _("Yes, it does")), ("no", _("No, it does not"))]


class DutyForm(SpokenForm):
    """A duty with its costing."""

    side = forms.ChoiceField(label=_("On which side it falls"))
    title = line(_("The duty"), _("What somebody would have to do."))
    money = forms.IntegerField(label=_("What it costs a year, in pounds"), min_value=0)
    pays = forms.ChoiceField(label=_("Who pays"))
    costing = prose(_("How that was worked out"))

    def __init__(self, *args: Any, sides: Choices, payers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "side", sides)
        offer(self, "pays", payers)


class WarningForm(SpokenForm):
    """Whether the side on which a duty falls warns of its costing."""

    warns = forms.ChoiceField(label=_("Does your side warn of it?"), widget=forms.RadioSelect, choices=WARNS)
    warning = prose(_("The warning"), _("It stays with the duty, whatever is agreed."))


class OutsiderForm(SpokenForm):
    """Whom a policy touches outside the circle."""

    who = line(_("Who outside the circle it touches"), _("Such as schools that are not in the network."))


class ToldForm(SpokenForm):
    """How somebody outside was told."""

    how = prose(_("How they were told"))


class AnnouncementForm(SpokenForm):
    """What one side announced, and whether the other was told first."""

    what = prose(_("What is announced"))
    on = day(_("When it is announced"))
    told_on = day(_("When the other side was told"), _("Leave it empty if it was not."), required=False)
    told = prose(_("What it was told, and by whom"))


class FirstForm(SpokenForm):
    """Whether a side was told first."""

    first = forms.ChoiceField(
        label=_("Was your side told first?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Yes, it was")), ("no", _("No, it was not"))],
    )
    answer = prose(_("What your side says of it"))


class MatterForm(SpokenForm):
    """A disagreement or a stocktake."""

    kind = forms.ChoiceField(label=_("What it is"), widget=forms.RadioSelect)
    title = line(_("What it is about"))
    starts = day(_("From"))
    ends = day(_("To"), _("Of a disagreement: the day by which talking is to be over."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind.value, str(words)) for kind, words in MATTERS.items()])


class StepForm(SpokenForm):
    """Where a disagreement goes."""

    step = forms.ChoiceField(label=_("To which step"), widget=forms.RadioSelect)
    due = day(_("By when this is to be over"))
    note = prose(_("Reason"))

    def __init__(self, *args: Any, steps: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "step", steps)


class ColumnForm(SpokenForm):
    """What one side writes on a matter."""

    text = prose(_("What your side says"), _("It stands beside the other side’s, as wide as it."), rows=8)
