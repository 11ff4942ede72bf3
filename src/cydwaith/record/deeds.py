"""What is done with the record itself."""

from typing import Any, Final

from django.conf import settings

from cydwaith.record.models import Witness
from cydwaith.shared.deeds import Verb, deed, latest
from cydwaith.shared.permissions import EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said


def about_witness(witness: Witness) -> str:
    """What the record calls a witness: its key's name, whatever else changes."""
    return f"witness:{witness.key.rpartition('+')[0]}"


def witness_facts(witness: Witness) -> dict[str, Any]:
    """A witness as the record has it."""
    found: dict[str, Any] = {
        "name": witness.name,
        "key": witness.key,
        "body": witness.body_id,
        "from": witness.trusted_from,
    }
    return found if witness.trusted_to is None else {**found, "to": witness.trusted_to}


TRUSTED = Verb(
    name="witness.trusted",
    says=said(cy="Ychwanegwyd tyst i’r Cofnod", en="Witness of the record added"),
    about=about_witness,
    facts=witness_facts,
    rows=lambda: Witness.objects.order_by("pk").iterator(),
    key=latest,
    tells_nobody="whoever checks the record is told by the log itself",
)
ENDED = Verb(
    name="witness.ended",
    says=said(cy="Daeth gwaith tyst i’r Cofnod i ben", en="Witness of the record ended"),
    about=about_witness,
    facts=witness_facts,
    proofs=TRUSTED.proved_by(),
    tells_nobody="whoever checks the record is told by the log itself",
)
KEY_USED = Verb(
    name="log.key",
    says=said(cy="Defnyddiwyd allwedd i’r Cofnod am y tro cyntaf", en="Key of the record first used"),
    unverified="the key is in a file outside the database; checkpoints that it signed are checked with it",
    tells_nobody="whoever checks the record is told by the log itself",
)

LOG_RESTORED = Verb(
    name="log.restored",
    says=said(cy="Cymerodd copi wrth gefn le’r Cofnod", en="A backup took the place of the record"),
    about=lambda _loss: f"log:{settings.LOG_ORIGIN}",
    facts=lambda loss: loss.facts(),
    unverified="what was lost stands in the journal outside the database; the two are compared",
    tells_nobody="whoever checks the record is told by the log itself",
)

RECORD_READ = Rule("record.read", EVERYONE)
RECORD_COSIGN = Rule("record.cosign", EVERYONE)
RECORD_CHECK = Rule("record.check", OPERATORS)
RECORD_SIGN = deed("record.sign", OPERATORS, KEY_USED)
RECORD_RESTORE = deed("record.restore", OPERATORS, LOG_RESTORED)
WITNESS_TRUST = deed("witness.trust", OPERATORS, TRUSTED, ENDED)

RULES: Final = (RECORD_READ, RECORD_COSIGN, RECORD_CHECK, RECORD_SIGN, RECORD_RESTORE, WITNESS_TRUST)
