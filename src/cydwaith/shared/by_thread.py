"""Which language is active, and where the site stands, is kept by thread.

Django keeps both so that tasks of one thread do not share them, under a lock, and is asked thousands of times a page.
This site is served by threads alone: what the language's own threads have costs a thirtieth.
"""

import threading

from django.urls import base
from django.utils.translation import trans_real


def keep() -> None:
    """From now on. What was active until now in this thread no longer is."""
    trans_real._active = threading.local()  # type: ignore[attr-defined]  # of the same shape
    base._prefixes = threading.local()  # type: ignore[attr-defined]
    base._urlconfs = threading.local()  # type: ignore[attr-defined]
