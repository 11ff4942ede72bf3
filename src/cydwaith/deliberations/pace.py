"""How often somebody may do something: counted in this process, and nowhere written down.

A site of several processes lets through that many times as much, and forgets at a restart: it is there against scripts,
not to the vote. Whoever goes too fast is told when to go on.
"""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Final

from django.utils.crypto import salted_hmac

from cydwaith.deliberations import refusals
from cydwaith.shared import clock
from cydwaith.shared.refusals import NotPossible

MOST_KNOWN: Final = 100_000
"""So many are remembered at once; then all begin anew."""


@dataclass(frozen=True)
class Pace:
    """At most so many times in so many seconds, for each one who does it."""

    name: str
    most: int
    seconds: int
    _times: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque), compare=False)

    def keep(self, who: str) -> None:
        """Count one more time. Raises NotPossible where it is too many."""
        if len(self._times) > MOST_KNOWN:
            self._times.clear()
        key = salted_hmac(f"cydwaith.deliberations.pace.{self.name}", who, algorithm="sha256").hexdigest()
        now, times = clock.moment().timestamp(), self._times[key]
        while times and times[0] <= now - self.seconds:
            times.popleft()
        if len(times) >= self.most:
            raise NotPossible(str(refusals.too_fast(int(times[0] + self.seconds - now) + 1)))
        times.append(now)


VOTING: Final = Pace("voting", most=60, seconds=60)
ADDING: Final = Pace("adding", most=10, seconds=24 * 60 * 60)
BEGINNING: Final = Pace("beginning", most=30, seconds=60 * 60)
"""From one address of the network, for those who show nothing by which they are one person."""
ASKING: Final = Pace("asking", most=5, seconds=60 * 60)
"""Codes to one mailbox."""
SENDING: Final = Pace("sending", most=40, seconds=60 * 60)
"""Codes asked for from one address of the network."""
