"""The sign-in library's forms in this site's words and markup: no placeholders, hints that help."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cydwaith.shared.forms import Form

EMAIL = _("E-mail address")
PASSWORD = _("Password")
NEW = _("New password")
AGAIN = _("New password again")
LONG = _("At least 12 characters. Several unrelated words are strong and easy to remember.")


class Worded(Form):
    """A form of the library with our labels and hints in place of its own."""

    labels: ClassVar[dict[str, Promise]] = {}
    hints: ClassVar[dict[str, Promise]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = str(self.labels.get(name, field.label or ""))
            field.help_text = str(self.hints.get(name, ""))
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Worded, account.LoginForm):
    """E-mail address and password."""

    labels = {"login": EMAIL, "password": PASSWORD}


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    """The password there is, and a new one twice."""

    labels = {"oldpassword": _("Current password"), "password1": NEW, "password2": AGAIN}
    hints = {"password1": LONG}


class SetPasswordForm(Worded, account.SetPasswordForm):
    """A first password for an account that has none."""

    labels = {"password1": NEW, "password2": AGAIN}
    hints = {"password1": LONG}


class ResetPasswordForm(Worded, account.ResetPasswordForm):
    """The address to which the link goes."""

    labels = {"email": EMAIL}


class AskForCodeForm(Worded, account.RequestLoginCodeForm):
    """The address to which the code goes."""

    labels = {"email": EMAIL}


class MailedCodeForm(Worded, account.ConfirmLoginCodeForm):
    """The code from the e-mail."""

    labels = {"code": _("Code")}
    hints = {
        "code": _("It is in the e-mail, and works for ten minutes. Letters and figures, with or without the dash.")
    }


class ResetPasswordKeyForm(Worded, account.ResetPasswordKeyForm):
    """A new password after following the link."""

    labels = {"password1": NEW, "password2": AGAIN}
    hints = {"password1": LONG}


class ReauthenticateForm(Worded, account.ReauthenticateForm):
    """The password once more, before something that matters."""

    labels = {"password": PASSWORD}


class CodeForm(Worded, mfa.AuthenticateForm):
    """The second step of signing in."""

    labels = {"code": _("Code")}
    hints = {"code": _("Six digits from your authenticator app, or one of your recovery codes.")}


class CodeAgainForm(Worded, mfa.ReauthenticateForm):
    """A code once more, before something that matters."""

    labels = CodeForm.labels
    hints = CodeForm.hints


class ActivateAppForm(Worded, ActivateTOTPForm):
    """The first code that an authenticator app shows."""

    labels = {"code": _("Code")}
    hints = {"code": _("The six digits that the app shows now.")}


class AddKeyForm(Worded, AddWebAuthnForm):
    """A passkey or security key, and what to call it."""

    labels = {"name": _("Name of this key"), "passwordless": _("Sign in with this key alone, without a password")}
    hints = {"passwordless": _("Choose this for a passkey: it asks for a PIN, your fingerprint or your face.")}
