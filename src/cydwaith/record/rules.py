"""Who may see the record and check it: everyone, always."""

from cydwaith.bodies.permissions import EVERYONE, OPERATORS, Rule

RULES = (
    Rule(
        "record.read",
        EVERYONE,
        pages=("record", "entry", "entry_proof", "log", "log_file"),
        api=("entries", "entry"),
    ),
    Rule("record.cosign", EVERYONE, pages=("log_cosign",)),
    Rule("record.check", OPERATORS, commands=("record",)),
    Rule("witness.trust", OPERATORS),
)
