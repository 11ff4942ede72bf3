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
from django.urls import path, re_path

from cydwaith.bodies.pages import accounts, bodies, members, posts
from cydwaith.bodies.pages.sign_in import SignIn
from cydwaith.shared.languages import address

BODIES = [
    path(address("bodies/"), bodies.bodies, name="bodies"),
    path(address("body/<slug:code>/"), bodies.body, name="body"),
    path(address("body/<slug:code>/members/"), members.members, name="members"),
    path(address("body/<slug:code>/members/invite/"), members.invite, name="member_invite"),
    path(address("body/<slug:code>/members/<int:id>/"), members.member, name="member"),
    path(address("body/<slug:code>/members/<int:id>/end/"), members.end, name="member_end"),
    path(address("body/<slug:code>/posts/<slug:slug>/"), posts.post, name="post"),
    path(address("body/<slug:code>/posts/<slug:slug>/contact/"), posts.contact, name="post_contact"),
    path(address("body/<slug:code>/posts/<slug:slug>/holders/new/"), posts.holding_new, name="holding_new"),
    path(address("body/<slug:code>/posts/<slug:slug>/holders/<int:id>/"), posts.holding, name="holding"),
    path(
        address("body/<slug:code>/posts/<slug:slug>/holders/<int:id>/remove/"),
        posts.holding_strike,
        name="holding_strike",
    ),
]
SIGN_IN = [
    path(address("sign-in/"), SignIn.as_view(), name="account_login"),
    path(address("sign-out/"), account.logout, name="account_logout"),
    path(address("sign-in/no-account/"), account.signup, name="account_signup"),
    path(address("sign-in/inactive/"), account.account_inactive, name="account_inactive"),
    path(address("sign-in/code/"), mfa.authenticate, name="mfa_authenticate"),
    path(address("sign-in/passkey/"), keys.login_webauthn, name="mfa_login_webauthn"),
    path(address("sign-in/password/"), account.password_reset, name="account_reset_password"),
    path(address("sign-in/password/sent/"), account.password_reset_done, name="account_reset_password_done"),
    path(
        address("sign-in/password/done/"),
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        address(r"^sign-in/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"),
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(address("sign-in/with/cancelled/"), outside.login_cancelled, name="socialaccount_login_cancelled"),
    path(address("sign-in/with/error/"), outside.login_error, name="socialaccount_login_error"),
    path(address("sign-in/with/<slug:provider_id>/"), openid.login, name="openid_connect_login"),
    path(address("sign-in/with/<slug:provider_id>/back/"), openid.callback, name="openid_connect_callback"),
]
ACCOUNT = [
    path(address("account/"), accounts.account, name="account"),
    path(address("account/erase/"), accounts.erase, name="account_erase"),
    path(address("account/password/"), account.password_change, name="account_change_password"),
    path(address("account/password/first/"), account.password_set, name="account_set_password"),
    path(address("account/confirm/"), account.reauthenticate, name="account_reauthenticate"),
    path(address("account/confirm/code/"), mfa.reauthenticate, name="mfa_reauthenticate"),
    path(address("account/confirm/key/"), keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path(address("account/security/"), mfa.index, name="mfa_index"),
    path(address("account/security/app/"), app.activate_totp, name="mfa_activate_totp"),
    path(address("account/security/app/off/"), app.deactivate_totp, name="mfa_deactivate_totp"),
    path(address("account/security/codes/"), codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(address("account/security/codes/new/"), codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        address("account/security/codes/download/"),
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path(address("account/security/keys/"), keys.list_webauthn, name="mfa_list_webauthn"),
    path(address("account/security/keys/new/"), keys.add_webauthn, name="mfa_add_webauthn"),
    path(address("account/security/keys/<int:pk>/remove/"), keys.remove_webauthn, name="mfa_remove_webauthn"),
]
urlpatterns = [*BODIES, *SIGN_IN, *ACCOUNT]
