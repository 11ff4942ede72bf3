"""What is written into the forms of the school as a whole: its agreements and its money."""

from typing import Any

from django import forms

from cydwaith.funds.fields import pounds
from cydwaith.school import facts, words
from cydwaith.school.forms import MOST, WHY, Speaking, lazily
from cydwaith.shared.forms import Form, day, line, prose
from cydwaith.shared.order import alphabetical


class SchoolAgreementForm(Speaking):
    """An agreement by which the school is tied to somebody."""

    partner = forms.ChoiceField(
        label=lazily(cy="Gyda phwy", en="With whom"),
        required=False,
        help_text=lazily(cy="Neu enwch un arall isod.", en="Or name another below."),
    )
    name = line(lazily(cy="Enw’r llall, os nad yw uchod", en="Name of the other, where it is not above"))
    kind = forms.ChoiceField(
        label=lazily(cy="Beth yw’r llall", en="What the other is"), required=False, widget=forms.RadioSelect
    )
    text = prose(lazily(cy="Beth a gytunwyd", en="What was agreed"), most=MOST)
    degrees = forms.BooleanField(
        required=False, label=lazily(cy="Y llall sy’n dyfarnu graddau", en="It is the other that awards degrees")
    )
    on = day(lazily(cy="O ba ddiwrnod y mae’n ddilys", en="From which day it holds"))
    source = forms.CharField(label=lazily(cy="Ble y gellir darllen hynny", en="Where that can be read"), max_length=300)
    source_url = forms.URLField(
        label=lazily(cy="Ei gyfeiriad", en="Its address"), required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        known = [(one.code, str(one.name)) for one in facts.partners()]
        self.fields["partner"].choices = [("", "–"), *sorted(known, key=lambda one: alphabetical(one[1]))]  # type: ignore[attr-defined]  # a choice
        self.fields["kind"].choices = [(code, str(text)) for code, text in words.PARTNERS.items()]  # type: ignore[attr-defined]  # the same


class EndForm(Form):
    """From which day something no longer holds, and why."""

    on = day(lazily(cy="O ba ddiwrnod nad yw’n ddilys mwyach", en="From which day it holds no longer"))
    why = prose(WHY, lazily(cy="Bydd pawb yn ei ddarllen.", en="Everybody will read it."), most=MOST)


class SchoolMoneyForm(Speaking):
    """A figure of the school's money."""

    year = forms.IntegerField(
        label=lazily(cy="Y flwyddyn ariannol, yn ôl ei blwyddyn gyntaf", en="The financial year, by its first year"),
        min_value=1999,
        max_value=2100,
    )
    nature = forms.ChoiceField(
        label=lazily(cy="A roddwyd yr arian, ynteu ei gynnig", en="Whether it was given or is proposed"),
        widget=forms.RadioSelect,
    )
    whose = line(lazily(cy="O ble y daw", en="Where it comes from"))
    pence = pounds("Faint o bunnoedd", "How many pounds")
    what = prose(lazily(cy="Ar gyfer beth", en="What it is for"), rows=3, most=MOST)
    source = forms.CharField(label=lazily(cy="Ble y gellir darllen hynny", en="Where that can be read"), max_length=300)
    source_url = forms.URLField(
        label=lazily(cy="Ei gyfeiriad", en="Its address"), required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # Any: as every form takes
        super().__init__(*args, **kwargs)
        self.fields["nature"].choices = [(code, str(text)) for code, text in words.NATURES.items()]  # type: ignore[attr-defined]  # a choice
