import pytest
from django.conf import LazySettings
from django.core.checks import run_checks
from django.test import Client
from django.urls import reverse

from cydwaith.bodies import demo
from cydwaith.bodies.models import Account, Body, Membership


def test_every_role_in_four_bodies(cardiff: Body, settings: LazySettings) -> None:
    settings.DEMO = True
    assert (demo.load(), demo.load()) == (16, 0)
    assert all(account.sample and account.check_password(demo.PASSWORD) for account in Account.objects.all())
    assert [body.code for body, _ in demo.accounts()] == list(demo.BODIES)
    assert Membership.objects.get(account__email="editor@cardiff.example").role == "editor"


def test_the_sign_in_page_opens_when_a_sample_account_got_a_role_elsewhere(
    cardiff: Body, client: Client, settings: LazySettings
) -> None:
    settings.DEMO = True
    demo.load()
    elsewhere = Body.objects.exclude(pk__in=demo.BODIES).earliest("pk")
    Membership.objects.create(account=Account.objects.earliest("pk"), body=elsewhere, role="reader")
    assert [body.pk for body, _ in demo.accounts()] == [*demo.BODIES, elsewhere.pk]
    assert elsewhere.name_en in client.get("/en/sign-in/").content.decode()


def test_never_outside_the_demonstration(cardiff: Body) -> None:
    with pytest.raises(demo.NotADemonstration):
        demo.load()


def test_left_over_sample_accounts_fail_the_check_and_cannot_sign_in(cardiff: Body, settings: LazySettings) -> None:
    settings.DEMO = True
    demo.load()
    assert not run_checks(tags=["database"], databases=["default"])
    settings.DEMO = False
    assert [fault.id for fault in run_checks(tags=["database"], databases=["default"])] == ["cydwaith.E001"]
    client = Client()
    sign_in = {"login": "editor@cardiff.example", "password": demo.PASSWORD}
    assert client.post(reverse("account_login"), sign_in)["Location"] == reverse("account_inactive")
    assert "_auth_user_id" not in client.session
