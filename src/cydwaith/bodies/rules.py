"""Who may do what with the ground: the front door, accounts, bodies, and who has which role in them."""

from cydwaith.bodies.permissions import ACCOUNTS, ADMINISTRATORS, EVERYONE, OPERATORS, Rule

# Which of these a visitor gets to see depends on how far they are with signing in; the sign-in library watches that.
SIGN_IN = (
    "account_login", "account_logout", "account_signup", "account_inactive",
    "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key", "account_reset_password_from_key_done",
    "mfa_authenticate", "mfa_login_webauthn",
    "openid_connect_login", "openid_connect_callback", "socialaccount_login_cancelled", "socialaccount_login_error",
)  # fmt: skip
SECURITY = (
    "account_change_password", "account_set_password",
    "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "mfa_index", "mfa_activate_totp", "mfa_deactivate_totp",
    "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes",
    "mfa_list_webauthn", "mfa_add_webauthn", "mfa_remove_webauthn",
)  # fmt: skip
API = ("bodies", "body", "posts", "places", "area_groups", "topics")

# A row's body is the one whose members, posts or roles it is about. An account is only ever its own holder's.
RULES = (
    Rule("site.open", EVERYONE, pages=("start", *SIGN_IN)),
    Rule("body.read", EVERYONE, pages=("bodies", "body", "post"), api=API),
    Rule("account.change", ACCOUNTS, pages=("account", *SECURITY)),
    Rule("account.erase", ACCOUNTS, pages=("account_erase",)),
    Rule("member.read", ADMINISTRATORS, pages=("members", "member")),
    Rule("role.give", ADMINISTRATORS, pages=("member_invite",), commands=("invite",)),
    Rule("role.change", ADMINISTRATORS),
    Rule("role.end", ADMINISTRATORS, pages=("member_end",)),
    Rule("post.fill", ADMINISTRATORS, pages=("holding_new", "holding", "holding_strike")),
    Rule("post.contact", ADMINISTRATORS, pages=("post_contact",)),
    Rule("reference.load", OPERATORS),
)
