"""The command line: `cydwaith COMMAND`; without a command, the demonstration."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Hand over to the command named; a bare call, or one that begins with an option, opens the demonstration."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
    words = sys.argv[1:]
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words = ["demo", *words]
    if words[0] == "demo":
        os.environ.setdefault("CYDWAITH_DEMO", "1")
    execute_from_command_line(["cydwaith", *words])


if __name__ == "__main__":
    main()
