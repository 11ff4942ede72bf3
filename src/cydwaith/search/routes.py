"""The addresses of this room, each with the rule that opens it."""

from cydwaith.search.deeds import SEARCH_KEEP, SEARCH_READ, SEARCH_READ_ASKED, TERM_AGREE, TERM_STRIKE
from cydwaith.search.pages import glossary, saved, search
from cydwaith.shared.routes import Route, page

ROUTES: tuple[Route, ...] = (
    page("search/", "chwilio/", search.search, name="search", may=SEARCH_READ),
    page("search/saved/", "chwilio/cadw/", saved.saved_searches, name="saved_searches", may=SEARCH_KEEP),
    page("search/asked/", "chwilio/gofynnwyd/", saved.searched_for, name="searched_for", may=SEARCH_READ_ASKED),
    page("glossary/", "geirfa/", glossary.glossary, name="glossary", may=SEARCH_READ),
    page("glossary/new/", "geirfa/newydd/", glossary.new, name="term_new", may=TERM_AGREE),
    page(
        "glossary/<int:number>/remove/",
        "geirfa/<int:number>/tynnu/",
        glossary.take_back,
        name="term_strike",
        may=TERM_STRIKE,
        apart="needs an agreed term: none ships",
    ),
)
