"""Reading the environment once: the value of each variable, where it came from, and what is wrong."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, cast

from cydwaith.environment.declared import DECLARED, FILE
from cydwaith.environment.texts import Told, said
from cydwaith.environment.variable import Value, Variable, Wrong

PREFIX: Final = "CYDWAITH_"
ENVIRONMENT: Final = said(cy="yr amgylchedd", en="the environment")
NAMES: Final = tuple(one.name for one in DECLARED)


@dataclass(frozen=True)
class Given:
    """A text that somebody set, and where."""

    text: str
    where: Told


@dataclass(frozen=True)
class Fault:
    """What is wrong with a variable."""

    name: str
    told: Told


class Environment:
    """What was set, by name. `environment[VARIABLE]` is its value: as set, else its default."""

    def __init__(self, given: Mapping[str, Given], faults: tuple[Fault, ...] = ()) -> None:
        """Each variable is read here; what is wrong is known from then on, and its default stands meanwhile."""
        self.given = given
        self.values: dict[str, object] = {}
        self.faults = (*faults, *self._read(), *self._lacking())

    def __getitem__(self, variable: Variable[Value]) -> Value:
        return cast("Value", self.values[variable.name])

    def __contains__(self, variable: Variable[Value]) -> bool:
        return variable.name in self.given

    def unknown(self) -> Iterator[Fault]:
        """What is set and no variable, with what it may have been meant to be. It stops nothing."""
        for name in sorted(self.given.keys() - set(NAMES)):
            near = get_close_matches(name, NAMES, n=1, cutoff=0.75)
            if near:
                told = said(cy=f"anhysbys; ai {near[0]}?", en=f"not known; is it {near[0]}?")
            else:
                told = said(cy="anhysbys", en="not known")
            yield Fault(name, told)

    def _read(self) -> Iterator[Fault]:
        for one in DECLARED:
            given = self.given.get(one.name)
            try:
                self.values[one.name] = one.read(given.text if given else one.default)
            except Wrong as wrong:
                self.values[one.name] = _meanwhile(one)
                yield Fault(one.name, wrong.told)

    def _lacking(self) -> Iterator[Fault]:
        for one in DECLARED:
            if one.name in self.given:
                for name in one.needs:
                    if name not in self.given:
                        yield Fault(name, said(cy=f"rhaid ei osod gyda {one.name}", en=f"must be set with {one.name}"))


def _meanwhile(variable: Variable[Any]) -> object:  # Any: each is read as its own kind
    """What stands for a variable that was set to something wrong, or of which the default is wrong here."""
    try:
        return variable.read(variable.default)
    except Wrong as wrong:
        return wrong.instead


def read(variables: Mapping[str, str] = os.environ) -> Environment:
    """Read what is set: in the file that CYDWAITH_SETTINGS names, and in the environment, which counts for more."""
    here = {name: Given(text, ENVIRONMENT) for name, text in variables.items() if name.startswith(PREFIX) and text}
    if FILE.name not in here:
        return Environment(here)
    try:
        return Environment(dict(lines(Path(here[FILE.name].text))) | here)
    except (OSError, UnicodeDecodeError) as why:
        told = said(
            cy=f"ni ellir ei ddarllen ({why.__class__.__name__})", en=f"cannot be read ({why.__class__.__name__})"
        )
        return Environment(here, (Fault(FILE.name, told),))


def lines(path: Path) -> Iterator[tuple[str, Given]]:
    """What a file sets: lines NAME=value, in quotes or not, as systemd reads them; # begins a remark."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name, equals, text = line.strip().removeprefix("export ").partition("=")
        text = text.strip()
        if text[:1] in {'"', "'"} and text.endswith(text[0]) and len(text) > 1:
            text = text[1:-1]
        if equals and name.startswith(PREFIX) and text:
            yield name.strip(), Given(text, said(cy=f"{path}, llinell {number}", en=f"{path}, line {number}"))
