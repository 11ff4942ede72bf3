"""Fields that forms of this room share."""

import re
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from cydwaith.deliberations.forms import label
from cydwaith.shared.said import said

AMOUNT: Final = re.compile(r"^£?\s*(?P<pounds>\d{1,3}([ ,]\d{3})+|\d+)(\.(?P<pence>\d+))?$", re.ASCII)
MOST_PENCE: Final = 10**14
"""A thousand billion pounds: more than any fund has."""
NOT_MONEY: Final = said(
    cy="Rhowch bunnoedd a cheiniogau mewn ffigurau, megis 1250 neu £1,250.50",
    en="Give pounds and pence in figures, such as 1250 or £1,250.50",
)
PART_OF_A_PENNY: Final = said(
    cy="Mae rhan o geiniog yma. Ni thalgrynnir arian: rhowch geiniogau cyfan, a dywedwch pwy sy’n cael y geiniog sydd "
    "dros ben.",
    en="There is a part of a penny here. Money is not rounded: give whole pence, and say who has the odd penny.",
)
BELOW: Final = said(cy="Rhowch swm nad yw’n llai na sero", en="Give a sum that is not below nothing")
TOO_LARGE: Final = said(cy="Mae hyn yn fwy nag sydd gan unrhyw gronfa", en="This is more than any fund has")


class Pence(forms.CharField):
    """An amount of pounds to the penny: £1,250.50 is 125050. Parts of a penny are refused, and less than nothing."""

    def __init__(self, **kwargs: Any) -> None:  # Any: as every field takes
        super().__init__(**{"max_length": 30, **kwargs})
        self.widget.attrs |= {"inputmode": "decimal", "class": "cw-short", "autocomplete": "off"}

    def clean(self, value: Any) -> int | None:  # Any: as Django has it
        """The whole pence; None where nothing was given."""
        text = super().clean(value).strip()
        if not text:
            return None
        if text.lstrip("£ ").startswith(("-", "−", "–")):
            raise ValidationError(str(BELOW))
        found = AMOUNT.match(text)
        if found is None:
            raise ValidationError(str(NOT_MONEY))
        part = (found["pence"] or "").ljust(2, "0")
        if part[2:].strip("0"):
            raise ValidationError(str(PART_OF_A_PENNY))
        pence = int(re.sub(r"[ ,]", "", found["pounds"])) * 100 + int(part[:2])
        if pence > MOST_PENCE:
            raise ValidationError(str(TOO_LARGE))
        return pence


def pounds(cy: str, en: str, *, required: bool = True, hint: Any = "") -> Pence:  # Any: a text read later
    """A field for an amount of pounds."""
    return Pence(label=label(cy, en), required=required, help_text=hint)


def whole(
    cy: str, en: str, least: int, most: int, *, required: bool = True, initial: int | None = None
) -> forms.IntegerField:
    """A field for a whole number."""
    return forms.IntegerField(
        label=label(cy, en),
        min_value=least,
        max_value=most,
        required=required,
        initial=initial,
        widget=forms.NumberInput(attrs={"class": "cw-short"}),
    )


def in_pounds(pence: int) -> str:
    """An amount as it is typed: 1250 or 1250.50."""
    return f"{pence // 100}.{pence % 100:02d}" if pence % 100 else str(pence // 100)
