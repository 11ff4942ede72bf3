"""Settings. What differs between machines comes from variables CYDWAITH_…, each declared once in `environment`."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from cydwaith.environment import declared, declared_letters, declared_running
from cydwaith.environment.reading import read
from cydwaith.environment.telling import checked

ENVIRONMENT = checked(read())
PACKAGE = Path(__file__).resolve().parent
HOME = ENVIRONMENT[declared.HOME]
HOME.mkdir(parents=True, exist_ok=True)


def kept_secret(name: str) -> str:
    """A key made on first use and kept in the home folder, so that no secret is ever in the repository."""
    path = HOME / name
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


def private(path: Path) -> Path:
    """A file that nobody else on this machine may read, made so before anything is in it."""
    if not path.exists():
        path.touch(mode=0o600)
    elif path.stat().st_mode & 0o077 and path.stat().st_uid == os.geteuid():
        path.chmod(0o600)
    return path


def database(address: str) -> dict[str, Any]:
    """SQLite in the home folder unless CYDWAITH_DATABASE names a PostgreSQL database."""
    if not address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": private(HOME / "cydwaith.sqlite3"),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 5,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            },
        }
    from psycopg.conninfo import conninfo_to_dict

    parts = conninfo_to_dict(address)
    named = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    found = {name: parts.pop(part, None) for name, part in named.items()}
    # Whatever else the address says (sslmode, sslrootcert, …) is said to the server too. Within a process nobody waits
    # for another: there is a connection for each request that it answers at a time, and for what goes on beside the
    # pages; what is idle goes back to the server. Where that gives no more, whoever waited so many seconds for one is
    # told to come again.
    pool = {"min_size": 0, "max_size": ENVIRONMENT[declared_running.THREADS] + 2, "timeout": 10, "max_idle": 60}
    return {"ENGINE": "django.db.backends.postgresql", **found, "OPTIONS": {**parts, "pool": pool}}


DEBUG = ENVIRONMENT[declared_running.DEBUG]
SECRET_KEY = ENVIRONMENT[declared.SECRET_KEY] or kept_secret("secret-key")
ALLOWED_HOSTS = ENVIRONMENT[declared.HOSTS]
# The site's own address, without a slash at its end: names in feeds and calendars are made from it.
SITE = ENVIRONMENT[declared.SITE]
CSRF_FAILURE_VIEW = "cydwaith.shared.errors.forged"
CSRF_TRUSTED_ORIGINS = ENVIRONMENT[declared.ORIGINS]
SECURE = ENVIRONMENT[declared.HTTPS]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
# Whoever runs a site decides on its subdomains and on preloading; its proxy leads from http to https.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
LANGUAGE_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
X_FRAME_OPTIONS = "DENY"
# Room for the longest text that any form takes, so that one too long is told so by its form and is not lost.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 2**20
# What scans files that are sent: nothing set is ClamAV's clamdscan where it is on the machine; "off" is none.
SCANNER = ENVIRONMENT[declared.SCANNER]
FILE_UPLOAD_HANDLERS = [
    "cydwaith.shared.uploads.Limited",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# The demonstration has accounts with a known password; nothing else may ever have them.
# The bodies whose editors and administrators may import figures, which are of all councils.
ANALYSTS = ENVIRONMENT[declared.ANALYSTS]
DEMO = ENVIRONMENT[declared_running.DEMO]

# From the top floor to the ground; each has a `room.py` that says what it has.
ROOMS = [
    "site",
    "running",
    "senedd",
    "school",
    "exchange",
    "funds",
    "regions",
    "performance",
    "policies",
    "deliberations",
    "networks",
    "parity",
    "decisions",
    "meetings",
    "forums",
    "programme",
    "texts",
    "questions",
    "practices",
    "evidence",
    "notices",
    "search",
    "letters",
    "record",
    "revisions",
    "bodies",
]
INSTALLED_APPS = [
    "cydwaith",
    *(f"cydwaith.{room}" for room in (*ROOMS, "shared")),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    # An organisation's own sign-in; it costs every start of a command an HTTP library.
    *(["allauth.socialaccount.providers.openid_connect"] if declared.OIDC_SERVER in ENVIRONMENT else []),
]
MIDDLEWARE = [
    "cydwaith.running.middleware.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cydwaith.shared.middleware.NulMiddleware",
    "cydwaith.shared.middleware.ApiMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "cydwaith.bodies.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cydwaith.bodies.middleware.ActorMiddleware",
    "cydwaith.bodies.middleware.CouncilMiddleware",
    "cydwaith.bodies.middleware.TypedMiddleware",
    "cydwaith.shared.middleware.OnceMiddleware",
]
ROOT_URLCONF = "cydwaith.urls"
WSGI_APPLICATION = "cydwaith.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": database(ENVIRONMENT[declared.DATABASE])}

TEMPLATES = [
    {
        "NAME": "jinja",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / room / "templates" for room in (*ROOMS, "shared")],
        "OPTIONS": {
            "environment": "cydwaith.jinja.environment",
            "context_processors": [
                "cydwaith.shared.context.page",
                "cydwaith.bodies.pages.acting.context",
                "cydwaith.bodies.pages.typed.context",
                "cydwaith.bodies.pages.my_council.context",
                "cydwaith.notices.pages.context.context",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
    {
        # Only for the texts of e-mails that come with the sign-in library.
        "NAME": "library",
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]
FORM_RENDERER = "cydwaith.shared.forms.Renderer"

# The name of the record's log for ever, in each of its checkpoints; an address without its scheme is usual.
LOG_ORIGIN = ENVIRONMENT[declared.RECORD]
# Where the log's checkpoints are kept outside the database (else log-kept in the home folder), and within how many
# minutes every entry must be covered there; the addresses of witnesses to which checkpoints are pushed (https).
LOG_KEPT = ENVIRONMENT[declared.KEPT]
LOG_KEPT_WITHIN = ENVIRONMENT[declared.KEPT_WITHIN]
LOG_WITNESSES = ENVIRONMENT[declared.WITNESSES]
# What was written is covered and pushed beside the pages, though nobody asks.
LOG_KEEPS = True
# Pages that are the same for everyone are made once, until something that they show changes.
PAGES_KEPT = True

# Where `./cydwaith fetch` asks for figures: the service itself, or, for tests, one on this machine. Between two
# questions it pauses for so many seconds, and it says who asks: how to reach whoever runs this site.
STATSWALES = ENVIRONMENT[declared.STATSWALES]
FETCH_PAUSE = ENVIRONMENT[declared.FETCH_PAUSE]
CONTACT = ENVIRONMENT[declared.CONTACT]

LANGUAGE_CODE = "cy"
LANGUAGES = [("cy", _("Welsh")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SELF = "'self'"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": [SELF, *filter(None, [ENVIRONMENT[declared.OIDC_SERVER]])],
        "frame-ancestors": ["'none'"],
    }
}

AUTH_USER_MODEL = "bodies.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "cydwaith.bodies.sign_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
# Seconds for which having shown who one is counts, before consents and administration.
SHOW_AGAIN_AFTER = 15 * 60
# Whether consents, awards and administration ask for a second step.
SECOND_STEP = True
ACCOUNT_SESSION_REMEMBER = False
# The same work for an address that nobody has; the adapter throws the letter away.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_FORMS = {
    "login": "cydwaith.bodies.forms.sign_in.SignInForm",
    "change_password": "cydwaith.bodies.forms.sign_in.ChangePasswordForm",
    "set_password": "cydwaith.bodies.forms.sign_in.SetPasswordForm",
    "request_login_code": "cydwaith.bodies.forms.sign_in.AskForCodeForm",
    "confirm_login_code": "cydwaith.bodies.forms.sign_in.MailedCodeForm",
    "reset_password": "cydwaith.bodies.forms.sign_in.ResetPasswordForm",
    "reset_password_from_key": "cydwaith.bodies.forms.sign_in.ResetPasswordKeyForm",
    "reauthenticate": "cydwaith.bodies.forms.sign_in.ReauthenticateForm",
}
# Many people of one office may share an address: it alone counts only what no office does, and wrong passwords are
# counted for each account at each address, so that nobody can lock somebody else out from elsewhere.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "100/m/ip,5/5m/key",
    "request_login_code": "100/m/ip,3/m/key",
    "join": "100/m/ip,3/m/key",
    "reset_password": "100/m/ip,5/m/key",
    "reset_password_from_key": "100/m/ip",
}
# How many proxies stand before the site: whoever signs in is known by the address the last of them saw.
PROXIES_SAID = declared.PROXIES in ENVIRONMENT
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT[declared.PROXIES]
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Cydwaith"
MFA_FORMS = {
    "authenticate": "cydwaith.bodies.forms.sign_in.CodeForm",
    "reauthenticate": "cydwaith.bodies.forms.sign_in.CodeAgainForm",
    "activate_totp": "cydwaith.bodies.forms.sign_in.ActivateAppForm",
    "add_webauthn": "cydwaith.bodies.forms.sign_in.AddKeyForm",
}
# An organisation's own sign-in opens the account that has the e-mail address it vouches for; it never makes one.
SOCIALACCOUNT_ADAPTER = "cydwaith.bodies.pages.outside.OutsideAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
OUTSIDE_SIGN_IN = {
    "provider_id": "sign-in",
    "name": ENVIRONMENT[declared.OIDC_NAME],
    "client_id": ENVIRONMENT[declared.OIDC_CLIENT],
    "secret": ENVIRONMENT[declared.OIDC_SECRET],
    "settings": {"server_url": ENVIRONMENT[declared.OIDC_SERVER], "tenant": ENVIRONMENT[declared.OIDC_TENANT]},
}
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [OUTSIDE_SIGN_IN] if declared.OIDC_SERVER in ENVIRONMENT else []}}
EMAIL_BACKEND = ENVIRONMENT[declared.EMAIL_BACKEND]
# Seconds for each step of talking to a mail server; ten of them are less than a worker has for a letter.
EMAIL_TIMEOUT = 30
if MAIL_SERVER := ENVIRONMENT[declared_letters.SMTP]:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = MAIL_SERVER.host, MAIL_SERVER.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER.user, MAIL_SERVER.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL_SERVER.starttls, MAIL_SERVER.tls
# Webhooks may name this machine itself: in tests alone.
WEBHOOKS_HERE = False
NOTIFY_KEY = ENVIRONMENT[declared_letters.NOTIFY_KEY]
NOTIFY_TEMPLATE = ENVIRONMENT[declared_letters.NOTIFY_TEMPLATE]
NOTIFY_TOKEN = ENVIRONMENT[declared_letters.NOTIFY_TOKEN]
NOTIFY_SERVER = ENVIRONMENT[declared_letters.NOTIFY_SERVER]
DEFAULT_FROM_EMAIL = ENVIRONMENT[declared.EMAIL_FROM]

# The first question that meets a missing or outdated index has it made anew beside the pages.
SEARCH_MENDS = True
# Of libraries only what is a warning: what they say besides can have anything in it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "cydwaith.running.logs.Lines"}, "text": {"()": "cydwaith.running.logs.Text"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "text" if DEMO else ENVIRONMENT[declared_running.LOG_FORMAT],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "cydwaith": {"level": "WARNING" if DEMO else ENVIRONMENT[declared_running.LOG]},
        "django": {"handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}
# Where and how pages are served (`./cydwaith serve`), measured, and where to report a weakness.
LISTEN = ENVIRONMENT[declared_running.LISTEN]
WORKERS = ENVIRONMENT[declared_running.WORKERS]
THREADS = ENVIRONMENT[declared_running.THREADS]
DRAIN = ENVIRONMENT[declared_running.DRAIN]
METRICS = ENVIRONMENT[declared_running.METRICS]
SECURITY_CONTACT = ENVIRONMENT[declared_running.SECURITY_CONTACT]
ENGINE = ENVIRONMENT[declared_running.ENGINE]
