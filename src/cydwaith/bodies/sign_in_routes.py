"""The addresses of signing in. Of the sign-in library only what this site uses is mounted, in both languages."""

from typing import Final

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as outside
from allauth.socialaccount.providers.openid_connect import views as openid

from cydwaith.bodies.deeds import SITE_OPEN
from cydwaith.bodies.pages.sign_in import SignIn
from cydwaith.shared.routes import Route, page

SIGN_IN: Final[tuple[Route, ...]] = (
    page("sign-in/", "mewngofnodi/", SignIn.as_view(), name="account_login", may=SITE_OPEN),
    page("sign-out/", "allgofnodi/", account.logout, name="account_logout", may=SITE_OPEN, apart="asks and leads on"),
    page("sign-in/no-account/", "mewngofnodi/heb-gyfrif/", account.signup, name="account_signup", may=SITE_OPEN),
    page(
        "sign-in/inactive/",
        "mewngofnodi/anweithredol/",
        account.account_inactive,
        name="account_inactive",
        may=SITE_OPEN,
    ),
    page(
        "sign-in/code/",
        "mewngofnodi/cod/",
        mfa.authenticate,
        name="mfa_authenticate",
        may=SITE_OPEN,
        apart="only in the midst of signing in",
    ),
    page(
        "sign-in/e-mail/",
        "mewngofnodi/e-bost/",
        account.request_login_code,
        name="account_request_login_code",
        may=SITE_OPEN,
    ),
    page(
        "sign-in/e-mail/code/",
        "mewngofnodi/e-bost/cod/",
        account.confirm_login_code,
        name="account_confirm_login_code",
        may=SITE_OPEN,
        apart="only in the midst of signing in",
    ),
    page(
        "sign-in/passkey/",
        "mewngofnodi/allwedd/",
        keys.login_webauthn,
        name="mfa_login_webauthn",
        may=SITE_OPEN,
        apart="answers a script",
    ),
    page(
        "sign-in/password/",
        "mewngofnodi/cyfrinair/",
        account.password_reset,
        name="account_reset_password",
        may=SITE_OPEN,
    ),
    page(
        "sign-in/password/sent/",
        "mewngofnodi/cyfrinair/anfonwyd/",
        account.password_reset_done,
        name="account_reset_password_done",
        may=SITE_OPEN,
    ),
    page(
        "sign-in/password/done/",
        "mewngofnodi/cyfrinair/gosodwyd/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
        may=SITE_OPEN,
    ),
    page(
        "^sign-in/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        "^mewngofnodi/cyfrinair/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
        may=SITE_OPEN,
        apart="needs a key from an e-mail",
        pattern=True,
    ),
    page(
        "sign-in/with/cancelled/",
        "mewngofnodi/drwy/canslwyd/",
        outside.login_cancelled,
        name="socialaccount_login_cancelled",
        may=SITE_OPEN,
    ),
    page(
        "sign-in/with/error/",
        "mewngofnodi/drwy/gwall/",
        outside.login_error,
        name="socialaccount_login_error",
        may=SITE_OPEN,
        apart="only after a provider's refusal",
    ),
    page(
        "sign-in/with/<slug:provider_id>/",
        "mewngofnodi/drwy/<slug:provider_id>/",
        openid.login,
        name="openid_connect_login",
        may=SITE_OPEN,
        apart="only with a provider",
    ),
    page(
        "sign-in/with/<slug:provider_id>/back/",
        "mewngofnodi/drwy/<slug:provider_id>/yn-ol/",
        openid.callback,
        name="openid_connect_callback",
        may=SITE_OPEN,
        apart="only from a provider",
    ),
)
