"""The columns of a table of figures, under every name that publishers give them, in both languages."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

NUMBERS: Final = frozenset({"value", "lower", "upper", "denominator"}).union(
    {"events", "population", "standard", "reference_events", "reference_population", "error"}
)
"""Those that hold numbers; the last six are of tables of counts (`banded`)."""

NAMES: Final[Mapping[str, frozenset[str]]] = {
    "area_code": frozenset({
        "areacode", "area", "areacd", "areaname", "areanm", "gsscode", "localauthority", "localauthoritycode",
        "authority", "council", "geography", "geographycode", "lacode", "ardal", "codardal", "ardalcod", "enwardal",
        "awdurdod", "awdurdodlleol", "codawdurdodlleol", "awdurdodlleolcod", "cyngor", "cod",
    }),
    "period": frozenset({
        "period", "periodcode", "year", "yearcode", "date", "datecode", "time", "quarter", "month", "financialyear",
        "cyfnod", "codcyfnod", "blwyddyn", "codblwyddyn", "blwyddyncod", "dyddiad", "coddyddiad", "chwarter", "mis",
        "blwyddynariannol",
    }),
    "value": frozenset({
        "value", "data", "datavalue", "datavalues", "observation",
        "gwerth", "gwerthdata", "gwerthoedd", "gwerthoedddata",
    }),
    "lower": frozenset({
        "lower", "lowerci", "lci", "lci95", "lower95", "lowerlimit", "isaf", "terfynisaf", "cyfwngisaf",
    }),
    "upper": frozenset({
        "upper", "upperci", "uci", "uci95", "upper95", "upperlimit", "uchaf", "terfynuchaf", "cyfwnguchaf",
    }),
    "status": frozenset({"status", "statws", "shorthand", "llawfer"}),
    "note": frozenset({"note", "notes", "nodyn", "nodiadau"}),
    "denominator": frozenset({"denominator", "enwadur"}),
}  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """Which columns a reader looks for, each with the names it goes by, and which of them a table must have."""

    names: Mapping[str, frozenset[str]]
    required: frozenset[str]

    def places(self, header: Sequence[str]) -> dict[str, int]:
        """Where each column stands, as far as the header has it; of several that fit, the one that is most exact."""
        keys = [key(name) for name in header]
        found = {}
        for role, names in self.names.items():
            fitting = [at for at, one in enumerate(keys) if one in names]
            if fitting:
                found[role] = min(fitting, key=lambda at: (keys[at] != key(role), not _is_code(keys[at]), at))
        return found

    def missing(self, places: Mapping[str, int]) -> list[str]:
        """The columns that must be there and are not."""
        return [role for role in self.names if role in self.required and role not in places]


def _is_code(name: str) -> bool:
    return name.startswith("cod") or name.endswith(("code", "cd", "cod"))


def key(name: str) -> str:
    """A name without case, accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
