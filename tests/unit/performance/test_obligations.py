"""Duties of a council on a day, from what ships."""

import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import Known, State
from cydwaith.performance import dates
from cydwaith.performance.obligations import Obligation, earlier, obligations

pytestmark = pytest.mark.usefixtures("bodies")
DEN, GWN, CWY, PEM = (f"GB-PLA-{letters}" for letters in ("DEN", "GWN", "CWY", "PEM"))
TODAY = dt.date(2026, 11, 29)
BEFORE = dt.date(2026, 6, 1)


def owed(code: str, on: dt.date = TODAY, election: dt.date | None = None) -> dict[str, Obligation]:
    return {one.duty.code: one for one in obligations(Body.objects.get(pk=code), on, election)}


def test_the_last_days_before_the_election_of_2027() -> None:
    found = owed(CWY)
    assert found["panel"].due == dt.date(2026, 11, 5)
    assert found["response"].due == dt.date(2027, 1, 5)
    assert found["self-assessment"].due is None
    assert found["language-standards-report"].due == dt.date(2026, 6, 30)
    assert found["social-partnership-report"].due is found["well-being-report"].due is None


def test_denbighshire_had_the_first_panel_and_answered_it() -> None:
    found = owed(DEN)
    assert [found[code].judged.state for code in ("panel", "response")] == [State.DONE, State.DONE]
    response = found["response"].judged.done
    assert response is not None
    assert response.when.day == dt.date(2025, 2, 20)


def test_gwynedd_put_its_panel_off() -> None:
    assert owed(GWN, dt.date(2024, 10, 1))["panel"].judged.state is State.PLANNED
    for on in (dt.date(2025, 3, 11), BEFORE, TODAY):
        assert owed(GWN, on)["panel"].judged.state is State.POSTPONED


def test_what_was_not_found_is_never_late() -> None:
    for on in (BEFORE, TODAY, dt.date(2027, 5, 1)):
        found = owed(CWY, on)["panel"].judged
        assert (found.known, found.state) == (Known.NOT_FOUND, State.DUE)
    assert owed(CWY, dt.date(2023, 6, 1))["self-assessment"].judged.known is Known.NOT_FOUND


def test_what_has_no_day_is_told_from_when_it_was_noted() -> None:
    assert owed(PEM, dt.date(2024, 1, 1))["panel"].judged.state is State.DUE
    assert owed(PEM, BEFORE)["panel"].judged.state is State.UNDER_WAY
    now = owed(PEM)["panel"].judged
    assert (now.state, now.unsure) == (State.DONE, True)


def test_an_election_that_is_supposed_moves_what_follows_from_it_and_nothing_else() -> None:
    here, there = owed(DEN, BEFORE), owed(DEN, BEFORE, dt.date(2027, 8, 31))
    moved = {code for code in here if here[code].due != there[code].due}
    assert moved == {"panel", "response"}
    assert there["panel"].due == dt.date(2027, 2, 27)
    assert there["panel"].judged.state is State.DONE


def test_the_four_weeks_begin_with_the_day_on_which_it_was_adopted() -> None:
    gwynedd = Body.objects.get(pk=GWN)
    year = {one.period.begins: one for one in earlier(gwynedd, owed(GWN)["self-assessment"].duty, TODAY, {})}  # type: ignore[union-attr]  # of a year
    assert year[2023].due == dt.date(2024, 10, 30)
    assert year[2023].judged.state is State.UNDER_WAY
    assert year[2021].judged.state is State.DONE


def test_the_calendar_has_no_date_twice_and_none_that_is_over() -> None:
    found = dates.ahead(TODAY)
    assert [one.day for one in found] == sorted(one.day for one in found)
    assert min(one.day for one in found) >= TODAY
    assert len({one.key for one in found}) == len(found)
    assert ("response", dt.date(2027, 1, 5)) in {(one.duty.code, one.day) for one in found}
    assert "panel" not in {one.duty.code for one in found}
    assert [one.duty.code for one in dates.of_body(Body.objects.get(pk=DEN), TODAY)] == ["consultation"]


def told(*words: str) -> str:
    out = StringIO()
    call_command("duties", *words, stdout=out)
    return out.getvalue()


def test_the_command_answers_in_json_with_six_facts_a_duty() -> None:
    found = json.loads(told("--body", DEN, "--on", "2026-10-01", "--format", "json", "--language", "cy"))
    assert all(list(one) == ["duty", "section", "due", "known", "state", "because"] for one in found)
    panel = next(one for one in found if one["section"] == "92")
    assert (panel["due"], panel["known"], panel["state"]) == ("2026-11-05", "read", "done")
    assert "6 Tachwedd 2026" in panel["because"]


def test_the_command_answers_in_text_and_in_csv() -> None:
    assert "2026-11-05" in told("--body", CWY, "--language", "en")
    assert told("--body", CWY, "--format", "csv").startswith("body,body_name_cy")


@pytest.mark.parametrize(
    "words",
    [
        ["--body", "nobody"],
        ["--body", DEN, "--on", "tomorrow"],
        ["--body", DEN, "--on", "0001-01-01"],
        ["--body", DEN, "--election", "2022-05-05"],
    ],
)
def test_the_command_says_what_was_wrongly_asked(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises((SystemExit, CommandError)) as ended:
        told(*words)
    assert getattr(ended.value, "code", 2) == 2


def test_a_body_that_owes_none_is_told_so() -> None:
    with pytest.raises(SystemExit) as ended:
        told("--body", "CYD-WLGA")
    assert ended.value.code == 1
