"""Who may do what with the search."""

from cydwaith.bodies.permissions import ACCOUNTS, EDITORS, EVERYONE, OPERATORS, Rule

# A row's body is the one for which an editor agrees a term; a kept search is only ever its own holder's.
RULES = (
    Rule("search.read", EVERYONE, pages=("search", "glossary"), api=("search",), commands=("search",)),
    Rule("search.keep", ACCOUNTS, pages=("saved_searches",)),
    Rule("search.read_asked", EDITORS, pages=("searched_for",)),
    Rule("search.rebuild", OPERATORS),
    Rule("search.train", OPERATORS),
    Rule("term.agree", EDITORS, pages=("term_new",)),
    Rule("term.strike", EDITORS, pages=("term_strike",)),
    Rule("terms.import", OPERATORS),
)
