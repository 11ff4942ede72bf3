"""Prints, for each list of the site, a digest of its file: what the public reads, on whichever database."""

import hashlib
import json
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402  # once Django is there
from django.test import Client  # noqa: E402
from django.urls import NoReverseMatch  # noqa: E402

from cydwaith.shared.rooms import lists, routes  # noqa: E402
from tests.every_page import address  # noqa: E402

settings.ALLOWED_HOSTS = ["testserver"]
settings.LOG_KEEPS = settings.SEARCH_MENDS = False


def told() -> dict[str, str]:
    """By list: what its CSV holds, or where it could not be asked for."""
    client, found = Client(), {}
    for name in lists():
        if f"{name}_csv" not in routes():
            continue
        try:
            answer = client.get(address(f"{name}_csv", "en"))
        except NoReverseMatch:
            found[name] = "no example"
            continue
        text = b"".join(answer) if answer.streaming else answer.content
        found[name] = f"{answer.status_code} {len(text.splitlines())} {hashlib.sha256(text).hexdigest()}"
    return found


if __name__ == "__main__":
    print(json.dumps(told()))
