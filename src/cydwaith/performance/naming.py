"""What a report is called, and the words of its sections when it is begun."""

from collections.abc import Mapping
from typing import Final

from cydwaith.engines.clock import FinancialYear
from cydwaith.performance.duties import Of, duties
from cydwaith.performance.models import Report
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said

REQUIREMENTS: Final[Mapping[int, Said]] = {
    1: said(cy="Arfer ein swyddogaethau’n effeithiol", en="Exercising our functions effectively"),
    2: said(
        cy="Defnyddio adnoddau’n ddarbodus, yn effeithlon ac yn effeithiol",
        en="Using resources economically, efficiently and effectively",
    ),
    3: said(cy="Llywodraethu sy’n sicrhau hynny", en="Governance that secures that"),
}
"""The three performance requirements of section 89."""
SHORT: Final = said(cy="Yn gryno", en="In short")
VIEWS: Final = said(cy="Yr hyn a ddywedodd pobl wrthym", en="What people told us")
CONCLUSIONS: Final = said(cy="Ein casgliadau", en="Our conclusions")
ACCEPTED: Final = said(cy="I ba raddau y derbyniwn y casgliadau", en="How far we accept the conclusions")
OVERALL: Final = said(cy="Yn gyffredinol", en="Overall")
KEYS: Final[Mapping[str, Said]] = {"short": SHORT, **{str(number): one for number, one in REQUIREMENTS.items()}}


def headings(duty: str) -> list[tuple[str, Said]]:
    """The sections with which a report is begun: what each is for ("" where nothing stands beside it), its heading."""
    if duty == "self-assessment":
        return [*KEYS.items(), ("", VIEWS), ("", CONCLUSIONS)]
    return [("short", SHORT), ("", ACCEPTED)]


def of_period(duty: str, period: int) -> str:
    """The period of a report, shortly: 2025/26, or the year in which a term began."""
    return str(period) if duties()[duty].of is Of.TERM else str(FinancialYear(period))


def titled(report: Report) -> Said:
    """What a report is called: its duty, its council, its period."""
    return title(report.duty, report.period, both(report.body, "short"))


def title(duty: str, period: int, council: Said) -> Said:
    """The same, of a report that may not be there yet."""
    named, years = duties()[duty].title, of_period(duty, period)
    return said(cy=f"{named.cy} {council.cy} {years}", en=f"{named.en} of {council.en}, {years}")
