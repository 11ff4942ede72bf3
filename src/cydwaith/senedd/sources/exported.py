"""The Record's exports as a stream: rows of named texts, whatever the elements around them are called.

No entity of the file's own is read, and nothing is fetched. A file, a text and the number of rows have bounds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final
from xml.parsers import expat

from cydwaith.senedd.sources.faults import Report

CHUNK: Final = 2**16
LARGEST: Final = 200
"""Megabytes of a file that are read."""
MOST_ROWS: Final = 200_000
LONGEST: Final = 2_000_000
"""Signs of one text that are read: a contribution of 50,000 words has some 300,000."""
LONGEST_TAG: Final = 2**20
"""Bytes of one tag or comment that are read: the parser begins each of them anew with every chunk."""
DEEPEST: Final = 3
ROW: Final = 2
SPOKEN: Final = frozenset({"contribution_verbatim", "contribution_translated"})
"""What may hold markup as elements of the file itself, instead of escaped: it is read like the other."""
DEEPEST_MARKUP: Final = 50
SCHEMA: Final = "schema"
"""What some programs write before the rows: in which form they are, and nothing of what was said."""


@dataclass
class Row:
    """One row: on which line it began, what its element is called, and its texts by name in lower case."""

    line: int
    kind: str
    texts: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """A text; empty where the row has none of that name."""
        return self.texts.get(name, "")


class Stopped(Exception):  # noqa: N818  # says what happened to the reading
    """The file is not read any further."""


class Reader:
    """Turns a stream of XML into rows, one after the other."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.depth = self.rows_read = self.length = 0
        self.name = ""
        self.row: Row | None = None
        self.passing = False
        self.done: list[Row] = []
        self.text: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def rows(self, file: BinaryIO) -> Iterator[Row]:
        """Each row once it has been read; a fault of the XML itself ends the reading."""
        size = 0
        try:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if size > LARGEST * 2**20:
                    self.stop("too-large", most=LARGEST)
                self.parser.Parse(chunk, False)
                if size - self.parser.CurrentByteIndex > LONGEST_TAG:
                    self.stop("too-long", name="<…>", most=LONGEST_TAG)
                yield from self.done
                self.done.clear()
            self.parser.Parse(b"", True)
        except expat.ExpatError as error:
            self.report.add(error.lineno, "not-xml", why=expat.ErrorString(error.code))
        except (LookupError, ValueError):  # as the parser says that it knows no such encoding
            self.report.add(self.parser.CurrentLineNumber, "encoding")
            return
        except Stopped:
            return
        yield from self.done

    def stop(self, code: str, **details: object) -> None:
        """Note a fault after which nothing more is read."""
        self.report.add(self.parser.CurrentLineNumber, code, **details)
        raise Stopped

    def doctype(self, *_about: Any) -> None:  # Any: as the parser tells it
        """An export has none; with one could come entities that grow, or that fetch."""
        self.stop("doctype")

    def start(self, name: str, _attributes: object) -> None:
        self.depth += 1
        if self.passing:
            return
        if self.depth > DEEPEST:
            self.markup(f"<{name}>")
            return
        if self.depth == ROW and name.rpartition(":")[2] == SCHEMA:
            self.passing = True
            return
        if self.depth == ROW:
            self.rows_read += 1
            if self.rows_read > MOST_ROWS:
                self.stop("too-many", most=MOST_ROWS)
            self.row = Row(self.parser.CurrentLineNumber, name)
        self.name, self.text, self.length = name.lower(), [], 0

    def markup(self, tag: str) -> None:
        """A tag inside what was said, as its text has it where it is escaped; in nothing else can there be any."""
        if self.name not in SPOKEN or self.depth > DEEPEST_MARKUP:
            self.stop("too-deep")
        self.text.append(tag)

    def end(self, name: str) -> None:
        if self.passing:
            self.passing = self.depth > ROW
        elif self.depth > DEEPEST:
            self.markup(f"</{name}>")
        elif self.depth == DEEPEST and self.row:
            if self.name in self.row.texts:
                self.report.add(self.parser.CurrentLineNumber, "twice", name=self.name)
            self.row.texts[self.name] = "".join(self.text).strip()
        elif self.depth == ROW and self.row:
            self.done.append(self.row)
            self.row = None
        self.depth -= 1

    def characters(self, text: str) -> None:
        if self.passing:
            return
        if self.depth >= DEEPEST:
            self.length += len(text)
            if self.length > LONGEST:
                self.stop("too-long", name=self.name, most=LONGEST)
            self.text.append(text)
        elif text.strip():
            self.report.add(self.parser.CurrentLineNumber, "odd-text", text=text.strip())
