"""What a reader hands on: readings, and what it may expect of a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cells:
    """One line of a file as it stands there, before anything is believed."""

    line: int
    area: str
    period: str
    value: str
    lower: str = ""
    upper: str = ""
    status: str = ""
    note: str = ""
    name: str = ""
    denominator: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure for an area and a period, as a file gives it. `value` is None where nothing was published.

    `denominator` is how many the figure is a share or a rate of, where the file says so.
    """

    line: int
    area: str
    period: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str
    note: str
    name: str = ""
    denominator: float | None = None


@dataclass(frozen=True)
class Expect:
    """What is known beforehand: the codes of registered places, and whether figures are percentages of a whole.

    With `register`, councils elsewhere in the UK are kept too; without it, unknown areas outside Wales are skipped.
    `names` gives the codes of places by their names, as `areas.spelled` gives them; `signs` are those that a figure may
    carry, such as % or £.
    """

    places: frozenset[str]
    proportion: bool = False
    register: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    signs: str = "%"


@dataclass(frozen=True, order=True)
class Series:
    """One of the things a file may measure: the publisher's name for it, the measure and the unit."""

    name: str
    measure: str = ""
    unit: str = ""

    @property
    def percentage(self) -> bool:
        """Whether this is given in per cent."""
        return "%" in self.unit or self.measure.casefold().startswith("percent")


@dataclass(frozen=True)
class About:
    """What a publisher says of a series. Texts a publisher does not give are empty."""

    code: str = ""
    label_cy: str = ""
    label_en: str = ""
    unit_cy: str = ""
    unit_en: str = ""
    prefix: str = ""
    symbol: str = ""
    decimals: int = 1
    description_cy: str = ""
    description_en: str = ""
    caveats_cy: str = ""
    caveats_en: str = ""
    publisher_cy: str = ""
    publisher_en: str = ""
    dataset: str = ""
    url: str = ""
    released: str = ""
    licence: str = ""
    licence_url: str = ""
    others: Mapping[str, str] = field(default_factory=dict)
