"""Rules as somebody states them on a command line."""

from collections.abc import Iterator, Sequence

from cydwaith.engines.funding import Rule
from cydwaith.funds.from_file import texts
from cydwaith.funds.from_file.reading import Asked
from cydwaith.shared.commands import UsageError
from cydwaith.shared.said import Said


def each(asked: Asked, wanted: Sequence[str]) -> Iterator[Rule]:
    """COLUMN:NUMBER: every value of the column has at least so many bids."""
    for text in wanted:
        column, number = parted(text, texts.EACH)
        for bids in of(asked, column).values():
            yield Rule(f"--each {text}", dict.fromkeys(bids, 1), least=count(number, text, texts.EACH))


def valued(asked: Asked, wanted: Sequence[str], *, least: bool) -> Iterator[Rule]:
    """COLUMN=VALUE:NUMBER: at least, or at most, so many bids have this value."""
    for text in wanted:
        about, number = parted(text, texts.VALUE)
        column, equals, value = about.partition("=")
        if not equals:
            raise UsageError(str(texts.VALUE).format(text=text))
        if value not in of(asked, column):
            raise UsageError(str(texts.NO_VALUE).format(text=about))
        bids, limit = dict.fromkeys(of(asked, column)[value], 1), count(number, text, texts.VALUE)
        name = f"--at-{'least' if least else 'most'} {text}"
        yield Rule(name, bids, least=limit) if least else Rule(name, bids, most=limit)


def shared(asked: Asked, wanted: Sequence[str], money: int) -> Iterator[Rule]:
    """COLUMN:PER CENT: to no value of the column falls more than this part of the money."""
    for text in wanted:
        column, number = parted(text, texts.SHARE)
        part = count(number.removesuffix("%"), text, texts.SHARE)
        for amounts in of(asked, column).values():
            yield Rule(f"--share {text}", amounts, most=money * part // 100)


def of(asked: Asked, column: str) -> dict[str, dict[str, int]]:
    """The values of a column. Raises UsageError for one that is not there."""
    if column not in asked.groups:
        raise UsageError(str(texts.COLUMN).format(text=column))
    return asked.groups[column]


def parted(text: str, how: Said) -> tuple[str, str]:
    """What stands before and after the last colon."""
    before, colon, after = text.rpartition(":")
    if not colon or not before:
        raise UsageError(str(how).format(text=text))
    return before, after


def count(number: str, text: str, how: Said) -> int:
    """A whole number from nought up, of at most nine digits."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise UsageError(str(how).format(text=text))
    return int(number)
