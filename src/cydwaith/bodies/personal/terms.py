"""What every declaration of personal data says alike, and the registry that rooms add theirs to."""

from collections.abc import Iterator
from typing import Final

from cydwaith.shared.personal import Nobodys, Personal
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import said

DECLARED: Final[Registry[Personal | Nobodys]] = Registry("personal")
WITH_ACCOUNT: Final = said(
    cy="Nes i chi ddileu’ch cyfrif, ac yna fe’i dilëir ar unwaith",
    en="Until you erase your account, then erased at once",
)
WHOSE: Final = said(cy="Cyfrif pwy", en="Whose account")
LANGUAGES: Final = {"cy": said(cy="Cymraeg", en="Welsh"), "en": said(cy="Saesneg", en="English")}


def personal() -> Iterator[Personal]:
    """Everything that is stored about people, of every room, from the ground up."""
    return (one for one in DECLARED if isinstance(one, Personal))
