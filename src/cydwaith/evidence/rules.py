"""Who may do what with figures: everyone reads them; only whoever runs the machine loads them."""

from cydwaith.shared.permissions import EVERYONE, OPERATORS, Rule

PAGES = ("indicators", "indicator", "indicator-csv", "indicator-json", "indicator-csvw")
API = ("indicators", "indicator", "observations", "standings")

RULES = (
    Rule("figures.read", EVERYONE, pages=PAGES, api=API, commands=("standing",)),
    Rule("figures.export", EVERYONE, commands=("export",)),
    Rule("figures.check", OPERATORS, commands=("check",)),
    Rule("figures.load", OPERATORS, commands=("import",)),
    Rule("standings.recalculate", OPERATORS, commands=("recalculate",)),
)
