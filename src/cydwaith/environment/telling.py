"""Telling what is set, where it came from and what is wrong: `./cydwaith settings`, and the lines that stop a start.

It runs before Django, so that it answers where a wrong value lets nothing else begin.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cydwaith.environment.declared import DECLARED
from cydwaith.environment.language import spoken
from cydwaith.environment.reading import Environment, Fault, read
from cydwaith.environment.texts import said
from cydwaith.environment.variable import Group, Variable

HELP: Final = said(
    cy="Egluro pob gosodiad: ei werth, o ble y daeth, a beth sydd o’i le.",
    en="Explain each setting: its value, where it came from, and what is wrong.",
)
DEFAULT: Final = said(cy="rhagosodiad", en="default")
UNSET: Final = said(cy="heb ei osod", en="not set")
HIDDEN: Final = said(cy="wedi’i osod; ni chaiff ei ddangos", en="set; it is not shown")
WRONG: Final = said(cy="o’i le", en="wrong")
HOW: Final = said(cy="Eglurhad: ./cydwaith settings", en="Explained by: ./cydwaith settings")


def shown(variable: Variable[object], environment: Environment, language: str) -> str:
    """What a variable is now, as it may be shown."""
    text = environment.given[variable.name].text if variable in environment else variable.default
    if not text:
        return UNSET.in_(language)
    return HIDDEN.in_(language) if variable.secret else text


def origin(variable: Variable[object], environment: Environment, language: str) -> str:
    """Where its value came from."""
    return (environment.given[variable.name].where if variable in environment else DEFAULT).in_(language)


def grouped() -> Iterator[tuple[Group, list[Variable[object]]]]:
    """The variables, by what they are about."""
    for group in Group:
        if found := [one for one in DECLARED if one.group is group]:
            yield group, found


def paragraphs(environment: Environment, language: str) -> Iterator[str]:
    """Everything, as text."""
    wrong = {fault.name: fault.told.in_(language) for fault in environment.faults}
    for group, variables in grouped():
        yield group.value.in_(language)
        for one in variables:
            yield f"  {one.name} = {shown(one, environment, language)}   [{origin(one, environment, language)}]"
            yield f"      {one.what.in_(language)}"
            if one.name in wrong:
                yield f"    ! {WRONG.in_(language)}: {wrong[one.name]}"
    yield from (f"! {fault.name}: {fault.told.in_(language)}" for fault in environment.unknown())


def facts(environment: Environment, language: str) -> list[dict[str, str]]:
    """Everything, for programs."""
    wrong = {fault.name: fault.told.in_(language) for fault in (*environment.faults, *environment.unknown())}
    known = [
        {
            "name": one.name,
            "value": shown(one, environment, language),
            "from": origin(one, environment, language),
            "what": one.what.in_(language),
            "wrong": wrong.pop(one.name, ""),
        }
        for one in DECLARED
    ]
    return known + [{"name": name, "value": "", "from": "", "what": "", "wrong": told} for name, told in wrong.items()]


def refusal(faults: Iterable[Fault]) -> str:
    """The lines that say why nothing starts, in both languages."""
    return "\n".join([*(f"cydwaith: {fault.name}: {fault.told.both}" for fault in faults), f"  {HOW.both}"])


def checked(environment: Environment) -> Environment:
    """The environment, if nothing in it is wrong; else its faults are printed and the process ends with exit code 2."""
    if environment.faults:
        print(refusal(environment.faults), file=sys.stderr)  # a command line's answer
        raise SystemExit(2)
    return environment


def warn(environment: Environment) -> None:
    """Name what is set and no variable, on the error stream."""
    for fault in environment.unknown():
        print(f"cydwaith: {fault.name}: {fault.told.both}", file=sys.stderr)  # a command line's answer


def main(words: Sequence[str]) -> int:
    """`./cydwaith settings`. Exit code 0 when all is well, 1 when something is wrong or not known."""
    parser = argparse.ArgumentParser(prog="cydwaith settings", description=HELP.both)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="ffurf / form")
    parser.add_argument("--language", choices=("cy", "en"), default=spoken(), help="iaith / language")
    asked = parser.parse_args(words)
    environment = read()
    if asked.format == "json":
        print(json.dumps(facts(environment, asked.language), ensure_ascii=False, indent=2))  # the answer
    else:
        print("\n".join(paragraphs(environment, asked.language)))  # the answer
    return int(bool(environment.faults or [*environment.unknown()]))
