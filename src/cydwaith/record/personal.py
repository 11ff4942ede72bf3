"""What the record holds of people: a random name in place of each, and nothing else."""

from typing import Final

from django.db.models import Q, QuerySet

from cydwaith.bodies.models import Account, Acting
from cydwaith.record.models import Entry
from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.said import said


def names(account: Account) -> QuerySet[Acting, str]:
    """The names under which somebody acted for posts."""
    return Acting.objects.filter(account=account).values_list("name", flat=True)


ENTRIES: Final = Personal(
    model=Entry,
    what=said(cy="Yr hyn a wnaethoch, yn y Cofnod", en="What you did, in the record"),
    purpose=said(
        cy="Er mwyn i bawb allu gwirio beth a wnaed, pryd a thros ba sefydliad. Nid oes enw na chyfeiriad ynddo, dim "
        "ond yr enw ar hap.",
        en="So that everybody can check what was done, when and for which organisation. It has no name or address, "
        "only the random name.",
    ),
    kept=said(
        cy="Am byth; ar ôl dileu’r cyfrif nid oes dim yn cysylltu’r enw ar hap â chi",
        en="For ever; once the account is erased, nothing connects the random name with you",
    ),
    columns={
        "at": said(cy="Pryd", en="When"),
        "actor": said(cy="Enw ar hap", en="Random name"),
        "verb": said(cy="Beth", en="What"),
        "subject": said(cy="Am beth", en="About what"),
        "body": said(cy="Sefydliad", en="Organisation"),
        "facts": said(cy="Ffeithiau", en="Facts"),
    },
    rows=lambda account: Entry.objects.filter(
        Q(actor=account.pseudonym) | Q(actor__in=names(account)) | Q(subject=f"account:{account.pseudonym}")
    ).order_by("pk"),
    stays=True,
)
HASHES: Final = "hashes, and signatures of organisations"
DECLARATIONS: Final = (
    ENTRIES,
    Nobodys(table="record.Due", why="names of things that are to be looked at again"),
    Nobodys(table="record.Entry", columns=("digest", "leaf_hash"), why=HASHES),
    *(Nobodys(table=f"record.{name}", why=HASHES) for name in ("Head", "Node", "Checkpoint", "Cosignature", "Witness")),
)
