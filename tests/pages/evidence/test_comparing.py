"""Councils side by side, with Wales and Great Britain, targets on the map, and groups of one's own."""

import csv
import io
import re

import pytest
from django.test import Client

from cydwaith.bodies.models import Account, Place
from cydwaith.evidence import wider
from cydwaith.evidence.aims import aim_at, meets
from cydwaith.evidence.models import CouncilGroup, Indicator, Observation, Standing, Target

EMPLOYMENT = "/en/indicators/employment-rate/compare/"
RECYCLING = "/en/indicators/waste-recycled-wales/"
SWANSEA, NEWPORT, CARDIFF = "W06000011", "W06000022", "W06000015"
pytestmark = pytest.mark.usefixtures("demo_data")


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def chosen_in(html: str) -> list[str]:
    """The names at the ends of the lines of the wide chart, without their figures."""
    wide = html.partition('id="d-compare-wide"')[2].partition("</svg>")[0]
    return re.findall(r'font-weight="700"[^>]*>([^<]+?) [£\d.,%]+</text>', wide)


def test_those_chosen_are_lines_columns_and_rows_of_the_file(client: Client) -> None:
    html = page(client, f"{EMPLOYMENT}?councils={SWANSEA}&councils=NWP&councils=nowhere")
    assert sorted(chosen_in(html)) == ["Great Britain", "Newport", "Swansea", "Wales"]
    heads = re.findall(r'<th scope="col" class="cw-n">(?:<a[^>]*>)?([^<]+)', html)
    assert heads == ["Swansea", "Newport", "Wales", "Great Britain"]
    rows = list(
        csv.DictReader(io.StringIO(page(client, EMPLOYMENT.replace("compare/", f"comparison.csv?councils={SWANSEA}"))))
    )
    assert {row["place_name_en"] for row in rows} == {"Swansea", "Wales", "Great Britain"}
    own = {row["period"]: float(row["value"]) for row in rows if row["place"] == SWANSEA}
    held = dict(Observation.objects.filter(indicator="employment-rate", place=SWANSEA).values_list("period", "value"))
    assert own == held


def test_wholes_are_shown_only_where_the_file_has_them(client: Client) -> None:
    assert "Great Britain" not in page(client, f"{RECYCLING}compare/?councils={SWANSEA}")
    assert wider.of_indicator("waste-recycled-wales") == {}
    happy = page(client, f"/en/indicators/wellbeing-happiness/compare/?councils={SWANSEA}")
    assert sorted(chosen_in(happy)) == ["Swansea", "Wales"]


def test_what_is_held_of_wholes_lies_among_the_councils_and_in_their_periods() -> None:
    assert len(wider.wider()) > 20
    for code, areas in wider.wider().items():
        known = Observation.objects.filter(indicator=code, value__isnull=False)
        periods = set(known.values_list("period", flat=True))
        for figure in areas.get("W92000004", []):
            assert figure.period in periods, code
            values = list(known.filter(period=figure.period).values_list("value", flat=True))
            assert figure.value is not None
            assert min(values) <= figure.value <= max(values), (code, figure.period)


def test_without_a_choice_ones_own_and_the_most_alike_are_there(client: Client) -> None:
    assert "Choose the councils to see side by side" in page(client, EMPLOYMENT)
    client.cookies["cydwaith_council"] = "W06000015"
    assert "Cardiff" in chosen_in(page(client, EMPLOYMENT))


def test_a_name_in_the_address_is_text_and_short(client: Client) -> None:
    html = page(client, f"{EMPLOYMENT}?councils=SWA&name=%3Cb%3EDinasoedd%3C/b%3E" + "x" * 100)
    assert "<b>Dinasoedd" not in html
    assert "&lt;b&gt;Dinasoedd" in html
    assert "x" * 60 not in html.partition("The address calls")[2].partition("</p>")[0]


def test_all_of_them_at_once(client: Client) -> None:
    every = "&".join(f"councils={code}" for code in Place.objects.filter(kind="council").values_list("code", flat=True))
    assert len(chosen_in(page(client, f"{EMPLOYMENT}?{every}"))) == 24


def test_the_map_says_who_meets_the_target_and_who_misses_it(client: Client) -> None:
    indicator = Indicator.objects.get(code="waste-recycled-wales")
    found = Standing.objects.filter(indicator=indicator, latest=True, place__kind="council")
    aim = aim_at(indicator, found[0].period, list(indicator.targets.all()))
    assert aim is not None
    assert aim.value == 70
    html = page(client, RECYCLING)
    picture = html.partition('id="d-map-wide"')[2].partition("</svg>")[0]
    met = found.filter(value__gte=70).count()
    assert len(re.findall(r'"#d-map-wide-\d+-met"', picture)) == picture.count("meets the target") == met > 0
    assert len(re.findall(r'"#d-map-wide-\d+-missed"', picture)) == picture.count("misses the target") == 22 - met > 0
    assert "d-aim" not in page(client, "/en/indicators/employment-rate/")
    earlier = page(client, f"{RECYCLING}?period=2018-04-01%2FP1Y")
    assert "Statutory minimum: 58% from 2015-16: " in earlier


def test_lower_is_met_from_above_and_nobody_meets_what_is_not_judged() -> None:
    aim = Target(value=10.0)
    assert meets(Indicator(polarity="lower"), aim, 10.0)
    assert meets(Indicator(polarity="lower"), aim, 10.1) is False
    assert meets(Indicator(polarity="higher"), aim, 10.1)
    assert meets(Indicator(polarity="higher"), aim, None) is None
    assert aim_at(Indicator(polarity="none"), "2024-04-01/P1Y", [aim]) is None


@pytest.fixture
def somebody(client: Client) -> Account:
    account = Account.objects.order_by("pk")[0]
    client.force_login(account)
    return account


def keep(client: Client, name: str, *councils: str) -> None:
    sent = {"name": name, "councils": councils, "indicator": "employment-rate"}
    client.post("/en/council-groups/", sent)


def test_a_group_is_kept_opened_and_forgotten(client: Client, somebody: Account) -> None:
    keep(client, "Cities", SWANSEA, NEWPORT)
    group = CouncilGroup.objects.get(account=somebody)
    assert sorted(place.code for place in group.councils.all()) == sorted([SWANSEA, NEWPORT])
    html = page(client, EMPLOYMENT)
    [address] = re.findall(r'href="([^"]*name=Cities[^"]*)"', html)
    opened = page(Client(), address.replace("&amp;", "&"))  # anybody may be sent it
    assert {"Swansea", "Newport"} <= set(chosen_in(opened))
    assert "“Cities”" in opened
    [figures] = re.findall(r'href="([^"]*overview[^"]*in=[^"]*)"', page(client, "/en/council-groups/"))
    assert figures.replace("&amp;", "&").endswith(f"in={SWANSEA}&in={NEWPORT}")
    keep(client, "Cities", SWANSEA)
    assert CouncilGroup.objects.get(account=somebody).councils.count() == 1
    client.post("/en/council-groups/", {"forget": group.pk})
    assert not CouncilGroup.objects.exists()


def test_a_group_is_nobody_elses(client: Client, somebody: Account) -> None:
    other = Account.objects.exclude(pk=somebody.pk)[0]
    keep(client, "Mine", SWANSEA)
    group = CouncilGroup.objects.get()
    client.force_login(other)
    assert "Mine" not in page(client, "/en/council-groups/")
    client.post("/en/council-groups/", {"forget": group.pk})
    assert CouncilGroup.objects.filter(pk=group.pk).exists()
    assert Client().get("/en/council-groups/").status_code == 302


@pytest.mark.parametrize(
    ("name", "councils"), [("", [SWANSEA]), ("Nobody", []), ("\u200b", [SWANSEA]), ("X", ["nowhere"])]
)
def test_nothing_is_kept_without_a_name_or_a_council(
    client: Client, somebody: Account, name: str, councils: list[str]
) -> None:
    keep(client, name, *councils)
    assert not CouncilGroup.objects.exists()


def test_so_many_and_no_more(client: Client, somebody: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cydwaith.evidence.own_groups.MOST", 2)
    for name in ("A", "B", "C"):
        keep(client, name, SWANSEA)
    assert set(CouncilGroup.objects.values_list("name", flat=True)) == {"A", "B"}
    assert "you keep 2 groups already" in page(client, "/en/council-groups/")


@pytest.mark.parametrize("asked", [f"?councils={SWANSEA}&name=Mine", "?group=region-north", ""])
def test_a_grey_line_adds_its_council_to_those_that_are_there(client: Client, asked: str) -> None:
    client.cookies["cydwaith_council"] = CARDIFF
    html = page(client, EMPLOYMENT + asked)
    there = set(re.findall(r'name="councils" value="(W0600\d+)" checked', html))
    added = re.findall(r'href="(\?[^"]*councils=[^"]*#chart-compare)"', html)
    ways = [set(re.findall(r"councils=(W0600\d+)", way)) for way in added]
    assert there
    assert ways
    assert all(there < way and len(way) == len(there) + 1 for way in ways)
