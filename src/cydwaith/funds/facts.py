"""The funds, as reviewed data: a file a fund, read once."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from cydwaith.engines.welsh.alphabet import folded
from cydwaith.funds.bidders import may_bid
from cydwaith.funds.form import Fund

FOLDER: Final = Path(__file__).parent / "reference" / "funds"


class FaultyFund(ValueError):  # noqa: N818  # says what the file is
    """A file of a fund is not as the form has it: which file, which part of it, and what is wrong, a line each."""


@cache
def funds() -> Mapping[str, Fund]:
    """Every fund by its code, in the order of the files. Raises FaultyFund."""
    read = (fund(path.stem, path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.toml"))
    return {one.code: one for one in sorted(read, key=lambda one: one.order)}


def fund(code: str, text: str) -> Fund:
    """A fund as its file says it. Raises FaultyFund with everything that is wrong in it."""
    try:
        return Fund.model_validate(tomllib.loads(text) | {"code": code})
    except tomllib.TOMLDecodeError as wrong:
        raise FaultyFund(f"{code}.toml: {wrong}") from wrong
    except ValidationError as wrong:
        raise FaultyFund("\n".join(f"{code}.toml: {fault}" for fault in faults(wrong))) from wrong


def faults(wrong: ValidationError) -> list[str]:
    """Each fault: where it stands in the file (money 2, pence) and what is wrong."""
    return [f"{place(one['loc'])}: {one['msg'].removeprefix('Value error, ')}" for one in wrong.errors()]


def place(path: Iterable[int | str]) -> str:
    """Where something stands, counted from 1."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in path) or "the file"


def narrowed(
    *, kind: str = "", funder: str = "", joint: str = "", topics: Iterable[str] = (), q: str = ""
) -> list[Fund]:
    """The funds that fit, in their order; `q` are words in either language."""
    wanted, words = {*topics}, folded(q).split()
    return [
        one
        for one in funds().values()
        if kind in {"", one.kind}
        and (not funder or funder in one.funders)
        and joint in {"", one.joint}
        and (not wanted or wanted & {*one.topics})
        and all(word in said_of(one) for word in words)
    ]


@cache
def said_of(one: Fund) -> str:
    """Everything by which a fund is found, folded."""
    texts = [one.name, one.purpose, one.paid_to, may_bid(one), one.bidding, *one.learnt]
    return folded(" ".join(f"{text.cy} {text.en}" for text in texts if text))


def of_practice(code: str) -> list[Fund]:
    """The funds that paid for the spread of a practice."""
    return [one for one in funds().values() if one.spread and code in one.spread.practices]
