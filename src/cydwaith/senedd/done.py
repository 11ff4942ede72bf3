"""What came of an import."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Done:
    """What came of an import: contributions, votes and parties added, corrected, and here already.

    `sittings` are those that changed; `people`, whether a member, an office or a party did.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    sittings: set[str] = field(default_factory=set)
    people: bool = False

    def count(self, code: str, *, new: bool, other: bool) -> None:
        """Count one thing, of a sitting or of none."""
        if code and (new or other):
            self.sittings.add(code)
        self.added += new
        self.changed += other and not new
        self.unchanged += not (new or other)

    def count_parties(self, came: Iterable[bool | None], *, people: bool) -> None:
        """Count what came of parties: of each, whether it was corrected, None where it is new."""
        self.people |= people
        for other in came:
            self.count("", new=other is None, other=bool(other))
            self.people |= other is not False
