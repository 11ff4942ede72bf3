"""Addresses of the site as a whole."""

from cydwaith.shared.routes import Route, page, plain
from cydwaith.site import api
from cydwaith.site.deeds import API_FIND, SITE_READ, START_OPEN
from cydwaith.site.pages import about, cookies, developers, home, start

ROUTES: tuple[Route, ...] = (
    plain("", start.start, name="start", may=START_OPEN, apart="leads on to a language"),
    plain("api/v1/", start.api_start, name="api_start", may=SITE_READ, apart="leads on"),
    plain("^api/", api.missing, name="api_missing", may=API_FIND, apart="is never there", pattern=True),
    page("", "", home.home, name="home", may=SITE_READ),
    page("about/", "ynghylch/", about.about, name="about", may=SITE_READ),
    page("accessibility/", "hygyrchedd/", about.accessibility, name="accessibility", may=SITE_READ),
    page("cookies/", "cwcis/", cookies.cookies, name="cookies", may=SITE_READ),
    page("developers/", "datblygwyr/", developers.developers, name="developers", may=SITE_READ),
)
