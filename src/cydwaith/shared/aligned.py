"""Tables as plain text, for people at a terminal."""

from collections.abc import Iterable, Sequence


def aligned(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns under their names, two spaces apart; numbers to the right, words to the left."""
    body = [[str(cell) for cell in row] for row in rows]
    table = [list(header), *body]
    widths = [max(len(row[at]) for row in table) for at in range(len(header))]
    right = [bool(body) and all(_is_number(row[at]) for row in body) for at in range(len(header))]
    lines = (
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, right, strict=True)
        )
        for row in table
    )
    return "\n".join(line.rstrip() for line in lines)


def _is_number(cell: str) -> bool:
    return cell.lstrip("+-−").replace(",", "").replace(".", "", 1).isdigit()
