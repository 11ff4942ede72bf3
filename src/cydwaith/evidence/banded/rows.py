"""What is worked out, a column a fact.

The first seven columns are those of the project's own CSV, so that it can be imported.
"""

from typing import Annotated

from pydantic import BaseModel

from cydwaith.shared.table import titled


class Placed(BaseModel):
    """Of which place and period a row is."""

    area_code: Annotated[str, titled(cy="lle", en="place")]
    period: Annotated[str, titled(cy="cyfnod", en="period")]


class Row(Placed):
    """A figure for a place and a period."""

    value: Annotated[float | None, titled(cy="gwerth", en="value")]
    lower: Annotated[float | None, titled(cy="isaf", en="lower")]
    upper: Annotated[float | None, titled(cy="uchaf", en="upper")]
    status: Annotated[str, titled(cy="statws", en="status")] = ""
    note: Annotated[str, titled(cy="nodyn", en="note")] = ""


class DirectRow(Row):
    """A directly standardised rate."""

    events: Annotated[float, titled(cy="digwyddiadau", en="events")]
    population: Annotated[float, titled(cy="poblogaeth", en="population")]


class IndirectRow(Row):
    """An indirectly standardised rate, and the ratio of events to those expected."""

    events: Annotated[float, titled(cy="digwyddiadau", en="events")]
    expected: Annotated[float, titled(cy="disgwyliedig", en="expected")]
    ratio: Annotated[float, titled(cy="cymhareb", en="ratio")]
    ratio_lower: Annotated[float, titled(cy="cymhareb isaf", en="ratio, lower")]
    ratio_upper: Annotated[float, titled(cy="cymhareb uchaf", en="ratio, upper")]


class InequalityRow(Row):
    """A slope index of inequality, and the relative index."""

    groups: Annotated[int, titled(cy="grwpiau", en="groups")]
    relative: Annotated[float | None, titled(cy="cymharol", en="relative")]
    relative_lower: Annotated[float | None, titled(cy="cymharol, isaf", en="relative, lower")]
    relative_upper: Annotated[float | None, titled(cy="cymharol, uchaf", en="relative, upper")]


class LifeRow(Row):
    """How many more years somebody of an age is expected to live; deaths and people of that age and over."""

    age: Annotated[int, titled(cy="oedran", en="age")]
    deaths: Annotated[float, titled(cy="marwolaethau", en="deaths")]
    population: Annotated[float, titled(cy="poblogaeth", en="population")]


class MeanRow(Row):
    """A mean and its spread."""

    count: Annotated[int, titled(cy="nifer", en="count")]
    deviation: Annotated[float, titled(cy="gwyriad safonol", en="standard deviation")]


class QuantileRow(Placed):
    """The group that a place is in."""

    value: Annotated[float, titled(cy="gwerth", en="value")]
    quantile: Annotated[int, titled(cy="cwantel", en="quantile")]
