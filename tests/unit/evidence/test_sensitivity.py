"""Verdicts at half and at double of what matters: judged again from what was kept, as if worked out anew."""

import pytest

from cydwaith.evidence import sensitivity, standings
from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Standing
from cydwaith.evidence.pages.questions import sizes
from cydwaith.evidence.sentences import worthwhile
from cydwaith.evidence.verdicts import Tally, kind, tally
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.said import said
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2019, 2023)
WORTH = 1.0


@pytest.fixture
def recycled():
    """Councils some way apart, moving a little: some stand out, some only at half, some at no size."""
    world.places()
    one = world.indicator(smallest_worthwhile=WORTH)
    world.load(one, world.figures(lambda i, t: 50 + (i - 11) / 4 + (i * 7 + t * 3) % 5 / 5, YEARS))
    standings.recalculate(by=COMMAND_LINE)
    return one


def found(one) -> dict[str, Standing]:
    return {row.place_id: row for row in Standing.objects.filter(indicator=one, latest=True)}


def test_at_the_difference_itself_nothing_changes(recycled) -> None:
    for row in found(recycled).values():
        assert sensitivity.kind_at(row, recycled, 1.0) == kind(row)


@pytest.mark.parametrize("factor", [sensitivity.HALF, sensitivity.DOUBLE])
def test_it_is_as_if_all_were_worked_out_with_the_other_difference(recycled, factor) -> None:
    told = {place: sensitivity.kind_at(row, recycled, factor) for place, row in found(recycled).items()}
    before = {place: kind(row) for place, row in found(recycled).items()}
    recycled.smallest_worthwhile = WORTH * factor
    recycled.save()
    standings.recalculate(by=COMMAND_LINE)
    after = {place: kind(row) for place, row in found(recycled).items()}
    assert told == after
    assert told != before, "a world in which nothing hangs on it tests nothing"


def test_what_something_else_forbids_stays_so(recycled) -> None:
    row = next(iter(found(recycled).values()))
    row.verdict, row.reason = "cannot_tell", "doubtful-status"
    assert sensitivity.kind_at(row, recycled, 0.01) == "cannot_tell"


def test_all_together(recycled) -> None:
    rows = list(found(recycled).values())
    assert sensitivity.tally_at(rows, recycled, 1.0) == tally(rows)


@pytest.mark.parametrize(
    ("least", "decimals", "expected"),
    [(0.25, 1, ("0.25", "0.125", "0.5")), (1.0, 0, ("1", "0.5", "2")), (0.3, 1, ("0.3", "0.15", "0.6"))],
)
def test_sizes_are_written_with_every_place_they_have(recycled, least, decimals, expected) -> None:
    recycled.smallest_worthwhile, recycled.decimals = least, decimals
    assert sizes(recycled) == expected


POINTS = said(cy="pwynt canran", en="percentage points")
WHEN = When("2024-04-01/P1Y", past=False, latest=True)
SIZES = worthwhile.Sizes("1.0", "0.5", "2.0")


def test_said_of_one_council() -> None:
    same = worthwhile.one(SIZES, POINTS, now="better", at_half="better", at_double="better")
    assert same.en == (
        "The smallest difference held to matter is 1.0 percentage points. At half of it (0.5) and at double (2.0) the "
        "verdict would be the same."
    )
    assert same.cy.endswith("Ar hanner hynny (0.5) ac ar ddwywaith hynny (2.0), yr un fyddai’r casgliad.")
    other = worthwhile.one(SIZES, POINTS, now="better", at_half="better", at_double="cannot_tell")
    assert other.en.endswith("At half of it (0.5) the verdict would be: the same; at double (2.0): cannot tell yet.")
    assert other.cy.endswith(
        "Ar hanner hynny (0.5), y casgliad fyddai: yr un fath; ar ddwywaith hynny (2.0): ni ellir dweud eto."
    )


def test_said_of_all_councils() -> None:
    now, less = Tally(better=3, as_expected=19), Tally(better=5, as_expected=17)
    changed = worthwhile.everywhere(SIZES, WHEN, now=now, at_half=less, at_double=now)
    assert changed.en == (
        "At half of that (0.5) five councils are better than expected, 17 as expected; at double (2.0) three "
        "councils are better than expected, 19 as expected."
    )
    assert changed.cy.startswith("Ar hanner hynny (0.5), mae pum cyngor yn well na’r disgwyl")
    assert (
        "every verdict would be the same" in worthwhile.everywhere(SIZES, WHEN, now=now, at_half=now, at_double=now).en
    )
