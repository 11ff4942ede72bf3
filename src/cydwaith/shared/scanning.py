"""Having files looked through for malware before anything is done with them, where there is a scanner.

ClamAV's `clamdscan` where it is on the machine; another that reads a file from its input and answers as it does (0
clean, 1 something found, anything else a failure) by the setting; none where the setting says `off`.
"""

import shlex
import shutil
import subprocess
from typing import Any, Final

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from cydwaith.shared.said import Said, said

USUAL: Final = "clamdscan"
OFF: Final = "off"
READS_INPUT: Final = ("--no-summary", "-")
SECONDS: Final = 60
CLEAN, FOUND = 0, 1
INFECTED: Final = said(
    cy="Daeth y sganiwr o hyd i rywbeth niweidiol yn y ffeil, felly ni chadwyd dim ohoni.",
    en="The scanner found something harmful in the file, so nothing of it was kept.",
)
UNSCANNED: Final = said(
    cy="Ni ellid sganio’r ffeil am bethau niweidiol, felly ni chadwyd dim ohoni. "
    "Rhowch gynnig arall arni yn nes ymlaen.",
    en="The file could not be scanned for anything harmful, so nothing of it was kept. Try again later.",
)


def scanner() -> list[str] | None:
    """The command that scans what it reads; None where there is none."""
    if settings.SCANNER == OFF:
        return None
    if settings.SCANNER:
        return shlex.split(settings.SCANNER)
    found = shutil.which(USUAL)
    return [found, *READS_INPUT] if found else None


def harm(data: bytes) -> Said | None:
    """Why a file is not taken; None for one in which nothing was found, or where nothing scans.

    A scanner that fails is a reason too: what was not looked through is not taken.
    """
    command = scanner()
    if command is None:
        return None
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603  # the operator's own
    except (OSError, subprocess.TimeoutExpired):
        return UNSCANNED
    return {CLEAN: None, FOUND: INFECTED}.get(done.returncode, UNSCANNED)


class SentFile(forms.FileField):
    """A file that somebody sends: scanned before the form looks at it."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # Any: as Django has it
        file: UploadedFile[bytes] | None = super().clean(data, initial)
        if file:
            if why := harm(file.read()):
                raise forms.ValidationError(str(why), code="scanned")
            file.seek(0)
        return file
