"""Files that are sent are scanned before anything is done with them."""

import os
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

import cydwaith
from cydwaith.shared import scanning
from cydwaith.shared.scanning import INFECTED, UNSCANNED, SentFile, harm

# The test file of EICAR, which every scanner knows and which harms nothing; in two parts, so that none finds it here.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
OURS = b"a signature of our own"
FAKE = """#!/bin/sh
# Answers as ClamAV's clamdscan does for what it reads from its input, with a signature of its own besides.
test "$1" = --no-summary && test "$2" = - || exit 2
found=$(grep -a -c -e EICAR-STANDARD-ANTIVIRUS-TEST-FILE -e 'a signature of our own')
test "$found" = 0 && { echo "stream: OK"; exit 0; }
echo "stream: Eicar-Test-Signature FOUND"; exit 1
"""


def on_path(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = folder / "clamdscan"
    program.write_text(script)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")


@pytest.fixture
def clamdscan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, monkeypatch, FAKE)


class Sending(forms.Form):
    file = SentFile()


def sent(data: bytes) -> Sending:
    return Sending({}, {"file": SimpleUploadedFile("figures.csv", data)})


@pytest.mark.parametrize("data", [EICAR, b"before\n" + EICAR, OURS], ids=["eicar", "in the midst", "our own"])
def test_what_the_scanner_knows_is_not_taken(clamdscan: None, data: bytes) -> None:
    form = sent(data)
    assert not form.is_valid()
    assert form.errors["file"] == [str(INFECTED)]


def test_what_it_finds_nothing_in_is_taken_and_can_be_read(clamdscan: None) -> None:
    form = sent(b"area,period,value\n")
    assert form.is_valid()
    assert form.cleaned_data["file"].read() == b"area,period,value\n"


@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 2\n", "#!/bin/sh\nkill -9 $$\n", "not a program"])
def test_a_scanner_that_fails_lets_nothing_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    on_path(tmp_path, monkeypatch, script)
    assert harm(b"") == UNSCANNED


def test_a_scanner_that_takes_too_long_lets_nothing_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, monkeypatch, "#!/bin/sh\nexec sleep 20\n")
    monkeypatch.setattr(scanning, "SECONDS", 0.2)
    assert harm(b"") == UNSCANNED


def test_the_setting_names_another_or_none(clamdscan: None, settings: object) -> None:
    settings.SCANNER = "/no/such/scanner --quick"  # type: ignore[attr-defined]
    assert harm(EICAR) == UNSCANNED
    settings.SCANNER = "off"  # type: ignore[attr-defined]
    assert harm(EICAR) is None


def test_where_there_is_none_files_are_taken_by_their_content_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert harm(EICAR) is None


def test_every_file_that_a_form_takes_is_scanned() -> None:
    for module in walk_packages(cydwaith.__path__, "cydwaith."):
        if ".forms" in module.name:
            import_module(module.name)
    known = [forms.BaseForm]
    for one in known:
        known.extend(one.__subclasses__())
    ours = [one for one in known if one.__module__.startswith("cydwaith.")]
    fields = {
        f"{one.__qualname__}.{name}": field
        for one in ours
        for name, field in getattr(one, "base_fields", {}).items()
        if isinstance(field, forms.FileField)
    }
    assert len(fields) >= 2
    assert {name for name, field in fields.items() if not isinstance(field, SentFile)} == set()
