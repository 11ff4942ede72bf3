"""Which files a paper can be: documents that everybody can open and that run nothing."""

from typing import Final

LARGEST: Final = 20 * 2**20
"""In bytes. What councils send round is rarely half of it."""
KINDS: Final = ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt")
"""By the end of the name (`shared.file_kinds`)."""
