"""The same settings as everywhere, but for what tests need to be quick and quiet."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

if "CYDWAITH_HOME" not in os.environ:
    os.environ["CYDWAITH_HOME"] = tempfile.mkdtemp(prefix="cydwaith-test-")
    atexit.register(shutil.rmtree, os.environ["CYDWAITH_HOME"], ignore_errors=True)
os.environ.setdefault("CYDWAITH_SECRET_KEY", "only for tests")

from cydwaith.settings import *  # noqa: F403  # settings are made to be imported whole, after the lines above

# As where an organisation signs its people in itself.
INSTALLED_APPS = [*INSTALLED_APPS, "allauth.socialaccount.providers.openid_connect"]  # noqa: F405  # of the lines above
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Compiled templates are kept from one process to the next.
TEMPLATES_KEPT = Path(__file__).parents[1] / ".pytest_cache" / "templates"
TEMPLATES_KEPT.mkdir(parents=True, exist_ok=True)
TEMPLATES[0]["OPTIONS"]["bytecode_cache"] = FileSystemBytecodeCache(str(TEMPLATES_KEPT))  # noqa: F405  # of the lines above
SEARCH_MENDS = False
# People whom tests put into a session showed nobody who they are; what asks for that has tests of its own.
SHOW_AGAIN_AFTER = 10**10
SECOND_STEP = False
LOG_KEEPS = False
PAGES_KEPT = False
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# Every worker has a database of its own, and so a log of its own, of which it keeps the checkpoints apart.
LOG_KEPT = str(HOME / f"log-kept-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}")  # noqa: F405  # of the lines above
