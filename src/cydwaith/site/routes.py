"""Addresses of the site as a whole."""

from typing import Final

from cydwaith.shared.routes import Route, file, page, plain
from cydwaith.site import api
from cydwaith.site.deeds import API_FIND, SITE_READ, START_OPEN
from cydwaith.site.pages import about, briefing, cookies, developers, embedding, home, privacy, start

A_COUNCIL: Final = {"code": "W06000009"}
A_CHART: Final = {"chart": "map", "where": "indicators/waste-recycled-wales/"}
ROUTES: tuple[Route, ...] = (
    plain("", start.start, name="start", may=START_OPEN, apart="leads on to a language"),
    plain("api/v1/", start.api_start, name="api_start", may=SITE_READ, apart="leads on"),
    plain("^api/", api.missing, name="api_missing", may=API_FIND, apart="is never there", pattern=True),
    page("", "", home.home, name="home", may=SITE_READ),
    page("about/", "ynghylch/", about.about, name="about", may=SITE_READ),
    page("accessibility/", "hygyrchedd/", about.accessibility, name="accessibility", may=SITE_READ),
    page("cookies/", "cwcis/", cookies.cookies, name="cookies", may=SITE_READ),
    page("privacy/", "preifatrwydd/", privacy.privacy, name="privacy", may=SITE_READ),
    page(
        r"^embed/(?P<chart>[a-z-]+)/(?P<where>.*)$",
        r"^mewnosod/(?P<chart>[a-z-]+)/(?P<where>.*)$",
        embedding.embed,
        name="embed",
        may=SITE_READ,
        example=A_CHART,
        pattern=True,
    ),
    file(
        r"^embed/(?P<chart>[a-z-]+)\.svg/(?P<where>.*)$",
        r"^mewnosod/(?P<chart>[a-z-]+)\.svg/(?P<where>.*)$",
        embedding.svg,
        name="chart_svg",
        may=SITE_READ,
        example=A_CHART,
        pattern=True,
    ),
    page(
        "councils/<str:code>/briefing/",
        "cynghorau/<str:code>/papur-briffio/",
        briefing.page,
        name="briefing",
        may=SITE_READ,
        example=A_COUNCIL,
    ),
    file(
        "councils/<str:code>/briefing.pdf",
        "cynghorau/<str:code>/papur-briffio.pdf",
        briefing.file,
        name="briefing_pdf",
        may=SITE_READ,
        example=A_COUNCIL,
    ),
    page("developers/", "datblygwyr/", developers.developers, name="developers", may=SITE_READ),
)
