"""A process that serves the site with its pages kept, for the test of two of them.

python tests/kept_reader.py; then, a line each on its input: `kept ADDRESS` and `made ADDRESS` (a page that is kept if
it can be, and one that is not) are answered with a hash of what came; `sql STATEMENT` is done, and answered with the
number of rows.
"""

import hashlib
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

from django.core.wsgi import get_wsgi_application

SITE = get_wsgi_application()

from django.db import connection  # noqa: E402  # only now is Django ready

from cydwaith.revisions.kept_pages import KeptPages  # noqa: E402
from tests.asking import ask  # noqa: E402

KEPT = KeptPages(SITE)


def told(does: str, what: str) -> str:
    if does == "sql":
        with connection.cursor() as cursor:
            cursor.execute(what)
            return str(cursor.rowcount)
    found = ask({"kept": KEPT, "made": SITE}[does], what)
    return f"{found.status} {hashlib.sha256(found.body).hexdigest()}"


if __name__ == "__main__":
    print("ready", flush=True)
    for line in sys.stdin:
        print(told(*line.rstrip("\n").split(" ", 1)), flush=True)
