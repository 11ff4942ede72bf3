"""Promises that follow from a policy, and the history of their dates; and of those that were made before."""

import datetime as dt

import pytest

from cydwaith.policies.precedents import precedents, promise
from cydwaith.policies.promises import Promise, moved
from cydwaith.policies.sentences.before import kept
from cydwaith.policies.sentences.before import moved as says
from cydwaith.programme.models import Commitment, Terms

DUES = [dt.date(2026, 5, 1), dt.date(2026, 5, 1), dt.date(2026, 8, 2), dt.date(2026, 10, 1)]


def test_only_terms_that_give_another_date_are_slips() -> None:
    terms = [Terms(number=number, due=due) for number, due in enumerate(DUES, 1)]
    assert [one.number for one in moved(terms)] == [1, 3, 4]
    one = Promise(Commitment(), terms[-1], moved(terms), (), dt.date(2026, 10, 3))
    assert (one.first, one.late, len(one.slips)) == (DUES[0], 155, 2)
    assert Promise(Commitment(), terms[0], (), (), None).late is None


@pytest.mark.parametrize(
    ("times", "late", "cy", "en"),
    [
        (0, 0, "Ni symudodd y dyddiad, ac fe’i cadwyd mewn pryd.", "The date did not move, and it was kept in time."),
        (1, None, "Symudodd y dyddiad unwaith.", "The date moved once."),
        (2, 1, "ddwywaith, ac fe’i cadwyd un diwrnod ar ôl", "twice, and it was kept one day after"),
        (3, 142, "deirgwaith, ac fe’i cadwyd 142 o ddiwrnodau ar ôl", "three times, and it was kept 142 days after"),
        (7, None, "saith gwaith", "seven times"),
    ],
)
def test_how_often_a_date_moved_is_said_in_both_languages(times: int, late: int | None, cy: str, en: str) -> None:
    said = kept(times, late)
    assert cy in said.cy
    assert en in said.en


def test_the_transport_plans_moved_three_times_after_officers_had_warned() -> None:
    (one,) = precedents()["regional-transport-plans"].promises
    assert (one.moved, one.late) == (3, 266)
    assert "three times, and it was kept 266 days after" in says(one).en
    assert one.warned
    assert one.kept
    assert [when.first for when in one.dates] == sorted(when.first for when in one.dates)


def test_a_promise_whose_day_is_not_known_is_not_counted_in_days() -> None:
    told = {
        "what": {"en": "A"},
        "who": {"en": "B"},
        "dates": ["2024"],
        "kept": "2025-07",
        "source": "https://a.example",
    }
    assert promise(told).late is None


def test_every_address_is_one_that_can_be_followed() -> None:
    for told in precedents().values():
        read = [*(one.source for one in (*told.steps, *told.promises)), told.lesson_source or "https://none.example"]
        read += [told.text.address] if told.text else []
        assert all(address.startswith("https://") for address in read), told.slug
