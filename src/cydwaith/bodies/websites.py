"""Where an organisation's own website is, for a reader of Welsh where its Welsh address is known.

`reference/websites.tsv` names each Welsh address, and where it was seen; any other website has one for both.
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from cydwaith.shared.bilingual import reading_language

FILE: Final = Path(__file__).parent / "reference/websites.tsv"


@cache
def welsh() -> Mapping[str, str]:
    """{code: Welsh address} of those that are known."""
    rows = csv.DictReader(FILE.read_text().splitlines(), delimiter="\t")
    return {row["code"]: row["website_cy"] for row in rows}


def website(code: str, known: str) -> str:
    """The address for this reader; `known` is the one that serves where no Welsh one is."""
    return welsh().get(code, known) if reading_language() == "cy" else known
