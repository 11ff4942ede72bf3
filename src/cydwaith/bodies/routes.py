"""The addresses of bodies and of one's account; those of signing in stand in `sign_in_routes`.

Of the sign-in library only what this site uses is mounted, under addresses of our own in both languages.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys

from cydwaith.bodies.acting_deeds import POST_ACT, POST_ACT_END, POST_DELEGATE, POST_REVOKE
from cydwaith.bodies.deeds import (
    ACCOUNT_CHANGE,
    ACCOUNT_ERASE,
    ACCOUNT_SEE,
    BODY_READ,
    COUNCIL_CHOOSE,
    JOIN_ASK,
    JOIN_REFUSE,
    MEMBER_READ,
    POST_CONTACT,
    POST_FILL,
    ROLE_END,
    ROLE_GIVE,
)
from cydwaith.bodies.pages import (
    accounts,
    act,
    bodies,
    held,
    joining,
    members,
    my_council,
    posts,
    second_step,
    sessions,
)
from cydwaith.bodies.pages import typed as kept
from cydwaith.bodies.sign_in_routes import SIGN_IN
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
        "body/<slug:code>/members/joining/<int:id>/",
        "corff/<slug:code>/aelodau/ymuno/<int:id>/",
        joining.joining,
        name="joining",
        may=ROLE_GIVE,
    ),
    page(
        "body/<slug:code>/members/joining/<int:id>/refuse/",
        "corff/<slug:code>/aelodau/ymuno/<int:id>/gwrthod/",
        joining.refuse,
        name="join_refuse",
        may=JOIN_REFUSE,
    ),
    page("join/", "ymuno/", joining.join, name="join", may=JOIN_ASK),
    page("join/sent/", "ymuno/anfonwyd/", joining.sent, name="join_sent", may=JOIN_ASK),
    page(
        "join/<str:token>/",
        "ymuno/<str:token>/",
        joining.ask,
        name="join_ask",
        may=JOIN_ASK,
        apart="needs a link from an e-mail",
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
    page("account/act/", "cyfrif/gweithredu/", act.act, name="act", may=POST_ACT),
    page(
        "account/act/end/",
        "cyfrif/gweithredu/gorffen/",
        act.stop,
        name="act_end",
        may=POST_ACT_END,
        apart="is only sent to",
    ),
    page(
        "account/act/<int:id>/delegate/",
        "cyfrif/gweithredu/<int:id>/dirprwyo/",
        act.delegate,
        name="delegate",
        may=POST_DELEGATE,
        apart="is for whoever holds the post",
    ),
    page(
        "account/act/delegations/<int:id>/revoke/",
        "cyfrif/gweithredu/dirprwyaethau/<int:id>/tynnu-yn-ol/",
        act.revoke,
        name="delegation_revoke",
        may=POST_REVOKE,
        apart="is only sent to",
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
        "account/security/app/",
        "cyfrif/diogelwch/ap/",
        second_step.SetUpApp.as_view(),
        name="mfa_activate_totp",
        may=ACCOUNT_CHANGE,
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
