"""What lines of money, parts and steps of an award are called."""

from collections.abc import Mapping
from typing import Final

from cydwaith.shared.said import Said, said

KINDS: Final[Mapping[str, Said]] = {
    "awarded": said(cy="Dyfarnwyd", en="Awarded"),
    "varied": said(cy="Newidiwyd y gyfran", en="Share changed"),
    "claimed": said(cy="Hawliwyd", en="Claimed"),
    "reduced": said(cy="Heb ei dderbyn", en="Not accepted"),
    "paid": said(cy="Talwyd", en="Paid"),
    "recalled": said(cy="Gofynnwyd amdano’n ôl", en="Asked back"),
    "returned": said(cy="Rhoddwyd yn ôl", en="Given back"),
}
SUMS: Final[Mapping[str, Said]] = {
    "awarded": KINDS["awarded"],
    "claimed": KINDS["claimed"],
    "paid": KINDS["paid"],
    "returned": KINDS["returned"],
    "left": said(cy="Ar ôl i’w hawlio", en="Left to claim"),
}
ROLES: Final[Mapping[str, Said]] = {
    "funder": said(cy="yn talu", en="pays"),
    "lead": said(cy="yn arwain", en="leads"),
    "partner": said(cy="yn bartner", en="takes part"),
}
SCHEDULES: Final[Mapping[str, Said]] = {
    "rows": said(cy="Fel y dywed y taliadau isod", en="As the payments below say"),
    "none": said(cy="Heb ei bennu", en="Not laid down"),
    "end": said(cy="Unwaith, ar ddiwedd y gwaith", en="Once, when the work ends"),
    "quarter": said(cy="Bob chwarter, mewn rhannau cyfartal", en="Every quarter, in equal parts"),
    "half_year": said(cy="Bob hanner blwyddyn, mewn rhannau cyfartal", en="Every half year, in equal parts"),
}
RETURNS: Final[Mapping[str, Said]] = {
    "end": said(cy="Unwaith, erbyn y diwrnod olaf i hawlio", en="Once, by the last day for claims"),
    "month": said(cy="Bob mis, ac ar y diwedd", en="Every month, and at the end"),
    "quarter": said(cy="Bob chwarter, ac ar y diwedd", en="Every quarter, and at the end"),
    "half_year": said(cy="Bob hanner blwyddyn, ac ar y diwedd", en="Every half year, and at the end"),
    "year": said(cy="Bob blwyddyn, ac ar y diwedd", en="Every year, and at the end"),
}
MONTHS: Final = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}
PARTS: Final[Mapping[str, Said]] = {
    "work": said(cy="Y gwaith", en="The work"),
    "partner": said(cy="Pwy sy’n cymryd rhan, a’u cyfrannau", en="Who takes part, and their shares"),
    "payment": said(cy="Pryd y telir", en="When it is paid"),
    "action": said(cy="Beth y mae pob un i’w wneud", en="What each is to do"),
    "report": said(cy="Adroddiadau", en="Reports"),
    "after": said(cy="Beth y mae i’w newid", en="What it is to change"),
    "clauses": said(cy="Telerau", en="Conditions"),
}
"""The parts of an agreement's form, in order."""
MORE: Final[Mapping[str, Said]] = {
    "partner": said(cy="Ychwanegu partner", en="Add a partner"),
    "payment": said(cy="Ychwanegu taliad", en="Add a payment"),
    "action": said(cy="Ychwanegu gweithred", en="Add an action"),
}
"""What adds a row to a part."""
OF_BID: Final = said(cy="O’r cais", en="Made of the bid")
AS_IT_IS: Final = said(cy="Fel y mae", en="As it is")
