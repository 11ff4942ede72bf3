import re
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.utils import timezone

from cydwaith.bodies.actions.accounts import describe, erase, invite
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from tests.letters import sent

SITE = "https://cydwaith.example/"


def test_invited_by_e_mail_in_both_languages(
    by: Actor, cardiff: Body, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        account = invite(by=by, body=cardiff, email="New@Cardiff.example", role=Role.EDITOR, site=SITE)
    assert account.email == "new@cardiff.example"
    assert not account.has_usable_password()
    assert EmailAddress.objects.get(user=account).verified
    letter = sent()[0]
    assert letter.to == ["new@cardiff.example"]
    assert "Cyngor Caerdydd" in letter.body
    assert "Cardiff Council" in letter.body
    assert len(re.findall(SITE + r"(?:cy|en)/\S+", letter.body)) == 2
    assert "&" not in letter.body


def test_someone_with_an_account_gets_the_role_and_a_link_to_sign_in(
    by: Actor, cardiff: Body, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    account = Account.objects.create_user("known@cardiff.example", "a password they have")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        assert invite(by=by, body=cardiff, email="known@cardiff.example", role=Role.READER, site=SITE) == account
    assert f"{SITE}en/sign-in/" in sent()[0].body
    Account.objects.update(last_login=timezone.now())
    with pytest.raises(NotPossible):
        invite(by=by, body=cardiff, email="known@cardiff.example", role=Role.READER, site=SITE)


def test_the_operator_invites_the_first_administrator(cardiff: Body) -> None:
    out = StringIO()
    call_command("invite", body="GB-PLA-CRF", email="first@cardiff.example", site=SITE, stdout=out)
    assert Membership.objects.get().role == Role.ADMINISTRATOR
    assert "invited first@cardiff.example" in out.getvalue()
    for body, email, role in [
        ("GB-PLA-XXX", "a@b.example", "administrator"),
        ("GB-PLA-CRF", "nonsense", "administrator"),
        ("GB-PLA-CRF", "first@cardiff.example", "reader"),
    ]:
        with pytest.raises(CommandError):
            call_command("invite", body=body, email=email, role=role, site=SITE)


def test_only_the_holder_describes_an_account(by: Actor, boss: Membership) -> None:
    describe(by=by, account=boss.account, name="New Name", language="en")
    assert Account.objects.get(pk=boss.account_id).name == "New Name"
    with pytest.raises(Refused):
        describe(
            by=Actor("someone else", {"GB-PLA-CRF": Role.ADMINISTRATOR}), account=boss.account, name="", language="cy"
        )


def test_an_erased_account_leaves_only_its_pseudonym(by: Actor, cardiff: Body) -> None:
    account = Account.objects.create_user("leaving@cardiff.example", "a long password", name="Leaving Person")
    give_role(by=by, account=account, body=cardiff, role=Role.READER)
    EmailAddress.objects.create(user=account, email=account.email, primary=True, verified=True)
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": "x"})
    pseudonym = account.pseudonym
    erase(by=actor_of(account), account=account)

    for model in (Account, EmailAddress):
        assert not model.objects.filter(email="leaving@cardiff.example").exists()
    assert not Authenticator.objects.exists()
    assert not Account.objects.filter(pseudonym=pseudonym).exists()
    entries = Entry.objects.filter(subject=f"account:{pseudonym}")
    assert {entry.verb for entry in entries} == {"role.given", "account.erased"}
    written = " ".join(f"{entry.facts} {entry.subject} {entry.actor}" for entry in Entry.objects.all())
    assert "leaving" not in written.lower()


def test_nobody_erases_anothers_account(by: Actor, cardiff: Body) -> None:
    account = Account.objects.create_user("other@cardiff.example")
    with pytest.raises(Refused):
        erase(by=by, account=account)
