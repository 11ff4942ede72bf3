"""The e-mail that invites someone; in both languages, since nobody knows yet which one they read."""

from typing import Any
from urllib.parse import urljoin

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from cydwaith.bodies.letters import A_LINK, post
from cydwaith.bodies.mailing import in_both
from cydwaith.bodies.models import Account, Body
from cydwaith.bodies.words import ROLE
from cydwaith.shared.permissions import Role


def send(account: Account, body: Body, role: Role, site: str) -> None:
    """Tell an account of its new role; one without a password gets a link to set one."""

    def facts() -> dict[str, Any]:
        return {"body": body.name.plain, "role": ROLE[role], "link": link(account, site), "account": account}

    post(in_both("invitation", account, facts, useful=A_LINK))


def link(account: Account, site: str) -> str:
    """Where to set the password, once; where to sign in, for those who have one."""
    if account.has_usable_password():
        return urljoin(site, reverse("account_login"))
    parts = {"uidb36": user_pk_to_url_str(account), "key": default_token_generator.make_token(account)}
    return urljoin(site, reverse("account_reset_password_from_key", kwargs=parts))
