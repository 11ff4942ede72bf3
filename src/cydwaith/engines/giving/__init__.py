"""The 360Giving Data Standard 1.4: grants as documents, read from JSON and tables, checked one by one, and written.

A grant is a mapping as the standard's JSON has it. Amounts that are read are exact (`Decimal`), and are written as they
were.
"""

from cydwaith.engines.giving.checking import Wrong, wrongs
from cydwaith.engines.giving.joint import Award, Org, Uncounted, grants_of, tied
from cydwaith.engines.giving.reading import Read, Unreadable, from_json, from_rows, from_table
from cydwaith.engines.giving.writing import VERSION, flat, package

__all__ = [
    "VERSION",
    "Award",
    "Org",
    "Read",
    "Uncounted",
    "Unreadable",
    "Wrong",
    "flat",
    "from_json",
    "from_rows",
    "from_table",
    "grants_of",
    "package",
    "tied",
    "wrongs",
]
