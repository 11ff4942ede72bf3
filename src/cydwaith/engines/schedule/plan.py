"""Works and what they need, worked out together; and anew, only as far as a change reaches."""

import datetime as dt
import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cydwaith.engines.bounds import later
from cydwaith.engines.schedule.forecast import Forecast, Work, own
from cydwaith.engines.schedule.graph import Need, in_order


@dataclass(frozen=True, slots=True)
class Step:
    """One work on the way that sets a date, its forecast, and the days between it and the next one."""

    key: str
    forecast: Forecast
    days: int


class Plan:
    """The earliest honest date of every work: its own, or the date and days of what it needs, whichever is later.

    Raises Cycle when works wait for each other in a circle. A need that names an unknown work makes the date a lower
    bound. Work done is done, whatever it needed. Takes time in proportion to works and needs.
    """

    def __init__(self, works: Iterable[Work], needs: Iterable[Need], today: dt.date) -> None:
        self.today = today
        self.works = {work.key: work for work in works}
        self.needs: dict[str, dict[str, int]] = {key: {} for key in self.works}
        self.needed_by: dict[str, list[str]] = {key: [] for key in self.works}
        for need in needs:
            self._join(need)
        self.order = in_order(self.works, self.needs)
        self.rank = {key: place for place, key in enumerate(self.order)}
        self.forecasts: dict[str, Forecast] = {}
        for key in self.order:
            self.forecasts[key] = self._forecast(self.works[key], self.forecasts)

    def _join(self, need: Need) -> None:
        """Take in a need; of two between the same works, the longer one holds."""
        if need.work not in self.needs:
            return
        known = self.needs[need.work]
        if need.needs in self.needed_by and need.needs not in known:
            self.needed_by[need.needs].append(need.work)
        known[need.needs] = max(need.days, known.get(need.needs, 0))

    def _forecast(self, work: Work, forecasts: Mapping[str, Forecast]) -> Forecast:
        """A work's date, from its own dates and the forecasts of what it needs."""
        mine = own(work, self.today)
        if work.done is not None:
            return mine
        on, certain, because = mine.on, mine.certain, None
        for key, days in self.needs[work.key].items():
            before = forecasts.get(key)
            if before is None or before.on is None:
                certain = False
                continue
            certain = certain and before.certain
            then = later(before.on, days)
            if then is None:
                certain = False
                continue
            if on is None or then > on or (then == on and because is not None and key < because):
                on, because = then, key
        if on is not None and on < self.today:
            on = self.today
        return Forecast(on, certain=certain, because=because)

    def slippage(self, key: str) -> int | None:
        """Days by which the honest date is after the promised one; None where there is nothing to compare."""
        return self.forecasts[key].slips(self.works[key].promised)

    def what_if(self, *changed: Work) -> dict[str, Forecast]:
        """The forecasts that would differ if these works' dates were so; only what the change reaches is looked at."""
        works = {work.key: work for work in changed}
        found: dict[str, Forecast] = {}
        layered = Layered(found, self.forecasts)
        waiting = [self.rank[key] for key in works]
        heapq.heapify(waiting)
        queued = set(waiting)
        while waiting:
            key = self.order[heapq.heappop(waiting)]
            forecast = self._forecast(works.get(key, self.works[key]), layered)
            if forecast != self.forecasts[key]:
                found[key] = forecast
                for after in self.needed_by[key]:
                    if self.rank[after] not in queued:
                        queued.add(self.rank[after])
                        heapq.heappush(waiting, self.rank[after])
        return found

    def endangers(self, key: str) -> dict[str, int]:
        """What a late work makes late, and by how many days; empty when it is not late.

        The days are those that each would gain if this work kept its promise, counted only as far as they lie after the
        promised date of the work made late (all of them where none was promised).
        """
        work, slips = self.works[key], self.slippage(key)
        if work.done is not None or slips is None or slips <= 0 or work.promised is None:
            return {}
        on_time = self.what_if(Work(key, work.promised, done=work.promised))
        found = {after: self._passed_on(after, without.on) for after, without in on_time.items() if after != key}
        return {after: days for after, days in sorted(found.items(), key=lambda one: (-one[1], one[0])) if days > 0}

    def _passed_on(self, key: str, without: dt.date | None) -> int:
        """The days a work is late that it would not be without a delay elsewhere."""
        on, promised = self.forecasts[key].on, self.works[key].promised
        if on is None or without is None:
            return 0
        return (on - (max(without, promised) if promised else without)).days

    def critical_path(self, key: str) -> list[Step]:
        """The chain that sets a work's date: first the work where it begins, last the work itself."""
        way: list[Step] = []
        after: str | None = None
        here: str | None = key
        while here is not None:
            way.append(Step(here, self.forecasts[here], self.needs[after][here] if after is not None else 0))
            after, here = here, self.forecasts[here].because
        return way[::-1]

    def unsure(self, key: str) -> list[str]:
        """The works, itself included, whose own missing dates are why this one's date is not certain."""
        return sorted(found for found in self.before(key, known_only=False) if not self._sure(found))

    def _sure(self, key: str) -> bool:
        return key in self.works and own(self.works[key], self.today).certain

    def before(self, key: str, *, known_only: bool = True) -> Iterator[str]:
        """A work and everything it waits for, each once; past what is done it waits for nothing."""
        seen, found = {key}, [key]
        for here in found:
            work = self.works.get(here)
            if work is not None or not known_only:
                yield here
            if work is None or work.done is not None:
                continue
            fresh = [need for need in self.needs[here] if need not in seen]
            seen.update(fresh)
            found.extend(fresh)


class Layered(Mapping[str, Forecast]):
    """Forecasts with some of them laid over by others."""

    def __init__(self, over: Mapping[str, Forecast], under: Mapping[str, Forecast]) -> None:
        self.over, self.under = over, under

    def __getitem__(self, key: str) -> Forecast:
        return self.over[key] if key in self.over else self.under[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.under)

    def __len__(self) -> int:
        return len(self.under)
