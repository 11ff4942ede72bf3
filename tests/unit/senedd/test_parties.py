"""Parties of members, with what tells them: twice, shuffled, in half, corrected; no two at once."""

import datetime as dt
import io
import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.senedd import digests
from cydwaith.senedd.deeds import PEOPLE
from cydwaith.senedd.done import Done
from cydwaith.senedd.giving.popolo import popolo
from cydwaith.senedd.models import Group, GroupKind, Member, Membership
from cydwaith.senedd.sources import parties as sources
from cydwaith.senedd.sources.cells import MOST_OFFICE
from cydwaith.senedd.storing import import_record
from cydwaith.shared.permissions import COMMAND_LINE
from tests.senedd_files import an_exchange
from tests.unit.senedd.test_storing import taken

pytestmark = pytest.mark.django_db
HEAD = "member,member_name,party_cy,party_en,begins,ends,source"
LIST = "https://senedd.wales/find-a-member-of-the-senedd/"
CHANGED = (
    f"8,Sampl Aelod,Plaid Brawf,Test Party,2021-05-06,2026-06-16,{LIST}",
    "8,Sampl Aelod,Plaid Arall,Other Party,2026-06-16,,",
)
"""A member who changed party on the day of a sitting."""


def file(*lines: str, head: str = HEAD) -> io.BytesIO:
    return io.BytesIO("\n".join([head, *lines]).encode())


def told(*lines: str, head: str = HEAD) -> Done:
    return import_record(by=COMMAND_LINE, found=sources.read(file(*lines, head=head)))


def faults(*lines: str, head: str = HEAD) -> list[tuple[int, str]]:
    with pytest.raises(Faulty) as wrong:
        told(*lines, head=head)
    assert all(one.message.cy and one.message.en for one in wrong.value.report)
    return [(one.line, one.code) for one in wrong.value.report]


def held() -> list[tuple[object, ...]]:
    rows = Membership.objects.filter(group__kind=GroupKind.PARTY).order_by("member", "begins", "group__name_en")
    return [*rows.values_list("member", "group__name_cy", "group__name_en", "begins", "ends", "source")]


def test_whoever_changed_party_on_a_day_has_both_with_their_days_and_what_tells_them() -> None:
    taken(an_exchange())
    for lines, wanted in ((CHANGED, (2, 0, 0)), (CHANGED[::-1], (0, 0, 2)), (CHANGED[1:], (0, 0, 1))):
        done = told(*lines)
        assert (done.added, done.changed, done.unchanged) == wanted
    day = dt.date(2026, 6, 16)
    assert held() == [
        ("8", "Plaid Brawf", "Test Party", dt.date(2021, 5, 6), day, LIST),
        ("8", "Plaid Arall", "Other Party", day, None, ""),
    ]
    first, second = (one["sources"] for one in popolo("en")["memberships"] if one["role"] == "party")
    assert (first, second) == ([{"url": LIST}], [{"note": "The source is not known."}])
    assert Member.objects.get(pk="8").name == "Sampl Aelod"


def test_whoever_joins_another_party_leaves_the_one_before() -> None:
    told("8,,,Test Party,2021-05-06,,")
    assert faults(CHANGED[1]) == [(2, "two-parties")]
    assert len(held()) == 1
    assert told(*CHANGED[::-1]).changed == 1
    assert len(held()) == 2


def test_a_line_corrects_what_began_that_day_and_what_is_of_that_party_at_that_time() -> None:
    told(*CHANGED)
    told("8,,,Third Party,2021-05-06,2026-06-16,The clerk’s list")
    assert [one[2] for one in held()] == ["Third Party", "Other Party"]
    told("8,,,Third Party,2021-05-08,2026-06-16,The clerk’s list")
    assert [(one[3], one[5]) for one in held()] == [
        (dt.date(2021, 5, 8), "The clerk’s list"),
        (dt.date(2026, 6, 16), ""),
    ]
    assert any(one["sources"] == [{"note": "The clerk’s list"}] for one in popolo("cy")["memberships"])


def test_a_party_known_in_one_language_gets_its_name_in_the_other_and_the_record_is_told() -> None:
    told("8,,,Test Party,2021-05-06,,")
    before = digests.of_people()
    done = told("8,,Plaid Brawf,Test Party,2021-05-06,,")
    assert done.people
    assert digests.of_people() != before
    assert [(one.name_cy, one.name_en) for one in Group.objects.all()] == [("Plaid Brawf", "Test Party")]
    assert told("9,,Plaid Brawf,,2021-05-06,,").added == 1
    assert Group.objects.count() == 1
    assert told("9,,Plaid Brawf,Another,2022-01-01,,", "9,,Plaid Brawf,,2021-05-06,2022-01-01,").added == 1
    assert PEOPLE.name == "senedd.people_imported"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (("8,,A,,2021-05-06,,", "8,,B,,2022-05-06,,"), [(3, "two-parties")]),
        (("8,,A,,,,", "8,,B,,2022-05-06,,"), [(3, "two-parties")]),
        (("8,,A,,2021-05-06,,", "8,,B,,2021-05-06,,"), [(3, "unlike")]),
        (("8,,A,,2021-05-06,2021-05-05,",), [(2, "ends-before")]),
        (("8,,A,,6 May,,",), [(2, "bad-date")]),
        (("8,,A,,9999-05-06,,",), [(2, "no-such-day")]),
        (("a b,,A,,,,",), [(2, "bad-number")]),
        (("8,,,,,,",), [(2, "no-value")]),
        ((f"8,,{'A' * (MOST_OFFICE + 1)},,,,",), [(2, "too-long")]),
        (("8,,A,,,",), [(2, "too-few-cells")]),
        ((), [(0, "nothing")]),
    ],
)
def test_what_is_wrong_is_told_by_its_line_and_nothing_is_kept(
    lines: tuple[str, ...], wanted: list[tuple[int, str]]
) -> None:
    assert faults(*lines) == wanted
    assert not Group.objects.exists()
    assert not Member.objects.exists()


def test_a_column_that_is_not_known_or_lacking_is_told() -> None:
    assert faults("8,A", head="member,whip") == [(1, "odd-column")]
    assert faults("A", head="party_en") == [(1, "no-column")]


def test_what_was_seen_in_the_record_has_no_other_source() -> None:
    taken(an_exchange())
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.filter(seen=True).update(source="x")


DAYS = st.lists(st.integers(0, 3000), min_size=2, max_size=8, unique=True).map(sorted)


@settings(max_examples=20, deadline=None)
@given(days=DAYS, seed=st.integers(0, 99))
def test_in_whatever_order_and_however_often_it_is_the_same(days: Sequence[int], seed: int) -> None:
    dates = [dt.date(2016, 5, 6) + dt.timedelta(days=day) for day in days]
    lines = [
        f"8,,,Party {place % 3},{begins},{ends},{LIST if place % 2 else ''}"
        for place, (begins, ends) in enumerate(itertools.pairwise(dates))
    ]
    seen = []
    for order in (lines, random.Random(seed).sample(lines, len(lines)), [*lines[1:], lines[0], *lines]):
        with transaction.atomic():
            for one in order:
                told(one)
            done = told(*order)
            assert (done.added, done.changed, done.people) == (0, 0, False)
            seen.append(held())
            transaction.set_rollback(True)
    assert seen[0] == seen[1] == seen[2]
    assert len(seen[0]) == len(lines)


def test_on_the_command_line(tmp_path: Path) -> None:
    path, out = tmp_path / "parties.csv", io.StringIO()
    path.write_bytes(file(*CHANGED).getvalue())
    call_command("import", "senedd-parties", str(path), "--dry-run", "--language", "en", stdout=out)
    assert "nothing was kept" in out.getvalue()
    assert not Membership.objects.exists()
    call_command("import", "senedd-parties", str(path), "--language", "cy", stdout=out)
    assert Membership.objects.count() == 2
