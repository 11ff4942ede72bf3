"""`export senedd-publicwhip --to FOLDER` and `export senedd-popolo`, as the command of figures hands them on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from cydwaith.evidence.management.elsewhere import Export
from cydwaith.senedd.giving.popolo import popolo
from cydwaith.senedd.giving.publicwhip import written
from cydwaith.senedd.models import Member, Sitting, Source
from cydwaith.shared.bilingual import LANGUAGES, reading_language
from cydwaith.shared.commands import DONE, NOTHING, Command, UsageError

NOTHING_HELD: Final = "./cydwaith import senedd-record FILE.xml"


def sittings() -> Iterator[tuple[str, bytes]]:
    """Every sitting that is held, by the name of its file; questions in writing have no sitting."""
    for one in Sitting.objects.exclude(source=Source.WRITTEN).order_by("on", "pk"):
        for language in LANGUAGES:
            yield f"senedd-{language}{one.on}-{one.pk}.xml", written(one, language)


def as_text(language: str) -> str:
    """Popolo as a file has it."""
    return json.dumps(popolo(language), ensure_ascii=False, indent=1) + "\n"


def give_publicwhip(command: Command, _form: str, to: Path | None) -> int:
    """Write every sitting into a folder, a file a language."""
    if to is None:
        raise UsageError(_("Say with --to which folder to write to."))
    return told(command, [kept(to, name, content) for name, content in sittings()])


def give_popolo(command: Command, _form: str, to: Path | None) -> int:
    """Write members, offices, seats and parties: into a folder in both languages, or on the screen in the reader's."""
    if not Member.objects.exists():
        return told(command, [])
    if to is None:
        command.stdout.write(as_text(reading_language()), ending="")
        return DONE
    return told(command, [kept(to, f"senedd-{one}.json", as_text(one).encode()) for one in LANGUAGES])


def kept(folder: Path, name: str, content: bytes) -> Path:
    """Write one file. Raises UsageError where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}") from error
    return folder / name


def told(command: Command, files: list[Path]) -> int:
    """Say which files were written, or what is to be done first."""
    if not files:
        nothing = _("Nothing of the Record has been imported here yet.")
        command.stderr.write(f"{nothing} {NOTHING_HELD}")
        return NOTHING
    for one in files:
        command.stdout.write(str(one))
    return DONE


EXPORTS: Final = (Export("senedd-publicwhip", give_publicwhip), Export("senedd-popolo", give_popolo))
