"""A certificate as an Open Badge 3.0: a verifiable credential of the W3C, signed by the school's own key.

It names nobody: only a salted hash of an e-mail address, as the standard has it, so that its holder can show it is
theirs. Its texts are those of the course, in the language in which its holder learns.
"""

import datetime as dt
import hashlib
import secrets
from typing import Any, Final

from cydwaith.bodies.models import Body
from cydwaith.engines.credentials import canonical, did, sign
from cydwaith.school.keys import key
from cydwaith.school.letters import address
from cydwaith.school.models import Certificate, Enrolment
from cydwaith.shared.pairs import both

CONTEXT: Final = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
]
OTHER: Final = {"cy": "en", "en": "cy"}


def badge(certificate: Certificate, to: Enrolment) -> str:
    """The signed badge, as JSON in its canonical form: what its holder keeps."""
    signer, language = key(), to.language
    course = to.cohort.course
    at = certificate.at.astimezone(dt.UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    title, purpose, body = (
        both(course, "title"),
        both(course, "purpose"),
        both(Body.objects.get(pk=course.body_id), "name"),
    )
    page = address("course", code=course.pk)
    where = getattr(address("certificate", id=certificate.pk), language)
    document: dict[str, Any] = {  # Any: JSON
        "@context": CONTEXT,
        "id": f"urn:uuid:{certificate.pk}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": getattr(title, language),
        "issuer": {
            "id": did(signer.public_key()),
            "type": ["Profile"],
            "name": body.cy if language == "cy" else body.en,
        },
        "validFrom": at,
        "credentialStatus": {
            "id": getattr(address("certificates_revoked"), language),
            "type": "1EdTechRevocationList",
        },
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [identity(to.account.email)],
            "achievement": {
                "id": getattr(page, language),
                "type": ["Achievement"],
                "inLanguage": language,
                "name": getattr(title, language),
                "description": getattr(purpose, language),
                "criteria": {"id": getattr(page, language)},
                "related": [{"id": getattr(page, OTHER[language]), "type": ["Related"], "inLanguage": OTHER[language]}],
            },
        },
        "evidence": [{"id": where, "type": ["Evidence"]}],
    }
    return canonical(sign(document, signer, created=at)).decode()


def identity(email: str) -> dict[str, Any]:  # Any: JSON
    """An e-mail address as a salted hash: whoever knows the address can tell that the badge is of it."""
    salt = secrets.token_hex(16)
    hashed = hashlib.sha256(f"{email}{salt}".encode()).hexdigest()
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": f"sha256${hashed}",
        "identityType": "emailAddress",
        "salt": salt,
    }


def digest(text: str) -> str:
    """What the school keeps of a badge."""
    return hashlib.sha256(text.encode()).hexdigest()
