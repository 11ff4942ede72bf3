import re

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.models import Account, Body, Holding, Membership
from cydwaith.record.models import Entry
from tests.letters import sent
from tests.pages.bodies.conftest import SignedIn

BODY = "/en/body/GB-PLA-CRF/"
LEADER = f"{BODY}posts/leader/"


@pytest.fixture
def boss(signed_in: SignedIn) -> Client:
    return signed_in("administrator@cardiff.example")


def member(email: str) -> Membership:
    return Membership.objects.get(account__email=email)


def test_an_administrator_invites_and_the_invited_sets_a_password(
    boss: Client, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        answer = boss.post(
            f"{BODY}members/invite/", {"email": "new@cardiff.example", "role": "contributor"}, follow=True
        )
    assert "Invited: new@cardiff.example" in answer.content.decode()
    link = re.search(r"http://testserver(/cy/\S+)", sent()[0].body)
    assert link is not None
    invited = Client()
    form = invited.get(link[1], follow=True).redirect_chain[-1][0]
    invited.post(form, {"password1": "words nobody would guess", "password2": "words nobody would guess"})
    signed = invited.post("/cy/mewngofnodi/", {"login": "new@cardiff.example", "password": "words nobody would guess"})
    assert signed["Location"] == "/cy/"
    assert "Cyfrannwr" in invited.get("/cy/cyfrif/").content.decode()


def test_inviting_someone_twice_says_why_not(boss: Client) -> None:
    answer = boss.post(f"{BODY}members/invite/", {"email": "editor@cardiff.example", "role": "reader"})
    assert "already has a role in this organisation" in answer.content.decode()
    assert 'href="#id_email"' in answer.content.decode()


def test_a_second_invitation_only_sends_the_letter_again(boss: Client) -> None:
    invited = {"email": "new@cardiff.example", "role": "reader"}
    for _twice in range(2):
        assert (
            "Invited: new@cardiff.example" in boss.post(f"{BODY}members/invite/", invited, follow=True).content.decode()
        )
    assert [letter.to for letter in sent()] == [["new@cardiff.example"]] * 2
    assert (
        Entry.objects.filter(verb="role.given", subject=f"account:{member(invited['email']).account.pseudonym}").count()
        == 1
    )
    other = boss.post(f"{BODY}members/invite/", {**invited, "role": "editor"}).content.decode()
    assert "already has a role in this organisation" in other
    Account.objects.filter(email=invited["email"]).update(last_login=timezone.now())
    again = boss.post(f"{BODY}members/invite/", invited).content.decode()
    assert "already has a role in this organisation" in again, "they have been here"


def test_an_invitation_says_nothing_of_whether_there_is_an_account(boss: Client) -> None:
    answers = []
    boss.get("/en/bodies/")  # what was said at signing in
    for email in ("reader@pembrokeshire.example", "nobody.yet@pembrokeshire.example"):
        answer = boss.post(f"{BODY}members/invite/", {"email": email, "role": "reader"})
        said = boss.get(answer["Location"]).content.decode().partition('role="status">')[2].partition("<")[0]
        headers = {name: sorted(value.split("; ")) for name, value in answer.headers.items()}
        headers.pop("X-Request-ID")
        answers.append((answer.status_code, headers, said.replace(email, "")))
    assert answers[0] == answers[1]
    assert [letter.to[0] for letter in sent()] == ["reader@pembrokeshire.example", "nobody.yet@pembrokeshire.example"]


def test_changing_and_ending_a_role(boss: Client) -> None:
    reader = member("reader@cardiff.example")
    boss.post(f"{BODY}members/{reader.pk}/", {"role": "editor"})
    assert member("reader@cardiff.example").role == "editor"
    boss.post(f"{BODY}members/{reader.pk}/end/")
    assert not Membership.objects.filter(pk=reader.pk).exists()
    assert Account.objects.filter(email="reader@cardiff.example").exists()


def test_the_last_administrator_stays(boss: Client) -> None:
    own = member("administrator@cardiff.example")
    answer = boss.post(f"{BODY}members/{own.pk}/end/", follow=True)
    assert "no other administrator" in answer.content.decode()
    assert "no other administrator" in boss.post(f"{BODY}members/{own.pk}/", {"role": "reader"}).content.decode()
    assert member("administrator@cardiff.example").role == "administrator"


@pytest.mark.parametrize("email", ["editor@cardiff.example", "administrator@pembrokeshire.example"])
def test_others_do_not(signed_in: SignedIn, email: str) -> None:
    client, reader = signed_in(email), member("reader@cardiff.example")
    for path in ("members/", "members/invite/", f"members/{reader.pk}/"):
        assert client.get(BODY + path).status_code == 403
    assert client.post(f"{BODY}members/{reader.pk}/end/").status_code == 403
    assert client.post(f"{LEADER}holders/new/", {"name": "X", "held_from": "2024-01-01"}).status_code == 403
    assert not Holding.objects.exists()


def test_the_page_of_refusal_says_which_role_and_whom_to_ask(signed_in: SignedIn) -> None:
    answer = signed_in("editor@cardiff.example").get("/cy/corff/GB-PLA-CRF/aelodau/").content.decode()
    assert "Gweinyddwr" in answer
    assert "Gall gweinyddwr y sefydliad hwnnw roi’r rôl ichi." in answer


def test_a_member_of_another_body_is_not_found_here(boss: Client) -> None:
    other = member("reader@pembrokeshire.example")
    assert boss.post(f"{BODY}members/{other.pk}/end/").status_code == 404


def test_who_holds_a_post_from_when_to_when(boss: Client) -> None:
    boss.post(f"{LEADER}holders/new/", {"name": "Sample  Holder", "held_from": "2022-05-19", "held_to": ""})
    holding = Holding.objects.get()
    assert "Sample Holder, since 19 May 2022" in boss.get(BODY).content.decode()
    boss.post(
        f"{LEADER}holders/{holding.pk}/", {"name": "Sample Holder", "held_from": "2022-05-19", "held_to": "2024-06-01"}
    )
    stranger = Client()
    assert "1 Mehefin 2024" in stranger.get("/cy/corff/GB-PLA-CRF/swyddi/arweinydd/").content.decode()
    assert "Sample Holder" not in stranger.get(BODY).content.decode()
    boss.post(f"{LEADER}holders/{holding.pk}/remove/")
    assert not Holding.objects.exists()
    assert not Entry.objects.filter(facts__contains="Sample").exists()


def test_a_wrong_day_is_mended_where_it_stands(boss: Client) -> None:
    answer = boss.post(f"{LEADER}holders/new/", {"name": "A", "held_from": "2022-05-19", "held_to": "2021-01-01"})
    assert 'href="#id_held_to">' in answer.content.decode()
    assert "The last day is before the first." in answer.content.decode()
    assert 'value="2021-01-01"' in answer.content.decode()


def test_how_a_post_is_reached(boss: Client) -> None:
    boss.post(f"{LEADER}contact/", {"contact": "leader@cardiff.example"})
    assert "mailto:leader@cardiff.example" in Client().get(LEADER).content.decode()


def test_ones_own_name_and_language(signed_in: SignedIn) -> None:
    client = signed_in("reader@cardiff.example")
    assert "Saved." in client.post("/en/account/", {"name": "New Name", "language": "en"}, follow=True).content.decode()
    account = Account.objects.get(email="reader@cardiff.example")
    assert (account.name, account.language) == ("New Name", "en")


def test_erasing_ones_account(confirmed: SignedIn) -> None:
    client = confirmed("reader@cardiff.example")
    answer = client.post("/en/account/erase/")
    assert answer["Location"] == "/en/"
    assert not Account.objects.filter(email="reader@cardiff.example").exists()
    assert client.get("/en/account/").status_code == 302


def test_without_a_role_the_account_page_still_opens(cardiff: Body, client: Client) -> None:
    client.force_login(Account.objects.create_user("nobody@cardiff.example"))
    assert "You have no role in any organisation" in client.get("/en/account/").content.decode()
