"""Columns that several lists of this room have: each a type, with what it is called in both languages."""

from typing import Annotated, Final

from pydantic import StringConstraints

from cydwaith.practices.models.practice import Precision
from cydwaith.shared.rows import Texts
from cydwaith.shared.table import titled

Words = Annotated[str, StringConstraints(pattern=r"^[^\x00]*$", max_length=200)]
"""Words that are asked for."""

PracticeCode = Annotated[str, titled(cy="Cod yr arfer", en="Practice code")]
PracticeCodes = Annotated[list[str], titled(cy="Codau arferion", en="Practice codes")]
PracticeTitle = Annotated[Texts, titled(cy="Arfer", en="Practice")]
BodyCode = Annotated[str, titled(cy="Cod y sefydliad", en="Organisation code")]
BodyName = Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
OwnerCode = Annotated[str, titled(cy="Cod y perchennog", en="Owner code")]
OwnerName = Annotated[Texts, titled(cy="Perchennog", en="Owner")]
PlaceCode = Annotated[str, titled(cy="Cod yr ardal", en="Area code")]
PlaceName = Annotated[Texts, titled(cy="Cyngor", en="Council")]
TopicCode = Annotated[str, titled(cy="Cod y pwnc", en="Topic code")]
TopicCodes = Annotated[list[str], titled(cy="Codau pynciau", en="Topic codes")]
TopicName = Annotated[Texts, titled(cy="Pwnc", en="Topic")]
IndicatorCode = Annotated[str, titled(cy="Cod y dangosydd", en="Indicator code")]
IndicatorCodes = Annotated[list[str], titled(cy="Codau dangosyddion", en="Indicator codes")]
IndicatorLabel = Annotated[Texts, titled(cy="Dangosydd", en="Indicator")]
Unit = Annotated[Texts, titled(cy="Uned", en="Unit")]
Period = Annotated[str, titled(cy="Cyfnod", en="Period")]
Figure = Annotated[float | None, titled(cy="Ffigur", en="Figure")]
Sample = Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]
DatePrecision = Annotated[Precision, titled(cy="Manylder y dyddiad", en="Precision of the date")]
NOTHING: Final = Texts(cy=None, en=None)


def names(thing: object, name: str = "name") -> Texts:
    """A text of a thing in both languages; nothing where there is no thing."""
    return NOTHING if thing is None else Texts.of(thing, name)
