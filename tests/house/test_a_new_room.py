"""The how-to of a new room is true: its example is put into a copy of the house, opened, and thrown away."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/how-to/a-new-room.md"
BLOCK = re.compile(r"^```(?:python|jinja)\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILES = [
    "models.py",
    "deeds.py",
    "actions.py",
    "lists.py",
    "forms.py",
    "pages.py",
    "routes.py",
    "templates/suggestions/suggestions.html",
    "templates/suggestions/new.html",
    "room.py",
]
UNBUILT = """
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
"""
# What somebody would do next: make the migration, put it in, use it as a council's officer, and look at the record.
USE = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("makemigrations", "suggestions", verbosity=0)
call_command("migrate", verbosity=0)
from cydwaith.bodies import reference
reference.load()
from cydwaith.bodies.models import Account, Membership
from cydwaith.record.verifying import live
from cydwaith.suggestions.models import Suggestion
officer = Account.objects.create_user("officer@cardiff.example")
Membership.objects.create(account=officer, body_id="GB-PLA-CRF", role="contributor")
client = Client()
sent = {"body": "GB-PLA-CRF", "to": "GB-PLA-PEM", "text_cy": "Dewch i weld", "text_en": "Come and see"}
assert client.post("/en/suggestions/new/", sent)["Location"].startswith("/en/sign-in/")
client.force_login(officer)
refused = client.post("/en/suggestions/new/", sent | {"to": "GB-PLA-CRF"}).content.decode()
assert "Suggest something to another body" in refused and "Come and see" in refused
silent = client.post("/en/suggestions/new/", sent | {"text_cy": " ", "text_en": ""}).content.decode()
assert 'href="#id_text_cy"' in silent and "Give the suggestion, in at least one language" in silent
for _twice in range(2):
    assert client.post("/en/suggestions/new/", sent)["Location"] == "/en/suggestions/"
assert Suggestion.objects.count() == 1
assert "Cyngor Sir Penfro" in client.get("/cy/awgrymiadau/").content.decode()
page = client.get("/en/suggestions/suggestions.csv").content
assert page == client.get("/api/v1/suggestions?format=csv").content
assert page.startswith(b"by,to,text_cy,text_en,made")
assert "Suggestion made" in client.get("/en/record/").content.decode()
known = {(fault.kind, fault.about) for fault in live.verify().faults}
Suggestion.objects.update(text_en="Something else")
found = {(fault.kind, fault.about) for fault in live.verify().faults} - known
assert {about for _kind, about in found} == {"suggestion:1"}, found
print("used")
"""


@pytest.mark.slow
def test_a_new_room_is_its_folder_and_one_line(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", "suggestions")
    shutil.copytree(ROOT / "src/cydwaith", tmp_path / "cydwaith", ignore=ignored)
    room = tmp_path / "cydwaith/suggestions"
    (room / "migrations").mkdir(parents=True)
    (room / "__init__.py").touch()
    (room / "migrations/__init__.py").touch()
    blocks = [block for block in BLOCK.findall(PAGE.read_text()) if not block.startswith("ROOMS")]
    for name, block in zip(FILES, blocks, strict=True):
        (room / name).parent.mkdir(parents=True, exist_ok=True)
        (room / name).write_text(block)
    settings, first = tmp_path / "cydwaith/settings.py", 'ROOMS = [\n    "site",'
    assert first in settings.read_text()
    settings.write_text(settings.read_text().replace(first, f'{first} "suggestions",', 1) + UNBUILT)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("CYDWAITH_")},
        "PYTHONPATH": str(tmp_path),
        "CYDWAITH_HOME": str(tmp_path / "var"),
        "CYDWAITH_HOSTS": "testserver",
        "DJANGO_SETTINGS_MODULE": "cydwaith.settings",
    }
    said = subprocess.run([sys.executable, "-c", USE], env=environment, capture_output=True, text=True, check=False)
    assert said.stdout.strip().endswith("used"), said.stderr[-3000:]
