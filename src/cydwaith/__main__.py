"""The command line: `cydwaith COMMAND`; without a command, the demonstration."""

import os
import sys

from cydwaith.environment import telling
from cydwaith.environment.declared_running import DEMO
from cydwaith.environment.reading import read


def main() -> None:
    """Hand over to the command named; a bare call, or one that begins with an option, opens the demonstration."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
    words = sys.argv[1:]
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words = ["demo", *words]
    if words[0] == "demo":
        os.environ.setdefault(DEMO.name, "1")
    if words[0] == "settings":  # answers whatever is wrong
        sys.exit(telling.main(words[1:]))
    telling.warn(telling.checked(read()))
    from django.core.management import execute_from_command_line

    execute_from_command_line(["cydwaith", *words])


if __name__ == "__main__":
    main()
