"""What there is to say about commitments: how many, how late, who owes them, what each side says, and when to expect.

*Ymrwymiad*, *diwrnod* and *statws* are masculine, *ochr* is feminine.
"""
