"""What is said of backups, in both languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings

from cydwaith.archive.manifest import Manifest, Unfit
from cydwaith.archive.restoring import Differs, NotEmpty
from cydwaith.record import keys, outside
from cydwaith.shared.said import Said, said

TO_BE_KEPT: Final = said(
    cy="Nid yw’r rhain ynddo; cadwch gopi ohonynt mewn man arall, ar wahân iddo:",
    en="These are not in it; keep a copy of them elsewhere, apart from it:",
)


def made(to: Path, found: Manifest) -> Said:
    """What is in a backup."""
    rows, tables = sum(one.rows for one in found.tables.values()), len(found.tables)
    return said(
        cy=f"{to}: y gronfa ddata gyfan. Tablau: {tables}; rhesi: {rows}; cofnodion y Cofnod: {found.record}.",
        en=f"{to}: the whole database. Tables: {tables}; rows: {rows}; entries of the record: {found.record}.",
    )


def beside() -> Iterator[Said]:
    """What belongs to the site and is in no backup of its database: each file, and why it is kept apart."""
    yield said(
        cy=f"{outside.path()}: y dyddlyfr sy’n dangos na newidiwyd dim",
        en=f"{outside.path()}: the journal that shows that nothing was changed",
    )
    yield said(
        cy=f"{keys.path()}: yr allwedd sy’n llofnodi’r cofnod",
        en=f"{keys.path()}: the key that signs the record",
    )
    yield said(
        cy=f"{settings.HOME / 'secret-key'}: allwedd sesiynau; hebddi rhaid i bawb fewngofnodi eto",
        en=f"{settings.HOME / 'secret-key'}: the key of sessions; without it everybody signs in again",
    )
    yield said(cy="y gosodiadau (CYDWAITH_…)", en="the settings (CYDWAITH_…)")


def restored(found: Manifest) -> Said:
    """What was restored."""
    rows = sum(one.rows for one in found.tables.values())
    return said(
        cy=f"Adferwyd y gronfa ddata fel yr oedd ar {found.made}. Rhesi: {rows}; cofnodion y Cofnod: {found.record}.",
        en=f"The database is restored as it was at {found.made}. Rows: {rows}; entries of the record: {found.record}.",
    )


def refused(why: Unfit) -> Said:
    """Why nothing was restored."""
    if isinstance(why, NotEmpty):
        return said(
            cy=f"Nid yw’r gronfa ddata’n wag ({why}). Dim ond i un wag y caiff copi ei adfer; ni newidiwyd dim.",
            en=f"The database is not empty ({why}). A backup is restored into an empty one alone; nothing was changed.",
        )
    if isinstance(why, Differs):
        return said(
            cy=f"Gwnaed y copi gan fersiwn arall ({why.made}) â thablau eraill{listed(why, 'cy')}. Adferwch ef â’r "
            "fersiwn hwnnw, a diweddaru wedyn; ni newidiwyd dim.",
            en=f"The backup was made by another version ({why.made}) with other tables{listed(why, 'en')}. Restore it "
            "with that version and upgrade then; nothing was changed.",
        )
    return said(
        cy=f"Nid yw’r ffeil yn gopi cyfan ({why}); ni newidiwyd dim.",
        en=f"The file is no whole backup ({why}); nothing was changed.",
    )


def listed(why: Differs, language: str) -> str:
    """The first migrations in which two versions differ."""
    parts = {"cy": ("nid oes gan y copi", "mae gan y copi"), "en": ("it lacks", "it has")}[language]
    told = [f"{what} {', '.join(some[:3])}" for what, some in zip(parts, (why.behind, why.ahead), strict=True) if some]
    return f" ({'; '.join(told)})" if told else ""
