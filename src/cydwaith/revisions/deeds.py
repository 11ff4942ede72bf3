"""Nobody does anything here: what pages read is counted and kept beside what people do."""

from typing import Final

COUNTED: Final = "counted and kept so that pages need not be made again; it may be thrown away at any time"
NOT_COVERED: Final = {"revisions_raised": COUNTED, "revisions_page": COUNTED}
