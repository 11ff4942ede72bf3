"""What people say when they put a text on the table."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from cydwaith.engines.json_text import parsed
from cydwaith.forums.consenting import Rule, rule_text
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.pairs import UNSAID, columns_of, in_columns, stripped
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Promised:
    """A commitment that a text would settle: its slug, the number of the terms put forward, and the digest of them."""

    commitment: str
    terms: int
    says: str


@dataclass(frozen=True)
class Wording:
    """A text put on the table, in one language or both.

    `new_rule` is the consent rule that it would put in place, `commitments` those it would settle. In an amendment,
    None leaves either as it is.
    """

    title: Said = UNSAID
    text: Said = UNSAID
    new_rule: Rule | None = None
    commitments: tuple[Promised, ...] | None = None

    @property
    def columns(self) -> dict[str, str]:
        """What is stored of it: texts without the space around them, the rest as canonical JSON."""
        texts = in_columns(title=stripped(self.title), text=stripped(self.text))
        rule = rule_text(self.new_rule) if self.new_rule else ""
        return texts | {"new_rule": rule, "commitments": promised_text(self.commitments or ())}


TEXTS: Final = (*columns_of("title"), *columns_of("text"))
SAYS: Final = (*TEXTS, "new_rule", "commitments")
"""Everything that a text says, by the name of its column."""


def wording_digest(columns: Mapping[str, str]) -> str:
    """The SHA-256 of a text as its canonical JSON: an object of the columns of `SAYS`, empty where there is none."""
    return digest(canonical({name: columns[name] for name in SAYS}))


def promised_text(promised: Iterable[Promised]) -> str:
    """Commitments as canonical JSON; empty where there are none."""
    told = [asdict(one) for one in promised]
    return canonical({"commitments": told}) if told else ""


def parse_promised(text: str) -> tuple[Promised, ...]:
    """The commitments that a stored text would settle."""
    return tuple(Promised(**one) for one in parsed(text)["commitments"]) if text else ()


def reason_digest(reason: Said) -> str:
    """The digest of a reason; empty when none was given."""
    return digest(canonical(asdict(reason))) if reason else ""
