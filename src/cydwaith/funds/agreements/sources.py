"""Awards as the programme sees them: the action of an agreement from which a commitment comes, and whom it binds."""

from typing import Final

from django.urls import reverse

from cydwaith.funds.agreements.models import AgreementAction
from cydwaith.programme.models import SourceKind
from cydwaith.programme.sources import Named, Source
from cydwaith.shared.pairs import both

APART: Final = "#"


def key_of(one: AgreementAction) -> str:
    """The key by which a commitment names an action: its award, and the action's own number here ("12#30")."""
    return f"{one.version.award_id}{APART}{one.pk}"


def action_of(key: str) -> AgreementAction | None:
    """The action of a key, of an agreement that everybody signed; None where there is none."""
    award, _apart, number = key.partition(APART)
    if not (award.isdecimal() and number.isdecimal() and len(key) < 36):
        return None
    found = AgreementAction.objects.filter(pk=int(number), version__award=int(award), version__taken__isnull=False)
    return found.select_related("version__award").first()


def named(key: str) -> Named | None:
    """The agreement in which an action stands, when it was awarded, and its place there."""
    found = action_of(key)
    if found is None:
        return None
    where = reverse("joint_award", kwargs={"id": found.version.award_id})
    return Named(both(found.version, "title"), found.version.award.made, f"{where}#actions")


def binds(key: str) -> frozenset[str]:
    """The organisations that signed it."""
    found = action_of(key)
    return frozenset(found.version.signatures.values_list("body", flat=True)) if found else frozenset()


SOURCE: Final = Source(SourceKind.AWARD, named, binds)
