"""Every page has an address of its own in each language, names in it included; what it was called before leads on."""

from collections import Counter

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.funds.facts import funds
from cydwaith.performance.duties import duties
from cydwaith.policies.precedents import precedents
from cydwaith.regions.overseeing import areas
from cydwaith.school.facts import courses as known_courses
from cydwaith.school.facts import studies
from cydwaith.shared.permissions import Who
from cydwaith.shared.rooms import routes
from cydwaith.shared.slugs import KINDS, declared, english, has_slug, welsh
from tests.every_page import APART, EXAMPLES

# Where the things of a kind are kept, and under which name.
KEPT = {
    "commitment": ("programme", "Commitment", "slug"),
    "forum": ("forums", "Forum", "slug"),
    "indicator": ("evidence", "Indicator", "code"),
    "policy": ("policies", "Policy", "slug"),
    "portfolio": ("bodies", "Portfolio", "code"),
    "post": ("bodies", "Post", "code"),
    "practice": ("practices", "Practice", "slug"),
    "programme": ("programme", "Programme", "slug"),
    "topic": ("bodies", "Topic", "code"),
}
# Names that are the same in both languages: names of their own, and abbreviations that their members use.
ALIKE = {
    ("forum", "adew"),
    ("forum", "adss-cymru"),
    ("forum", "posw"),
    ("fund", "arfor-2"),
    ("fund", "making-the-connections"),
    ("region", "arfor"),
    ("practice", "big-bocs-bwyd"),
    ("practice", "energy-local-bethesda"),
    ("practice", "miskin-rct"),
    ("practice", "myst-torfaen"),
    ("practice", "prosiect-gwyrdd"),
}


def codes(kind: str) -> set[str]:
    """What every thing of a kind is called in English addresses."""
    if kind == "precedent":  # a file each
        return set(precedents())
    if kind in {"duty", "fund"}:  # kept in files alone
        return set(duties() if kind == "duty" else funds())
    if kind in {"course", "study"}:  # the same
        return {one.code for one in (known_courses() if kind == "course" else studies())}
    if kind == "region":
        return {one.pk.removeprefix("region-") for one in areas()}
    room, model, column = KEPT[kind]
    return {code.rpartition("/")[2] for code in apps.get_model(room, model).objects.values_list(column, flat=True)}


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_ships_is_named_in_welsh(demo_data: None, kind: str) -> None:
    assert {code for code in codes(kind) if code not in welsh(kind) and (kind, code) not in ALIKE} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_named_that_is_not_there(demo_data: None, kind: str) -> None:
    """Figures that are only fetched are named beforehand."""
    assert set(welsh(kind)) - codes(kind) - set(fetched()) == set()


def fetched() -> list[str]:
    """Indicators that come with a recipe."""
    from cydwaith.evidence.reference import RECIPES

    return [path.stem for path in RECIPES.glob("*.toml")]


def test_no_two_names_collide() -> None:
    every = Counter((one.kind, one.cy) for one in declared())
    assert [one for one, number in every.items() if number > 1] == []
    # A Welsh name is nobody else's English one, and no word that stands for a page beside it.
    pages = {route.cy.split("/")[1] for route in routes().values() if route.cy.count("/") > 1}
    taken = {(one.kind, one.en) for one in declared()}
    assert [one for one in declared() if (one.kind, one.cy) in taken and one.en != one.cy] == []
    assert [one for one in declared() if one.cy in pages] == []


def test_every_route_has_both_its_paths() -> None:
    """Paths that are the same in both languages are so for a reason: words that both have."""
    alike = {name for name, route in routes().items() if not route.plain and route.en == route.cy}
    # “Senedd” is its name in both.
    assert alike <= {"home", "undertakings"}
    for language in ("en", "cy"):
        paths = Counter(getattr(route, language) for route in routes().values() if not route.plain)
        assert [path for path, number in paths.items() if number > 1] == []


SLUGGED = sorted(
    name
    for name, route in routes().items()
    if has_slug(route.en) and name in EXAMPLES and Who.ANYONE in route.may.who and name not in APART
)


@pytest.mark.parametrize("name", SLUGGED)
def test_the_english_name_leads_on_to_the_welsh_one(demo_data: None, client: Client, name: str) -> None:
    with translation.override("cy"):
        mine = reverse(name, kwargs=EXAMPLES[name])
    old = mine
    for part in sorted(map(str, EXAMPLES[name].values()), key=len, reverse=True):
        for kind in KINDS:
            old = old.replace(f"/{welsh(kind).get(part, part)}", f"/{part}") if part in welsh(kind) else old
    if old == mine:
        pytest.skip("its example is called the same in both")
    answer = client.get(f"{old}?a=b")
    assert (answer.status_code, answer["Location"]) == (301, f"{mine}?a=b")


def test_a_welsh_name_under_english_leads_on(demo_data: None, client: Client) -> None:
    answer = client.get("/en/topics/tai/")
    assert (answer.status_code, answer["Location"]) == (301, "/en/topics/housing/")


def test_addresses_before_lead_on(demo_data: None, client: Client) -> None:
    answer = client.get("/cy/ymrwymiadau/statysau.atom")
    assert (answer.status_code, answer["Location"]) == (301, "/cy/ymrwymiadau/adroddiadau-cynnydd.atom")
    answer = client.get("/cy/pynciau/housing/gwelliannau/")
    assert (answer.status_code, answer["Location"]) == (301, "/cy/pynciau/tai/wedi-gwella/")


def test_a_form_that_was_open_is_still_taken(demo_data: None, client: Client) -> None:
    """Only reading leads on: what is sent to the old address arrives, and is not lost on the way."""
    assert client.post("/cy/arferion/raglan-project/mabwysiadu/").status_code != 301


def test_the_switch_of_language_knows_both_names(demo_data: None, client: Client) -> None:
    assert 'href="/en/topics/recycling-and-waste/"' in client.get("/cy/pynciau/ailgylchu-a-gwastraff/").content.decode()
    assert 'href="/cy/pynciau/ailgylchu-a-gwastraff/"' in client.get("/en/topics/recycling-and-waste/").content.decode()


def test_names_are_read_back() -> None:
    assert all(english(kind)[name] == code for kind in KINDS for code, name in welsh(kind).items())
