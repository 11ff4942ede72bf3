"""What was read of projects: sources, no inferred places, no unverified titles, every pound once on any day."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection

from cydwaith.bodies.models import AreaMembership, Place
from cydwaith.regions import borders, facts, reading
from cydwaith.regions.models import Money, Project
from cydwaith.regions.overseeing import members
from cydwaith.regions.queries.areas import areas, wales
from cydwaith.regions.queries.sums import SINGLE, TOP, cells
from tests.kept import kept
from tests.regions_world import shipped

kept_world = kept(shipped)
DAYS = [dt.date(2016, 1, 1), dt.date(2021, 12, 31), dt.date(2022, 1, 13), dt.date(2024, 6, 1), dt.date(2026, 11, 30)]
SQL = """
SELECT COALESCE(SUM(m.pounds), 0) FROM regions_money m JOIN regions_project p ON p.code = m.project_id
WHERE NOT m.whole AND m."on" <= %s AND (m.ended IS NULL OR m.ended > %s) AND m.nature = %s AND
"""
WHERE = {TOP: "p.parent_id IS NULL", SINGLE: "p.kind = 'project'"}


@pytest.fixture
def world(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("on", DAYS)
def test_a_national_sum_is_the_plain_sum_on_any_day(on: dt.date) -> None:
    found = wales(on).sums.natures
    for level, where in WHERE.items():
        for nature in Money._meta.get_field("nature").choices or ():
            with connection.cursor() as cursor:
                cursor.execute(SQL.replace("%s", "%s") + where, [on, on, nature[0]])
                plain = int(cursor.fetchone()[0])
            assert (found[level, nature[0]].amount if (level, nature[0]) in found else 0) == plain


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("on", DAYS)
def test_overlapping_areas_never_count_a_pound_twice(on: dt.date) -> None:
    read = cells(on)
    money, projects = read.by_area(members(on))
    for what, amount in money.whole.items():
        assert sum(one.get(what, 0) for one in money.exactly.values()) == amount
    for level, number in projects.whole.items():
        assert sum(one.get(level, 0) for one in projects.exactly.values()) == number


@pytest.mark.usefixtures("world")
def test_neath_port_talbot_lies_in_its_region_and_perhaps_in_the_valleys() -> None:
    on = DAYS[-1]
    found = {one.code: one for one in areas(on)}
    assert found["valleys"].members["W06000012"] is False
    assert found["south-west"].members["W06000012"] is True
    assert any(share.perhaps for share in found["valleys"].sums.natures.values())


@pytest.mark.usefixtures("world")
def test_a_place_that_changes_its_region_takes_its_projects_along_from_that_day_and_no_pound_of_wales() -> None:
    then, later = dt.date(2024, 6, 1), dt.date(2025, 6, 1)
    before = {on: (wales(on).sums, {one.code: one.sums for one in areas(on)}) for on in (then, later)}
    moved = AreaMembership.objects.get(group="region-south-west", place="W06000012")
    moved.valid_to = dt.date(2024, 12, 31)
    moved.save()
    told = {"source": moved.source, "as_of": moved.as_of, "valid_from": dt.date(2025, 1, 1)}
    AreaMembership.objects.create(group_id="region-mid", place_id="W06000012", **told)
    assert {one.code: one.sums for one in areas(then)} == before[then][1]
    after = {one.code: one.sums for one in areas(later)}
    assert after["mid"].projects[SINGLE] > before[later][1]["mid"].projects[SINGLE]
    assert wales(later).sums == before[later][0]


@pytest.mark.usefixtures("world")
def test_a_later_estimate_takes_the_place_of_the_earlier() -> None:
    rows = Money.objects.filter(project="elan-valley", nature="estimate").order_by("on")
    assert [(one.pounds, one.ended) for one in rows] == [(12_700_000, dt.date(2024, 12, 31)), (21_700_000, None)]


@pytest.mark.usefixtures("world")
def test_loading_again_changes_nothing() -> None:
    assert reading.load() == 0


@pytest.mark.usefixtures("world")
def test_every_project_has_a_source_and_only_known_places() -> None:
    places = set(Place.objects.values_list("pk", flat=True))
    for one in Project.objects.all():
        assert one.source, one
        assert set(one.own_places) <= places, one
    inferred = {"tir-glas", "kinmel-studios", "responsible-adventure", "semiconductor-foundry", "valleys-taskforce"}
    assert not Project.objects.filter(pk__in=inferred).exclude(places="").exists()
    assert Project.objects.count() == 61


def test_only_confirmed_policies_are_told_and_no_title() -> None:
    assert [one.number for one in facts.policies()] == [4, 17, 20, 21, 25]
    titles = {title for _number, title in facts.to_verify()}
    assert len(titles) == 36
    told = {text for one in facts.policies() for text in (one.subject.cy, one.subject.en)}
    assert not told & titles


def test_the_file_of_borders_is_sound_and_has_every_council() -> None:
    assert len(borders.borders()) == 22
    layout = borders.layout()
    assert layout is not None
    assert sum(len(one.path) for one in layout.outlines.values()) < 30_000
