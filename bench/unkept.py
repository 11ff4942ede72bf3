"""Settings of a site that keeps no page: what a page costs when it has to be made."""

from cydwaith.settings import *  # noqa: F403  # settings are made to be imported whole

PAGES_KEPT = False
