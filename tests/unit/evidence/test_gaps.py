"""Lines on charts stop where nothing was published."""

import pytest

from cydwaith.evidence import moments, reference
from cydwaith.evidence.pages.run import line, points
from cydwaith.evidence.queries.series import Figure
from tests.unit.evidence import world

SCHOOL = [f"{year}-09-01/P1Y" for year in (*range(2013, 2019), 2022)]


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (SCHOOL, [pytest.approx((2019 + 2023) / 2 + 8 / 12, abs=0.01)]),
        (world.years(2015, 2024), []),
        (["2023-04-30", "2023-05-31", "2023-06-30", "2023-07-31"], []),
        (["2023-04-30", "2023-05-31", "2023-07-31"], []),
        (["2019-04-01/P1Y", "2020-04-01/P1Y", "2021-04-01/P1Y", "2023-04-01/P1Y"], [pytest.approx(2023.25, abs=0.01)]),
        (["2020-01-01/P1Y"], []),
        ([], []),
    ],
)
def test_where_nothing_was_published(periods, expected) -> None:
    assert moments.gaps(periods) == expected


def figure(period: str) -> Figure:
    return Figure(**dict.fromkeys(Figure.__dataclass_fields__) | {"period": period, "value": 90.0, "status": ""})


def test_the_place_and_the_others_stop_there() -> None:
    own = [figure(period) for period in SCHOOL]
    assert [one.value for one in points(own, {})] == [90.0] * 6 + [None, 90.0]
    assert [value for _, value in line(own)] == [90.0] * 6 + [None, 90.0]


def test_attendance_says_that_a_gap_is_no_fall() -> None:
    for code in reference.codes():
        if code.startswith(("school-attendance", "unauthorised-absence")):
            said = reference.described(code)["caveats"]
            assert "not a fall of one year" in " ".join(said["en"].split())
            assert "nid cwymp mewn un flwyddyn" in " ".join(said["cy"].split())
