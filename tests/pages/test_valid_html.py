"""Every page is valid HTML, in both languages, of a stranger and of an administrator, as html-validate reads it."""

import json
import subprocess
from pathlib import Path

import pytest
from django.test import Client

from cydwaith.bodies.models import Account, Membership
from cydwaith.shared.permissions import Role, Who
from tests.every_page import address, pages
from tests.npm import installed
from tests.pages.test_permissions import BODY, openable

HERE = Path(__file__).parents[1] / "html"
# What is found and is meant, each with its reason.
MEANT = {
    "mfa_add_webauthn wcag/h32": "a key is added by the browser’s script, whose button sends the form",
    "compare form-dup-name": "the councils of a group are kept in hidden fields of one name",
}
PAGES = {who: sorted(page for page in pages(who) if openable(page)) for who in (Who.ANYONE, Who.ADMINISTRATOR)}


@pytest.fixture(scope="session")
def validator() -> Path:
    """html-validate, installed beside its rules (`tests/html`)."""
    return installed(HERE) / ".bin/html-validate"


@pytest.mark.slow
@pytest.mark.once
@pytest.mark.usefixtures("demo_data")
@pytest.mark.parametrize("who", PAGES)
def test_every_page_is_valid(who: Who, client: Client, validator: Path, tmp_path: Path) -> None:
    if who is not Who.ANYONE:
        account = Account.objects.create_user(f"{who}@tests.example")
        Membership.objects.create(account=account, body_id=BODY, role=Role(who.value))
        client.force_login(account)
    for page in PAGES[who]:
        for language in ("cy", "en"):
            answer = client.get(address(page, language), follow=True)
            (tmp_path / f"{page}-{language}.html").write_bytes(answer.content)
    assert faults(validator, tmp_path) == []


def faults(validator: Path, folder: Path) -> list[str]:
    """What is wrong in the files of a folder, each with its file and line."""
    told = folder / "faults.json"
    # Into a file: the validator ends before a pipe has taken all that it says.
    command = [validator, "--config", HERE / "rules.json", "--formatter", f"json={told}", folder]
    done = subprocess.run(command, cwd=HERE, check=False, capture_output=True, text=True)
    assert told.exists(), done.stderr
    return [
        f"{Path(file['filePath']).name}:{one['line']} {one['ruleId']}: {one['message']}"
        for file in json.loads(told.read_text())
        for one in file["messages"]
        if f"{Path(file['filePath']).stem.rpartition('-')[0]} {one['ruleId']}" not in MEANT
    ]


@pytest.mark.slow
def test_what_is_not_valid_is_found(validator: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text('<!doctype html><html lang="en"><body><p><div>x</div></p></body></html>')
    assert any("element-permitted-content" in one or "close-order" in one for one in faults(validator, tmp_path))
