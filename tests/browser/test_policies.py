"""A policy on a phone, in Welsh, without script, from its question to a commitment; and everything that stops it.

Two sides of a small Wales: the government and three councils, a seat each. The server runs in this process.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from cydwaith.forums.actions.seats import end_seat
from cydwaith.forums.models import Forum
from cydwaith.policies.holding import text_of
from cydwaith.policies.models import Policy, Stage
from cydwaith.shared import clock
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.browser.test_texts import PHONE, signed_in
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, begun, editor, seat_of
from tests.policy_world import MINISTER, OFFICER, again, at, minister, outsider, put
from tests.practice_world import INDICATOR, TOPIC

SLUG = "cartrefi"
HOME = f"/cy/polisiau/{SLUG}/"


@pytest.fixture
def forum(transactional_db: None) -> Forum:
    found = begun()
    minister()
    return found


Open = Callable[[str], Page]


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Open]:
    """Opens a phone without script for somebody who speaks for a body."""
    pages: list[Page] = []

    def opened(body: str) -> Page:
        pages.append(signed_in(browser, str(live_server.url), body, PHONE, script=False))
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


def press(page: Page, name: str) -> None:
    """Press what acts, by its name: a button of a form, or a link that looks like one."""
    page.get_by_role("button", name=name, exact=True).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=re.compile(f"^{re.escape(name)}")).first.click()


def fill(page: Page, **told: str) -> None:
    """Type into boxes by the names of their columns."""
    for name, words in told.items():
        box = page.locator(f"[name={name}]")
        if box.first.evaluate("one => one.tagName") == "SELECT":
            box.select_option(words)
        elif box.first.get_attribute("type") in {"radio", "checkbox"}:
            page.locator(f"[name={name}][value='{words}']").check()
        else:
            box.fill(words)


def kept_to(page: Page) -> None:
    """What every page keeps to, as far as it can be measured without script of its own."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    assert small_targets(page) == [], page.url
    if SHOTS.exists():
        name = re.sub(r"\W+", "-", page.url.split("/cy/")[-1])[:60]
        page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def refused(page: Page, words: str) -> None:
    expect(page.locator(".govuk-error-summary")).to_contain_text(words)
    kept_to(page)


def done(page: Page, words: str = "") -> None:
    expect(page.locator(".cw-message")).to_contain_text(words)
    kept_to(page)


def ask(page: Page, stage: str) -> None:
    """Ask for a stage; the first choice of the form is the next one."""
    page.goto(HOME)
    press(page, "Mynd i gam arall")
    fill(page, to=stage)
    press(page, "Gofyn amdano")


def yes(page: Page) -> None:
    page.goto(HOME)
    press(page, "Ateb dros eich ochr")
    page.get_by_label("Caiff", exact=False).first.check()
    press(page, "Ateb")
    done(page)


def answers(page: Page, first: str) -> int:
    """Answer one question after another until none is left; how many."""
    page.goto(f"{HOME}ateb/{first}/")
    for number in range(1, 40):
        fill(page, text_cy=f"Ateb {number}.")
        more = page.get_by_role("button", name="Ateb, a mynd i’r cwestiwn nesaf")
        last = more.count() == 0
        press(page, "Ateb" if last else "Ateb, a mynd i’r cwestiwn nesaf")
        expect(page.locator(".cw-message")).to_be_visible()
        if last:
            return number
    raise AssertionError("it never ends")


def outside(page: Page, who: str) -> None:
    page.goto(HOME)
    follow(page, "Rhwng yr ochrau")
    follow(page, "Enwi rhywun y tu allan")
    fill(page, who_cy=who)
    press(page, "Ei gofnodi")
    done(page)


def test_from_a_question_to_a_commitment(forum: Forum, phone: Open) -> None:
    council, government = phone(CARDIFF), phone(GOVERNMENT)
    explore(council, government)
    draft(council, government)
    write_at_once(council, government)
    deliberate(council, government)
    agree(council, government, [phone(PEMBROKESHIRE), phone(POWYS)])
    deliver(council, government)
    assert Policy.objects.get(pk=SLUG).stage == Stage.DELIVER


def explore(council: Page, government: Page) -> None:
    """Explore: a question, a lead on each side, what is open; nothing opens before all of it is there."""
    council.goto("/cy/polisiau/")
    press(council, "Cynnig polisi")
    fill(council, topic=TOPIC, title_cy="Cartrefi", question_cy="")
    press(council, "Ei gynnig")
    refused(council, "Ysgrifennwch y cwestiwn")
    expect(council.locator("[name=title_cy]")).to_have_value("Cartrefi")
    fill(council, question_cy="Sut mae cael cartref i bawb?")
    press(council, "Ei gynnig")
    expect(council.locator("main")).to_contain_text("Nid oes neb yn arwain hyn eto")
    kept_to(council)
    for page, post in ((council, OFFICER), (government, MINISTER)):
        page.goto(HOME)
        follow(page, "Ei arwain dros eich ochr")
        fill(page, post=post)
        press(page, "Ei arwain")
        done(page)
    ask(council, "draft")
    refused(council, "Nid yw’r ffigur a fydd yn dangos a wnaeth ei waith wedi’i ddyfynnu")
    council.goto(HOME)
    follow(council, "Dyfynnu rhywbeth")
    fill(council, kind="indicator", key=f"https://elsewhere.example/cy/dangosyddion/{INDICATOR}/")
    press(council, "Ei ddyfynnu")
    done(council)
    assert answers(council, "open") > 20  # those that are asked later can be answered already
    assert answers(government, "gave-up") == 1
    outside(council, "Pobl sy’n aros am gartref")
    ask(council, "draft")
    done(council)
    yes(government)


def draft(council: Page, government: Page) -> None:
    """Draft: Welsh from one, English from the other; out of step it goes nowhere."""
    council.goto(HOME)
    press(council, "Dechrau’r testun")
    fill(council, title_cy="Cartrefi i bawb", title_en="")
    press(council, "Ei ddechrau")
    for heading, words in (("Pwrpas", "Cartref i bawb."), ("Adrodd", "Adroddir unwaith y flwyddyn.")):
        council.goto(text_page())
        follow(council, "Ychwanegu adran")
        fill(council, heading_cy=heading, words_cy=words)
        press(council, "Ei roi yn y testun")
        done(council)
    outside(council, "Landlordiaid")
    ask(council, "deliberate")
    refused(council, "Mae angen teitl y testun yn y ddwy iaith")
    refused(council, "Adrannau 1 a 2: mae’r Saesneg ar ei hôl hi")
    council.goto(text_page())
    follow(council, "Rhewi’r fersiwn hon")
    press(council, "Ei rewi")
    refused(council, "")
    government.goto(text_page())
    follow(government, "Newid y teitl")
    fill(government, title_en="Homes for everyone")
    press(government, "Rhoi’r teitl yn ei le")
    for number, (heading, words) in enumerate(
        (("Purpose", "A home for everyone."), ("Reporting", "There is a report once a year.")), 1
    ):
        government.goto(text_page())
        write(government, number)
        fill(government, heading_en=heading, words_en=words)
        press(government, "Ei roi yn y testun")
        done(government)


def write_at_once(council: Page, government: Page) -> None:
    """Both sides write in one section at once: what touches stands before both, and nothing typed is lost."""
    for page in (council, government):
        page.goto(text_page())
        write(page, 2)
    fill(council, words_cy="Adroddir ddwywaith y flwyddyn.", words_en="There is a report twice a year.")
    press(council, "Ei roi yn y testun")
    fill(government, words_cy="Adroddir bob chwarter.")
    press(government, "Ei roi yn y testun")
    expect(government.locator("main")).to_contain_text("Beth newidiodd tra oeddech yn ysgrifennu")
    expect(government.locator("[name=words_cy]")).to_have_value("Adroddir bob chwarter.")
    fill(government, words_cy="Adroddir ddwywaith y flwyddyn.", words_en="There is a report twice a year.")
    press(government, "Ei roi yn y testun")
    government.goto(text_page())
    follow(government, "Cymharu’r ieithoedd")
    press(government, "Mae’r ddwy’n dweud yr un peth; ymlaen i’r adran nesaf")
    press(government, "Mae’r ddwy’n dweud yr un peth")
    done(government)
    ask(government, "deliberate")
    done(government)
    yes(council)


def deliberate(council: Page, government: Page) -> None:
    """Deliberate: a duty with its cost, and the warning of those on whom it falls."""
    government.goto(f"{HOME}rhyngddynt/")
    follow(government, "Ysgrifennu dyletswydd")
    told = {"side": "councils", "title_cy": "Adrodd", "pays": GOVERNMENT, "costing_cy": "Awr yr wythnos."}
    fill(government, **told)
    press(government, "Ei gofnodi")
    refused(government, "")
    fill(government, money="5000")
    press(government, "Ei gofnodi")
    done(government)
    outside(council, "Gwerthwyr tai")
    ask(council, "agree")
    refused(council, "Heb ateb i gost y ddyletswydd: Adrodd")
    council.goto(f"{HOME}rhyngddynt/")
    follow(council, "Ateb dros eich ochr")
    fill(council, warns="yes", warning_cy="Mae’n fwy nag awr.")
    press(council, "Ei gofnodi")
    done(council)
    ask(council, "agree")
    done(council)
    yes(government)


def agree(council: Page, government: Page, others: list[Page]) -> None:
    """Agree: the whole text, by every side; one signature missing is named."""
    council.goto(HOME)
    press(council, "Rhoi’r testun gerbron y fforwm")
    kept_to(council)
    press(council, "Ei rewi a’i roi gerbron y fforwm")
    done(council)
    outside(council, "Cymdeithasau tai")
    consent(government)
    consent(council, doubt="Os bydd arian.")
    ask(council, "deliver")
    refused(council, "Heb ateb i’r testun eto: Cyngor Sir Penfro")
    for other in others:
        consent(other)
    council.goto(HOME)
    follow(council, "Fersiwn ")
    press(council, "Cofnodi’r canlyniad")
    press(council, "Dweud beth a ddaeth ohono")
    done(council)
    ask(council, "deliver")
    done(council)
    yes(government)


def deliver(council: Page, _government: Page) -> None:
    """Deliver: a commitment with its section, to which the other side says yes."""
    council.goto(HOME)
    press(council, "Llunio ymrwymiad")
    fill(council, title_cy="Yr adroddiad cyntaf", what_cy="Cyhoeddi’r adroddiad.", known_by_cy="Mae ar y we.")
    fill(council, owes=OFFICER, owed=GOVERNMENT)
    fill(council, due=str((clock.today() + 90 * DAY).isoformat()))
    press(council, "Ei gynnig")
    done(council)
    expect(council.locator("main")).to_contain_text("Yr adroddiad cyntaf")
    kept_to(council)


def text_page() -> str:
    text = text_of(Policy.objects.get(pk=SLUG))
    assert text is not None
    return f"/cy/testunau/{text.key}/"


def write(page: Page, number: int) -> None:
    """Open the form of a section, by its place."""
    page.locator(".cw-section").nth(number - 1).get_by_role("link", name="Ysgrifennu").click()


def consent(page: Page, doubt: str = "") -> None:
    """Answer for one's seat from the page of the policy."""
    page.goto(HOME)
    follow(page, "Fersiwn ")
    press(page, "Ateb dros eich sedd")
    if doubt:
        page.get_by_label("Rydym yn cydsynio, gyda neilltuad").check()
        fill(page, reason_cy=doubt, review_on=str((clock.today() + 60 * DAY).isoformat()))
    else:
        page.get_by_label("Rydym yn cydsynio i’r testun hwn").check()
    press(page, "Rhoi’r ateb hwn")
    done(page)


@pytest.fixture
def agreeing(transactional_db: None) -> Policy:
    """A policy whose text both sides are ready to agree."""
    policy = at(Stage.AGREE)
    outsider(policy)
    return policy


def test_a_side_whose_seats_are_vacant_is_named_and_nothing_is_lost(agreeing: Policy, phone: Open) -> None:
    end_seat(by=editor(GOVERNMENT), seat=seat_of(agreeing.forum, GOVERNMENT))
    council = phone(CARDIFF)
    council.goto(f"/cy/polisiau/{agreeing.pk}/")
    press(council, "Rhoi’r testun gerbron y fforwm")
    review = str((clock.today() + 200 * DAY).isoformat())
    fill(council, review_on=review)
    press(council, "Ei rewi a’i roi gerbron y fforwm")
    refused(council, "Mae un ochr heb sedd a gaiff gydsynio")
    expect(council.locator("[name=review_on]")).to_have_value(review)
    assert not again(agreeing).agreements.exists()


def test_one_side_alone_agrees_nothing(agreeing: Policy, phone: Open) -> None:
    made = put(agreeing)
    for body in (CARDIFF, PEMBROKESHIRE, POWYS):
        page = phone(body)
        page.goto(f"/cy/penderfyniadau/{made.decision_id}/")
        press(page, "Ateb dros eich sedd")
        page.get_by_label("Rydym yn cydsynio i’r testun hwn").check()
        press(page, "Rhoi’r ateb hwn")
        done(page)
    page.goto(f"/cy/polisiau/{agreeing.pk}/")
    expect(page.locator("main")).to_contain_text("Heb ateb i’r testun eto: Llywodraeth Brawf")
