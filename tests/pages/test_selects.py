"""What a reader chooses from stands in the order of their alphabet, unless it has an order of its own."""

from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils import translation

from cydwaith.bodies.models import Account, Membership
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Role
from tests.every_page import address
from tests.pages.test_permissions import ANALYSTS, BODY, CASES, Who

# Choices that have an order of their own, by the name of the field (with that of its page, or without), and what it is.
ORDERED = {
    "adoption": "how far it has come",
    "decimals": "numbers",
    "kind": "what sort of number it is, the commonest first",
    "language": "the two languages",
    "late": "yes or no",
    "level": "councillors, officers, both",
    "manner": "how people meet, or how a seat was filled, the usual first",
    "measured_at": "from the smallest place to the largest",
    "often": "at once, daily, weekly, never",
    "onward": "from nowhere to far",
    "parent": "the order of the agenda",
    "pair": "the order of the agenda",
    "item": "the order of the agenda",
    "period": "the latest first",
    "polarity": "better, worse, no judgement",
    "influence": "from the council’s own doing to what is given",
    "rest": "how a seat was filled, the usual first",
    "side": "the forum’s own order of its sides",
    "stage": "one after another",
    "state": "one after another",
    "status": "one after another",
    "test": "the usual first",
    "change_propose place": "the order of the minutes",
    "duty_say event": "one after another",
    "funds joint": "from alone to together",
    "schedule": "from seldom to often",
    "returns": "from seldom to often",
    "bid_cost year": "one after another",
    "bid_figure direction": "up, then down",
    "problem_merge into": "a problem of its own, then those that most have",
    "report_new of": "the order of the law, the latest year first",
    "duty_say of": "the order of the law, the latest year first",
    "project_money_new nature": "from what is sure to what is hoped for",
    "project_money_new funder": "governments first, what is not said last",
    **dict.fromkeys(("welsh", "listening", "speaking", "reading", "writing"), "from no Welsh to the most"),
    "opening_new pays": "who pays: the home, the host, both, not agreed yet",
    "policy_verify number": "numbers",
    "project_policy what": "numbers",
    "projects region": "from the north, then the agencies’ areas",
    "recommendations made_by": "from the panel outwards",
    "recommendations nature": "the commonest first",
}
# The same, of fields of which there are several.
NUMBERED = ("w-", "direction", "manner-", "manner_", "enough_", "quorum_", "who_", "seat-")


class Selects(HTMLParser):
    """Collects the choices of each select: {name: groups of texts}."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[list[str]]] = {}
        self.name = ""
        self.value: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "select":
            self.name = given.get("name") or ""
            self.found[self.name] = [[]]
        elif tag == "optgroup":
            self.found[self.name].append([])
        elif tag == "option":
            self.value = given.get("value")
            if self.value:
                self.found[self.name][-1].append("")

    def handle_data(self, data: str) -> None:
        if self.value and self.name:
            self.found[self.name][-1][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in {"option", "select"}:
            self.value = None


def unordered(html: str, language: str) -> dict[str, list[str]]:
    """The selects whose choices are not in alphabetical order, with the choices."""
    read = Selects()
    read.feed(html)
    with translation.override(language):
        return {name: group for name, groups in read.found.items() for group in groups if group != in_order(group)}


def in_order(group: list[str]) -> list[str]:
    """The choices as they should stand: in a tree, each part below its whole; the whole before its parts."""
    keys, whole = [], ""
    for text in group:
        whole = whole if text.startswith("– ") else text
        part = text.removeprefix("– ") if text.startswith("– ") else ""
        keys.append(((alphabetical(whole.strip()), part != "", alphabetical(part.strip())), text))
    everything = ("everything", "popeth", "the organisation as a whole", "y sefydliad cyfan")
    first = [text for text in group if text.endswith(everything)]
    return first + [text for _key, text in sorted(keys) if text not in first]


READERS = (Who.EDITOR, Who.ANALYST, Who.ANYONE)
"""Who chooses, whoever is given most to choose from first: a page is opened by the first of them who may."""


def opened_by(name: str) -> Who | None:
    """The reader by whom a page is opened here."""
    may = {case.values[1] for case in CASES if case.values[0] == name and case.values[2]}
    return next((who for who in READERS if who in may), None)


OPEN = [case for case in CASES if case.values[2] and case.values[1] is opened_by(case.values[0])]


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize(("name", "who", "allowed"), OPEN)
def test_choices_stand_in_the_order_of_the_readers_alphabet(
    client: Client, demo_data: None, name: str, who: Who, language: str, *, allowed: bool
) -> None:
    if who is not Who.ANYONE:
        account = Account.objects.create_user(f"{who}@tests.example")
        body = ANALYSTS if who is Who.ANALYST else BODY
        Membership.objects.create(account=account, body_id=body, role=Role.EDITOR)
        client.force_login(account)
    response = client.get(address(name, language))
    found = unordered(response.content.decode(), language) if response["Content-Type"].startswith("text/html") else {}
    assert {
        select: group
        for select, group in found.items()
        if ORDERED.keys().isdisjoint({select, f"{name} {select}"}) and not select.startswith(NUMBERED)
    } == {}
