"""How each language counts, lists and names: what sentences of every room are made with.

`cy` and `en` each follow their own grammar, so they need not hold the same functions.
"""
