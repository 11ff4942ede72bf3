"""An award to several is a grant for each share: tied, summing to the penny, nobody counted twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.giving import Award, Org, Uncounted, grants_of, tied, wrongs
from tests.unit.engines.giving.standard import valid

FUNDER = Org("GB-GOR-PB1", "A funder")
SHARES = st.lists(st.integers(0, 10**11), min_size=1, max_size=22)


def award(shares: list[int], pence: int | None = None, id: str = "360G-a-1") -> Award:  # noqa: A002  # the standard's name
    partners = [(Org(f"GB-PLA-A{chr(65 + place)}A", f"Council {place}"), one) for place, one in enumerate(shares)]
    return Award(
        id=id,
        title="Together",
        description="A joint award",
        on="2024-04-01",
        funder=FUNDER,
        pence=sum(shares) if pence is None else pence,
        shares=partners,
        more={},
    )


@given(SHARES)
def test_the_shares_sum_to_the_award_and_each_is_a_grant_of_the_standard(shares: list[int]) -> None:
    grants = grants_of(award(shares))
    assert sum(one["amountAwarded"] * 100 for one in grants) == sum(shares)
    assert len({one["id"] for one in grants}) == len(grants) == len(shares)
    assert [wrongs(one) for one in grants] == [[]] * len(grants)
    assert len(set(tied(grants).values())) == 1


def test_every_grant_of_a_joint_award_names_the_others() -> None:
    grants = grants_of(award([33_34, 33_33, 33_33]))
    assert [one["relatedActivity"] for one in grants] == [
        ["360G-a-1/2", "360G-a-1/3"],
        ["360G-a-1/1", "360G-a-1/3"],
        ["360G-a-1/1", "360G-a-1/2"],
    ]
    assert grants[0]["amountAwarded"] == Decimal("33.34")
    assert all(valid(one | {"amountAwarded": float(one["amountAwarded"])}) for one in grants)


@pytest.mark.parametrize(("shares", "pence"), [([1, 2], 4), ([], 0), ([-1, 2], 1)])
def test_shares_that_are_not_the_whole_are_refused(shares: list[int], pence: int) -> None:
    with pytest.raises(Uncounted):
        grants_of(award(shares, pence))


def test_a_partner_with_two_shares_is_refused() -> None:
    org = Org("GB-PLA-CRF", "Cardiff")
    told = award([1, 2])
    twice = Award(
        **{name: getattr(told, name) for name in told.__dataclass_fields__} | {"shares": [(org, 1), (org, 2)]}
    )
    with pytest.raises(Uncounted, match="two shares"):
        grants_of(twice)


def test_grants_are_tied_whoever_names_whom_and_strangers_are_not() -> None:
    grants = [
        {"id": "b", "relatedActivity": ["a"]},
        {"id": "a"},
        {"id": "c", "relatedActivity": ["b", "elsewhere"]},
        {"id": "d"},
    ]
    assert tied(grants) == {"a": "a", "b": "a", "c": "a", "d": "d"}
