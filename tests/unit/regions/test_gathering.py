"""Figures that were put together stay those of the rows, whatever is added, changed or taken away."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cydwaith.regions.models import Gathered, Money, Project, Since
from cydwaith.regions.queries import gathering
from cydwaith.regions.queries.columns import unpacked
from cydwaith.regions.queries.sums import TABLES, cells, cells_as_of
from cydwaith.revisions.watching import tables, watched
from cydwaith.shared import clock
from tests.kept import kept
from tests.regions_world import shipped

kept_world = kept(shipped)
ON = dt.date(2024, 6, 1)
AREAS = {"a": {"W06000001": True, "W06000012": False}, "b": {"W06000012": True, "W06000010": True}}
PLAIN = """
SELECT m.nature, SUM(m.pounds) FROM regions_money m JOIN regions_project p ON p.code = m.project_id
WHERE NOT m.whole AND m."on" <= %s AND (m.ended IS NULL OR m.ended > %s) AND p.kind = 'project' GROUP BY m.nature
"""
STEPS = st.tuples(st.sampled_from(["add", "end", "worth", "take", "move", "new", "gather"]), st.integers(0, 999))


@pytest.fixture(autouse=True)
def world(kept_world: Callable[[], None], db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_world()
    cells_as_of.cache_clear()
    monkeypatch.setattr(gathering, "WORTH", 1)


def plain() -> dict[str, int]:
    """The sums of single projects by sort, in SQL."""
    with connection.cursor() as cursor:
        cursor.execute(PLAIN, [ON, ON])
        return {nature: int(pounds) for nature, pounds in cursor.fetchall()}


def added_up() -> dict[str, int]:
    """The same by what was put together."""
    cells_as_of.cache_clear()
    found: dict[str, int] = {}
    for what, pounds in cells(ON).by_area({})[0].whole.items():
        if what.level == "single":
            found[what.nature] = found.get(what.nature, 0) + pounds
    return found


def same_as_rows() -> None:
    """What is read equals what all rows give, by area too, and the plain sum."""
    cells_as_of.cache_clear()
    found = cells(ON).by_area(AREAS)
    copy = list(Gathered.objects.all())
    Gathered.objects.all().delete()
    cells_as_of.cache_clear()
    assert cells(ON).by_area(AREAS) == found
    Gathered.objects.bulk_create(copy)
    assert added_up() == plain()


def step(name: str, number: int) -> None:
    """Do something to the rows, past the actions."""
    rows, things = list(Money.objects.order_by("pk")), list(Project.objects.order_by("pk"))
    one, thing = rows[number % len(rows)], things[number % len(things)]
    if name == "add":
        one.pk, one.project, one.pounds, one.purpose = None, thing, number, f"p{number}"
        one.save(force_insert=True)
    elif name == "end":
        Money.objects.filter(pk=one.pk).update(ended=one.on)
    elif name == "worth":
        Money.objects.filter(pk=one.pk).update(pounds=number, whole=number % 2 == 0)
    elif name == "take":
        Money.objects.filter(pk=one.pk).delete()
    elif name == "move":
        Project.objects.filter(pk=thing.pk).update(places="W06000012 W06000001" if number % 2 else "")
    elif name == "new":
        told = {"kind": "project", "name_en": "New", "source": "x", "at": clock.moment()}
        new = Project.objects.create(code=f"new-{Project.objects.count()}", parent=things[number % 3], **told)
        Money.objects.filter(pk=one.pk).update(project=new)
    else:
        gathering.gather()


@given(st.lists(STEPS, min_size=1, max_size=8))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sum_is_that_of_the_rows_whatever_was_done(steps: list[tuple[str, int]]) -> None:
    gathering.gather()
    for name, number in steps:
        step(name, number)
    same_as_rows()


def test_a_project_that_is_taken_away_is_counted_no_more() -> None:
    gathering.gather()
    before = cells(ON).by_area({})[1].whole["single"]
    one = Project.objects.filter(kind="project", parts=None).order_by("pk")[0]
    for rows in (one.money, one.statuses, one.milestones, one.partners):
        rows.all().delete()
    one.delete()
    assert cells(ON).by_area({})[1].whole["single"] == before - 1
    same_as_rows()


def test_a_copy_that_somebody_else_wrote_is_not_read() -> None:
    gathering.gather()
    row = Gathered.objects.get()
    content = bytes(row.columns)
    unpacked(content[gathering.SEAL :])
    for wrong in (b"", content[:-1], b"x" * gathering.SEAL + content[gathering.SEAL :]):
        Gathered.objects.update(columns=wrong)
        assert gathering.copied() is None
        assert added_up() == plain()
    assert gathering.gather() is bool(Since.objects.count())


def test_what_is_noted_is_thrown_away_once_it_is_put_together() -> None:
    assert Since.objects.exists()
    assert gathering.gather()
    assert not Since.objects.exists()
    assert not gathering.gather()


def test_whoever_keeps_a_page_is_told_of_the_figures_also_where_they_are_at_hand() -> None:
    for _time in range(2):
        with watched() as seen:
            cells(ON)
        assert set(TABLES) <= (tables(seen) or set())
