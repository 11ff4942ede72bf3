"""Nobody does anything with revisions: what is stored of them is counted and made, and can be emptied at any time."""

from typing import Final

NOT_COVERED: Final = {
    "revisions_raised": "how often tables were changed is counted by the database itself, and no fact",
    "revisions_page": "answers that are made anew from what is covered",
}
