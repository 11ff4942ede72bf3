"""What the web server runs."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
site = get_wsgi_application()

# Only now is everything there that it needs.
from cydwaith.record import background  # noqa: E402
from cydwaith.revisions import kept_pages  # noqa: E402
from cydwaith.running import lifeline  # noqa: E402
from cydwaith.running.noting import Noting  # noqa: E402

application = Noting(kept_pages.site(site))

lifeline.hold()
background.start()
