import re
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import LazySettings
from django.test import Client

from cydwaith.bodies import demo
from cydwaith.bodies.models import Account
from tests.letters import sent
from tests.pages.bodies.conftest import SignedIn

ADDRESS = "officer@cardiff.example"
PASSWORD = "four unlikely words together"


@pytest.fixture
def officer() -> Account:
    return Account.objects.create_user(ADDRESS, PASSWORD)


def sign_in(client: Client, path: str = "/en/sign-in/", **more: str) -> str:
    response = client.post(path, {"login": ADDRESS, "password": PASSWORD, **more})
    return str(response.headers.get("Location", ""))


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_lists_sample_accounts_only_in_the_demonstration(client: Client, settings: LazySettings) -> None:
    assert demo.PASSWORD not in text(client, "/cy/mewngofnodi/")
    settings.DEMO = True
    demo.load()
    page = text(client, "/cy/mewngofnodi/")
    assert page.count('name="login" value="') == 16
    assert "data enghreifftiol" in page


def test_after_signing_in_the_page_language_stays(officer: Account) -> None:
    assert sign_in(Client()) == "/en/"
    assert sign_in(Client(), "/cy/mewngofnodi/") == "/cy/"
    assert sign_in(Client(), next="/cy/cyfrif/") == "/en/account/"


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_sent_elsewhere(officer: Account, target: str) -> None:
    assert sign_in(Client(), next=target) == "/en/"


def test_a_wrong_password_and_an_unknown_address_look_the_same(officer: Account, client: Client) -> None:
    pages = []
    for address in (ADDRESS, "nobody@cardiff.example"):
        response = client.post("/cy/mewngofnodi/", {"login": address, "password": "wrong"})
        pages.append(re.sub(rf'{address}|name="csrf\w+" value="\w+"', "", response.content.decode()))
    assert pages[0] == pages[1]
    assert "Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir." in pages[0]


def test_guessing_is_slowed_down(officer: Account, client: Client) -> None:
    for _ in range(6):
        response = client.post("/cy/mewngofnodi/", {"login": ADDRESS, "password": "wrong"})
    assert "Gormod o gynigion aflwyddiannus" in response.content.decode()
    assert sign_in(client) == "", "the right password does not help now"


def test_too_many_requests_get_a_page_in_the_readers_language(client: Client, settings: LazySettings) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"login": "30/m/ip"}
    for _ in range(31):
        response = client.post("/cy/mewngofnodi/", {})
    assert response.status_code == 429
    assert "Gormod o gynigion" in response.content.decode()


def test_signing_out_takes_a_form_with_its_secret(officer: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(officer)
    refused = client.post("/cy/allgofnodi/")
    assert refused.status_code == 403
    assert "Bu’r ffurflen hon ar agor yn rhy hir" in refused.content.decode()
    assert client.get("/cy/allgofnodi/").status_code == 200, "a link alone only asks"
    assert "_auth_user_id" in client.session


def test_signing_out(signed_in: SignedIn) -> None:
    client = signed_in("reader@cardiff.example")
    assert client.post("/en/sign-out/")["Location"] == "/en/"
    assert "You have signed out." in text(client, "/en/bodies/")
    assert client.get("/en/account/").status_code == 302


def test_nobody_makes_an_account(client: Client) -> None:
    before = Account.objects.count()
    client.post("/cy/mewngofnodi/heb-gyfrif/", {"email": ADDRESS, "password1": PASSWORD, "password2": PASSWORD})
    assert Account.objects.count() == before
    assert "Nid oes gennych gyfrif yma eto" in text(client, "/cy/mewngofnodi/heb-gyfrif/")


@pytest.mark.parametrize(
    ("language", "path", "words"),
    [
        ("cy", "/cy/mewngofnodi/cyfrinair/", "Gosod cyfrinair newydd"),
        ("en", "/en/sign-in/password/", "Set a new password"),
    ],
)
def test_a_forgotten_password(officer: Account, client: Client, language: str, path: str, words: str) -> None:
    assert client.post(path, {"email": ADDRESS}, follow=True).status_code == 200
    letter = sent()[0]
    assert letter.subject == f"{words} {'ar gyfer' if language == 'cy' else 'for'} Cydwaith"
    found = re.search(rf"http://testserver(/{language}/\S+)", letter.body)
    assert found is not None
    form = client.get(found[1], follow=True)
    assert words in form.content.decode()
    address = form.redirect_chain[-1][0]
    short = client.post(address, {"password1": "short", "password2": "short"})
    assert short.status_code == 200
    assert "govuk-error-summary" in short.content.decode()
    new = "another unlikely set of words"
    assert client.post(address, {"password1": new, "password2": new}).status_code == 302
    officer.refresh_from_db()
    assert officer.check_password(new)
    assert "no longer works" in text(Client(), found[1]) or "gweithio mwyach" in text(Client(), found[1])


def test_asking_for_an_unknown_address_says_the_same_and_sends_nothing(client: Client) -> None:
    answer = client.post("/en/sign-in/password/", {"email": "nobody@cardiff.example"})
    assert answer["Location"] == "/en/sign-in/password/sent/"
    assert not sent()


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_a_second_step_from_start_to_end(confirmed: SignedIn) -> None:
    client = confirmed("editor@cardiff.example")
    form = text(client, "/cy/cyfrif/diogelwch/ap/")
    secret = client.session["mfa.totp.secret"]
    assert secret in form
    codes = client.post("/cy/cyfrif/diogelwch/ap/", {"code": code(secret)}, follow=True)
    assert codes.redirect_chain[-1][0] == "/cy/cyfrif/diogelwch/codau/"
    assert "Mae 10 cod ar ôl." in codes.content.decode()
    recovery = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    download = client.get("/cy/cyfrif/diogelwch/codau/lawrlwytho/")
    assert download.content.decode().split() == recovery
    assert "Ymlaen ers" in text(client, "/cy/cyfrif/diogelwch/")

    again = Client()
    first = again.post("/cy/mewngofnodi/", {"login": "editor@cardiff.example", "password": demo.PASSWORD})
    assert first["Location"].startswith("/cy/mewngofnodi/cod/")
    assert "Yr ail gam" in text(again, "/cy/mewngofnodi/cod/")
    assert again.get("/cy/cyfrif/").status_code == 302, "not yet signed in"
    wrong = again.post("/cy/mewngofnodi/cod/", {"code": "000000"})
    assert "Cod anghywir." in wrong.content.decode()
    assert again.post("/cy/mewngofnodi/cod/", {"code": recovery[0]}).status_code == 302
    assert again.get("/cy/cyfrif/").status_code == 200

    assert client.post("/cy/cyfrif/diogelwch/ap/diffodd/").status_code == 302
    assert not Authenticator.objects.exists()


def test_what_matters_asks_for_the_password_again(officer: Account, client: Client, settings: LazySettings) -> None:
    settings.SHOW_AGAIN_AFTER = 900
    client.force_login(officer)
    asked = client.get("/cy/cyfrif/dileu/")
    assert asked["Location"].startswith("/cy/cyfrif/cadarnhau/")
    onward = client.post(asked["Location"], {"password": PASSWORD})
    assert onward["Location"] == "/cy/cyfrif/dileu/"


def test_pages_for_accounts_send_strangers_to_sign_in(client: Client) -> None:
    for path in ("/cy/cyfrif/", "/cy/cyfrif/diogelwch/", "/cy/corff/GB-PLA-CRF/aelodau/"):
        where = urlsplit(client.get(path)["Location"])
        assert (where.path, parse_qs(where.query)["next"]) == ("/cy/mewngofnodi/", [path])


def test_keys_need_no_inline_script(confirmed: SignedIn) -> None:
    client = confirmed("editor@cardiff.example")
    response = client.get("/en/account/security/keys/new/")
    scripts = re.findall(r"<script([^>]*)>", response.content.decode())
    assert scripts
    assert all("src=" in script or "application/json" in script for script in scripts)
    assert "unsafe" not in response["Content-Security-Policy"]


def test_an_organisations_own_sign_in_is_offered_only_when_there_is_one(client: Client, settings: LazySettings) -> None:
    assert "mewngofnodi/drwy/" not in text(client, "/cy/mewngofnodi/")
    app = {
        "provider_id": "sign-in",
        "name": "Example",
        "client_id": "x",
        "secret": "y",
        "settings": {"server_url": "x"},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    assert "/cy/mewngofnodi/drwy/sign-in/" in text(client, "/cy/mewngofnodi/")
    assert "Mewngofnodi drwy Example" in text(client, "/cy/mewngofnodi/drwy/sign-in/")
