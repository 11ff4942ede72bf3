"""Importing a file in two steps: it is kept to be looked through, then imported, or thrown away.

Between the two it is kept as it was sent, for a day, and read anew each time: what is confirmed is what is read then,
provided that the figures are still those it was compared with.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Account
from cydwaith.evidence import actions, fingerprints, importing
from cydwaith.evidence.deeds import FIGURES_LOAD
from cydwaith.evidence.models import Indicator, Load, Upload
from cydwaith.evidence.sources.statswales import Choice
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible

A_DAY: Final = dt.timedelta(days=1)
LARGEST: Final = 5 * 2**20
LARGEST_UNPACKED: Final = 40 * 2**20
MOST: Final = 3


@dataclass(frozen=True)
class Sent:
    """A file as it was sent: its format, its name, what it holds, and how it is to be read."""

    format: str
    name: str
    data: bytes
    choices: dict[str, Any]


def keep(*, by: Actor, account: Account, indicator: Indicator, sent: Sent) -> Upload:
    """Keep a file to be looked through, beside the last few of its sender; older ones of everybody are gone."""
    require(by, FIGURES_LOAD)
    Upload.objects.filter(at__lt=timezone.now() - A_DAY).delete()
    kept = Upload.objects.create(
        account=account,
        indicator=indicator,
        format=sent.format,
        name=plain(sent.name),
        data=sent.data,
        choices=sent.choices,
        at=timezone.now(),
    )
    old = Upload.objects.filter(account=account).values_list("pk", flat=True)[MOST:]
    Upload.objects.filter(pk__in=list(old)).delete()
    return kept


def plain(name: str) -> str:
    """The name of a file without folders and without signs that cannot be seen."""
    return "".join(sign for sign in PurePath(name.replace("\\", "/")).name if sign.isprintable())[:300] or "–"


def of(account: Account, number: int) -> Upload | None:
    """A file that an account sent within the last day."""
    since = timezone.now() - A_DAY
    return Upload.objects.select_related("indicator__topic").filter(account=account, pk=number, at__gte=since).first()


def source(upload: Upload) -> importing.Source:
    """The file as the importers take it."""
    choices = upload.choices
    choice = Choice(dict(choices.get("where", {})), choices.get("year_starts") or "04-01")
    wish = importing.Wish(upload.indicator_id, choices.get("series", ""), choices.get("measure", ""), choice)
    return importing.Source(actions.File(upload.format, upload.name, bytes(upload.data)), wish)


def tried(upload: Upload) -> importing.Trial:
    """What importing it would do now."""
    return importing.tried(source(upload), upload.indicator)


def confirm(*, by: Actor, upload: Upload, seen: str) -> Load:
    """Import it, all or nothing, and keep it no longer.

    `seen` is the hash of the figures that its reader saw it compared with. Raises NotPossible where they are others now
    (with the new hash), where the file has faults, and where it is gone, Faulty never.
    """
    with transaction.atomic():
        indicator = Indicator.objects.select_for_update().get(pk=upload.indicator_id)
        if not Upload.objects.select_for_update().filter(pk=upload.pk).exists():
            raise NotPossible(_("This file was imported or thrown away already."))
        now = fingerprints.of_figures(indicator.pk)
        if now != seen:
            raise NotPossible(
                _("The figures have changed since you looked. Look through what the file would do now."),
                carries={"seen": now},
            )
        trial = tried(upload)
        if trial.report.count:
            raise NotPossible(_("The file has faults: nothing was imported."))
        done = actions.load(trial.readings, indicator=indicator, by=by, file=source(upload).file, report=trial.report)
        upload.delete()
    return done


def throw_away(*, by: Actor, upload: Upload) -> None:
    """Keep a file no longer."""
    require(by, FIGURES_LOAD)
    upload.delete()
