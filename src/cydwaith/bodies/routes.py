"""The addresses of bodies, of one's account, and of signing in.

Of the sign-in library only what this site uses is mounted, under addresses of our own in both languages.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from allauth.socialaccount import views as outside
from allauth.socialaccount.providers.openid_connect import views as openid

from cydwaith.bodies.deeds import (
    ACCOUNT_CHANGE,
    ACCOUNT_ERASE,
    ACCOUNT_SEE,
    BODY_READ,
    COUNCIL_CHOOSE,
    MEMBER_READ,
    POST_CONTACT,
    POST_FILL,
    ROLE_END,
    ROLE_GIVE,
    SITE_OPEN,
)
from cydwaith.bodies.pages import accounts, bodies, held, members, my_council, posts, second_step, sessions
from cydwaith.bodies.pages import typed as kept
from cydwaith.bodies.pages.sign_in import SignIn
from cydwaith.shared.routes import Route, file, page, plain

BODIES: tuple[Route, ...] = (
    page("my-council/", "fy-nghyngor/", my_council.page, name="my_council", may=COUNCIL_CHOOSE),
    page("bodies/", "cyrff/", bodies.bodies, name="bodies", may=BODY_READ),
    page(
        "body/<slug:code>/",
        "corff/<slug:code>/",
        bodies.body,
        name="body",
        may=BODY_READ,
        example={"code": "GB-PLA-CRF"},
    ),
    page(
        "body/<slug:code>/members/",
        "corff/<slug:code>/aelodau/",
        members.members,
        name="members",
        may=MEMBER_READ,
        example={"code": "GB-PLA-CRF"},
    ),
    page(
        "body/<slug:code>/members/invite/",
        "corff/<slug:code>/aelodau/gwahodd/",
        members.invite,
        name="member_invite",
        may=ROLE_GIVE,
        example={"code": "GB-PLA-CRF"},
    ),
    page(
        "body/<slug:code>/members/<int:id>/",
        "corff/<slug:code>/aelodau/<int:id>/",
        members.member,
        name="member",
        may=MEMBER_READ,
    ),
    page(
        "body/<slug:code>/members/<int:id>/end/",
        "corff/<slug:code>/aelodau/<int:id>/terfynu/",
        members.end,
        name="member_end",
        may=ROLE_END,
    ),
    page(
        "body/<slug:code>/posts/<post:slug>/",
        "corff/<slug:code>/swyddi/<post:slug>/",
        posts.post,
        name="post",
        may=BODY_READ,
        example={"code": "GB-PLA-CRF", "slug": "leader"},
    ),
    page(
        "body/<slug:code>/posts/<post:slug>/contact/",
        "corff/<slug:code>/swyddi/<post:slug>/cysylltu/",
        posts.contact,
        name="post_contact",
        may=POST_CONTACT,
        example={"code": "GB-PLA-CRF", "slug": "leader"},
    ),
    page(
        "body/<slug:code>/posts/<post:slug>/holders/new/",
        "corff/<slug:code>/swyddi/<post:slug>/deiliaid/newydd/",
        posts.holding_new,
        name="holding_new",
        may=POST_FILL,
        example={"code": "GB-PLA-CRF", "slug": "leader"},
    ),
    page(
        "body/<slug:code>/posts/<post:slug>/holders/<int:id>/",
        "corff/<slug:code>/swyddi/<post:slug>/deiliaid/<int:id>/",
        posts.holding,
        name="holding",
        may=POST_FILL,
    ),
    page(
        "body/<slug:code>/posts/<post:slug>/holders/<int:id>/remove/",
        "corff/<slug:code>/swyddi/<post:slug>/deiliaid/<int:id>/dileu/",
        posts.holding_strike,
        name="holding_strike",
        may=POST_FILL,
    ),
)
SIGN_IN: tuple[Route, ...] = (
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
ACCOUNT: tuple[Route, ...] = (
    page("account/", "cyfrif/", accounts.account, name="account", may=ACCOUNT_CHANGE),
    plain("account/typed/", kept.save, name="keep_typed", may=ACCOUNT_CHANGE, apart="is only sent to, by a script"),
    page(
        "account/typed/forget/",
        "cyfrif/teipio/anghofio/",
        kept.forget,
        name="forget_typed",
        may=ACCOUNT_CHANGE,
        apart="is only sent to",
    ),
    page(
        "account/sessions/",
        "cyfrif/sesiynau/",
        sessions.open_sessions,
        name="account_sessions",
        may=ACCOUNT_SEE,
    ),
    page("account/data/", "cyfrif/data/", held.data, name="account_data", may=ACCOUNT_SEE),
    file("account/data.json", "cyfrif/data.json", held.data_json, name="account_data_json", may=ACCOUNT_SEE),
    page("account/erase/", "cyfrif/dileu/", accounts.erase, name="account_erase", may=ACCOUNT_ERASE),
    page(
        "account/password/",
        "cyfrif/cyfrinair/",
        account.password_change,
        name="account_change_password",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/password/first/",
        "cyfrif/cyfrinair/cyntaf/",
        account.password_set,
        name="account_set_password",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/confirm/",
        "cyfrif/cadarnhau/",
        account.reauthenticate,
        name="account_reauthenticate",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/confirm/code/",
        "cyfrif/cadarnhau/cod/",
        mfa.reauthenticate,
        name="mfa_reauthenticate",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/confirm/key/",
        "cyfrif/cadarnhau/allwedd/",
        keys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/second-step/",
        "cyfrif/ail-gam/",
        second_step.page,
        name="second_step",
        may=ACCOUNT_CHANGE,
    ),
    page("account/security/", "cyfrif/diogelwch/", mfa.index, name="mfa_index", may=ACCOUNT_CHANGE),
    page(
        "account/security/app/", "cyfrif/diogelwch/ap/", second_step.SetUpApp.as_view(), name="mfa_activate_totp", may=ACCOUNT_CHANGE
    ),
    page(
        "account/security/app/off/",
        "cyfrif/diogelwch/ap/diffodd/",
        app.deactivate_totp,
        name="mfa_deactivate_totp",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/security/codes/",
        "cyfrif/diogelwch/codau/",
        codes.view_recovery_codes,
        name="mfa_view_recovery_codes",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/security/codes/new/",
        "cyfrif/diogelwch/codau/newydd/",
        codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
        may=ACCOUNT_CHANGE,
    ),
    file(
        "account/security/codes/download/",
        "cyfrif/diogelwch/codau/lawrlwytho/",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/security/keys/",
        "cyfrif/diogelwch/allweddi/",
        keys.list_webauthn,
        name="mfa_list_webauthn",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/security/keys/new/",
        "cyfrif/diogelwch/allweddi/newydd/",
        second_step.SetUpKey.as_view(),
        name="mfa_add_webauthn",
        may=ACCOUNT_CHANGE,
    ),
    page(
        "account/security/keys/<int:pk>/remove/",
        "cyfrif/diogelwch/allweddi/<int:pk>/dileu/",
        keys.remove_webauthn,
        name="mfa_remove_webauthn",
        may=ACCOUNT_CHANGE,
    ),
)
urlpatterns: tuple[Route, ...] = ()
ROUTES: tuple[Route, ...] = (*BODIES, *SIGN_IN, *ACCOUNT)
