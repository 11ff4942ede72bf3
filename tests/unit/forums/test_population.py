"""The numbers by which a share of the population is counted."""

from dataclasses import replace
from fractions import Fraction

import pytest

from cydwaith.bodies.models import Body
from cydwaith.forums.consenting import Of, Share, SideRule, parse_rule, rule_text
from cydwaith.forums.population import CENSUS_YEAR, people
from cydwaith.shared.refusals import NotPossible
from tests.decision_world import frozen
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, POWYS, RULE, begun

HALF_THE_PEOPLE = SideRule("councils", Share(Of.POPULATION, Fraction(1, 2), more_than=True))
NUMBERS = {CARDIFF: 360_000, PEMBROKESHIRE: 123_000, POWYS: 133_000}


def test_every_council_has_its_people(demo_data: None) -> None:
    councils = list(Body.objects.filter(kind="council").values_list("code", flat=True))
    found = people([*councils, "CYD-NRW", "nobody"])
    assert set(found.numbers) == set(councils)
    # Mid-2021 estimates; the Census of March 2021 counted 3,107,492.
    assert sum(found.numbers.values()) == pytest.approx(3_107_492, rel=0.002)
    assert (found.on, bool(found.source)) == (CENSUS_YEAR, True)


@pytest.mark.django_db
def test_a_rule_keeps_its_numbers_and_lacks_none() -> None:
    rule = replace(RULE, sides=(RULE.sides[0], HALF_THE_PEOPLE), people_on=CENSUS_YEAR)
    whole = replace(rule, people=NUMBERS | {GOVERNMENT: 3_100_000})
    assert parse_rule(rule_text(whole)).people[CARDIFF] == 360_000
    _decision, text = frozen(begun("people", whole))
    assert '"GB-PLA-CRF":360000' in text.rule.text
    with pytest.raises(NotPossible):
        frozen(begun("lacking", replace(rule, people={CARDIFF: 360_000})))
