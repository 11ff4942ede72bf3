"""The programme: who owes what to whom, by when, how it goes as each side sees it, and what a delay endangers."""
