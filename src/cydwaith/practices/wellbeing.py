"""The seven well-being goals and the five ways of working, as the law names them.

Well-being of Future Generations (Wales) Act 2015, sections 4 and 5; both language versions of the Act are law.
"""

from cydwaith.shared.bilingual import Words, choose

GOALS = {
    "prosperous": ("Cymru lewyrchus", "A prosperous Wales"),
    "resilient": ("Cymru gydnerth", "A resilient Wales"),
    "healthier": ("Cymru iachach", "A healthier Wales"),
    "more-equal": ("Cymru sy’n fwy cyfartal", "A more equal Wales"),
    "cohesive": ("Cymru o gymunedau cydlynus", "A Wales of cohesive communities"),
    "vibrant-culture": (
        "Cymru â diwylliant bywiog lle mae’r Gymraeg yn ffynnu",
        "A Wales of vibrant culture and thriving Welsh language",
    ),
    "globally-responsible": ("Cymru sy’n gyfrifol ar lefel fyd-eang", "A globally responsible Wales"),
}
WAYS = {
    "long-term": ("Hirdymor", "Long-term"),
    "prevention": ("Atal", "Prevention"),
    "integration": ("Integreiddio", "Integration"),
    "collaboration": ("Cydweithio", "Collaboration"),
    "involvement": ("Cynnwys", "Involvement"),
}


def goal(code: str) -> Words:
    """A goal's name in the reader's language."""
    return choose(*GOALS[code])


def way(code: str) -> Words:
    """A way of working's name in the reader's language."""
    return choose(*WAYS[code])
