"""Who speaks on which side of a project, and what cannot be."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import resolve, reverse
from django.utils.translation import override

from cydwaith.regions.actions import money, oversight, progress, projects
from cydwaith.regions.forms import Pounds
from cydwaith.regions.models import Money, Oversight, ProjectMilestone, ProjectStatus
from cydwaith.regions.queries.lines import of
from cydwaith.regions.queries.steps import Where, steps
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.regions_world import (
    ARFOR,
    BEGAN,
    CGN,
    CMN,
    DEN,
    EDITOR,
    GOVERNMENT,
    MID,
    NORTH,
    NOTE,
    NTL,
    PEM,
    SOUTH_WEST,
    VALLEYS,
    overseen,
    project,
    shipped,
)

ON = dt.date(2026, 9, 1)


def world() -> None:
    shipped()
    overseen()


kept_world = kept(world)


@pytest.fixture(autouse=True)
def begun(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def say(body: str, code: str, state: str = "delivery", **more: object) -> ProjectStatus:
    told: dict[str, object] = {"on": ON, "note": NOTE} | more
    return progress.give(by=EDITOR, body=body, project=project(code), state=state, **told)  # type: ignore[arg-type]


def test_the_agency_and_not_the_office_speaks_where_a_place_is_wholly_its_own() -> None:
    assert say(ARFOR, "pentre-awel").side == "region"
    with pytest.raises(NotPossible, match="siantaeth") as told:
        say(SOUTH_WEST, "pentre-awel")
    assert told.value.field == "body"
    with pytest.raises(NotPossible, match="siantaeth"):
        say(MID, "innovation-park")


def test_both_speak_where_only_a_part_is_the_agencys() -> None:
    assert say(VALLEYS, "innovation-low-carbon").side == "region"
    assert say(SOUTH_WEST, "innovation-low-carbon", "done").side == "region"
    assert say(NTL, "innovation-low-carbon").side == "partner"


def test_the_office_speaks_before_the_agency_begins() -> None:
    with pytest.raises(NotPossible, match="rfaethedig"):
        say(ARFOR, "pentre-awel", on=BEGAN - dt.timedelta(days=1))


def test_an_office_of_another_region_is_refused_with_the_reason() -> None:
    with pytest.raises(NotPossible, match="mewn ardal"):
        say(NORTH, "pentre-awel")
    with pytest.raises(NotPossible, match="bartner"):
        say(DEN, "pentre-awel")


def test_a_disagreement_shows_both_and_the_same_again_is_one() -> None:
    first = say(CMN, "pentre-awel", "delivery")
    assert say(CMN, "pentre-awel", "delivery") == first
    say(ARFOR, "pentre-awel", "approved")
    line = of("pentre-awel", ON)
    assert line is not None
    assert line.disputed
    assert line.now == first
    before = of("pentre-awel", ON - dt.timedelta(days=1))
    assert before is not None
    assert not before.disputed


def test_what_an_office_said_is_the_regions_side_only_while_it_oversees() -> None:
    say(NTL, "innovation-low-carbon", "delivery")
    say(SOUTH_WEST, "innovation-low-carbon", "approved")
    oversight.end(by=EDITOR, body=GOVERNMENT, oversight=Oversight.objects.get(body=SOUTH_WEST), ends=ON)
    then, after = (of("innovation-low-carbon", ON + dt.timedelta(days=days)) for days in (0, 1))
    assert then is not None
    assert after is not None
    assert (then.disputed, [one.body_id for one in then.region]) == (True, [SOUTH_WEST])
    assert (after.disputed, after.region) == (False, [])


@pytest.mark.parametrize(
    ("state", "more", "field"),
    [
        ("withdrawn", {}, "went"),
        ("done", {"expected": dt.date(2027, 1, 1)}, "expected"),
        ("delivery", {"expected": dt.date(2026, 1, 1)}, "expected"),
        ("delivery", {"on": dt.date(2030, 1, 1)}, "on"),
        ("delivery", {"note": Said()}, "note"),
    ],
)
def test_what_makes_no_sense_of_a_status_is_refused(state: str, more: dict[str, object], field: str) -> None:
    with pytest.raises(NotPossible) as told:
        say(CMN, "pentre-awel", state, **more)
    assert told.value.field == field


def test_withdrawn_says_where_the_money_went() -> None:
    assert say(CMN, "pentre-awel", "withdrawn", went=Said(en="To the reserve list")).went_en == "To the reserve list"


def figure(**more: object) -> Money:
    told: dict[str, object] = {"nature": "spent", "funder": "councils", "pounds": 5, "on": ON, "source": "Accounts"}
    return money.add(by=EDITOR, body=CMN, project=project("pentre-awel"), **(told | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "field"), [({"pounds": -1}, "pounds"), ({"on": None}, "on"), ({"source": " "}, "source")]
)
def test_money_without_sense_is_refused(more: dict[str, object], field: str) -> None:
    with pytest.raises(NotPossible) as told:
        figure(**more)
    assert told.value.field == field


def test_a_figure_ends_the_one_before_it_whichever_comes_first() -> None:
    later = figure(on=ON, pounds=9)
    earlier = figure(on=ON - dt.timedelta(days=30))
    assert (earlier.ended, later.ended) == (ON, None)
    ended = money.end(by=EDITOR, body=CMN, money=later, on=ON + dt.timedelta(days=1), why=NOTE)
    assert ended.ended == ON + dt.timedelta(days=1)
    with pytest.raises(NotPossible):
        money.end(by=EDITOR, body=CMN, money=later, on=ON, why=NOTE)


def test_a_figure_that_never_held_keeps_no_other_from_holding_and_can_be_given_again() -> None:
    first = figure(pounds=5)
    figure(pounds=6)
    again = figure(pounds=5)
    assert (again == first, again.ended) == (False, None)
    assert figure(pounds=5) == again
    money.end(by=EDITOR, body=CMN, money=again, on=ON, why=NOTE)
    assert figure(pounds=7, on=ON - dt.timedelta(days=30)).ended is None
    line = of("pentre-awel", dt.date(2026, 11, 1))
    assert line is not None
    assert line.sums["spent"] == 7


def test_a_figure_of_which_somebody_said_that_it_no_longer_holds_is_not_given_again_in_silence() -> None:
    money.end(by=EDITOR, body=CMN, money=figure(), on=ON + dt.timedelta(days=1), why=NOTE)
    with pytest.raises(NotPossible) as told:
        figure()
    assert told.value.field == "on"


@pytest.mark.parametrize(
    ("typed", "pounds"), [("£4,500,000", 4_500_000), ("4 500 000", 4_500_000), ("£4.5m", 4_500_000), ("450", 450)]
)
def test_pounds_are_read_as_they_are_written(typed: str, pounds: int) -> None:
    assert Pounds().clean(typed) == pounds


@pytest.mark.parametrize("typed", ["4,5m", "1,00", "4,5000"])
def test_a_comma_that_parts_no_thousands_is_not_read_over(typed: str) -> None:
    with pytest.raises(ValidationError):
        Pounds().clean(typed)


def milestone(**more: object) -> ProjectMilestone:
    told: dict[str, object] = {"title": Said(en="Opens"), "planned": dt.date(2026, 6, 1)} | more
    return progress.add_milestone(by=EDITOR, body=PEM, project=project("pembroke-dock-marine"), **told)  # type: ignore[arg-type]


def test_late_is_only_said_where_the_owner_keeps_its_record_here() -> None:
    made = milestone()
    [found] = [one for one in steps(["pembroke-dock-marine"], ON) if one.milestone == made]
    assert found.where is Where.UNREAD
    say(PEM, "pembroke-dock-marine")
    [found] = [one for one in steps(["pembroke-dock-marine"], ON) if one.milestone == made]
    assert found.where is Where.LATE
    assert progress.reach(by=EDITOR, body=PEM, milestone=made, reached=ON).reached == ON
    with pytest.raises(NotPossible):
        progress.reach(by=EDITOR, body=PEM, milestone=made, reached=ON)


@pytest.mark.parametrize(
    ("more", "field"), [({"planned": dt.date(2019, 1, 1)}, "planned"), ({"planned": None}, "planned")]
)
def test_a_milestone_before_its_project_is_refused(more: dict[str, object], field: str) -> None:
    with pytest.raises(NotPossible) as told:
        milestone(**more)
    assert told.value.field == field


def test_a_project_lies_somewhere_or_is_part_of_something_and_may_lie_everywhere() -> None:
    with pytest.raises(NotPossible) as told:
        projects.add(by=EDITOR, body=CGN, name=Said(en="Nowhere"), places=[])
    assert told.value.field == "places"
    part = projects.add(by=EDITOR, body=CGN, name=Said(en="A part"), places=[], parent="mid-wales")
    assert part.lies_in == ("W06000008", "W06000023")
    every = [f"W060000{number:02}" for number in range(1, 25) if number not in {7, 17}]
    made = projects.add(by=EDITOR, body=CGN, name=Said(en="Everywhere"), places=every)
    assert len(made.lies_in) == 22
    assert projects.add(by=EDITOR, body=CGN, name=Said(en="Everywhere"), places=every) == made
    with pytest.raises(NotPossible) as told:
        projects.add(by=EDITOR, body=CGN, name=Said(en="A child"), places=[], parent=made.pk)
    assert told.value.field == "parent"


@pytest.mark.parametrize("name", ["教育", "!!", "New", "Newydd"])
def test_a_project_of_any_name_has_an_address_of_its_own(name: str) -> None:
    made = projects.add(by=EDITOR, body=CMN, name=Said(en=name), places=["W06000010"])
    for language in ("cy", "en"):
        with override(language):
            assert resolve(reverse("project", kwargs={"code": made.pk})).view_name == "project"
    assert projects.add(by=EDITOR, body=CMN, name=Said(en=name), places=["W06000010"]) == made


def test_nobody_oversees_an_area_twice_on_one_day() -> None:
    one = Oversight.objects.get(body=ARFOR)
    oversight.end(by=EDITOR, body=GOVERNMENT, oversight=one, ends=ON)
    told: Any = {"by": EDITOR, "body": GOVERNMENT, "overseer": ARFOR, "source": "A decision"}
    with pytest.raises(NotPossible):
        oversight.begin(**told, begins=ON)
    assert oversight.begin(**told, begins=ON + dt.timedelta(days=1)).ends is None


def test_only_whoever_oversees_calls_a_review() -> None:
    told: Any = {"project": project("pentre-awel"), "on": dt.date(2099, 1, 1), "reason": NOTE}
    assert progress.call_review(by=EDITOR, body=ARFOR, **told).body_id == ARFOR
    with pytest.raises(NotPossible):
        progress.call_review(by=EDITOR, body=CMN, **told)


def test_only_the_government_decides_who_oversees_and_verifies_titles() -> None:
    with pytest.raises(NotPossible):
        oversight.begin(by=EDITOR, body=CMN, overseer=ARFOR, begins=ON, source="x")
    read: Any = {"number": 20, "title": Said(en="A title"), "source_url": "https://www.gov.wales/x", "page": "1"}
    with pytest.raises(NotPossible) as told:
        oversight.verify(by=EDITOR, body=GOVERNMENT, on=dt.date(2019, 8, 7), **read)
    assert told.value.field == "on"
    assert oversight.verify(by=EDITOR, body=GOVERNMENT, on=ON, **read).title_en == "A title"


def test_nobody_speaks_for_a_body_of_others() -> None:
    stranger = Actor("a stranger", {DEN: Role.EDITOR, CMN: Role.CONTRIBUTOR})
    with pytest.raises(Refused):
        progress.give(by=stranger, body=CMN, project=project("pentre-awel"), state="done", on=ON, note=NOTE)
