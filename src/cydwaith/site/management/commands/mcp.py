"""A server for assistants over standard input and output, by the Model Context Protocol; its library is an extra."""

from typing import Any

from asgiref.sync import async_to_sync

from cydwaith.shared.commands import DONE, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.said import said
from cydwaith.site.deeds import SITE_READ

NOT_INSTALLED = said(
    cy="Nid yw mcp wedi’i osod: pip install --require-hashes -r requirements-mcp.txt",
    en="mcp is not installed: pip install --require-hashes -r requirements-mcp.txt",
)


class Command(BaseCommand):
    """Answers assistants until they hang up: who does better, standing, practice, impact, search, duties, promised."""

    may = SITE_READ
    help = "Gweinydd i gynorthwywyr (MCP), darllen yn unig / A server for assistants (MCP), read-only."
    example = "./cydwaith mcp"
    formats = ("json",)

    def ask(self, **_options: Any) -> int:
        from cydwaith.site.assistants import server

        try:
            made = server()
        except ImportError as error:
            raise UsageError(str(NOT_INSTALLED)) from error
        # Questions of the database are asked on this very thread, one after the other.
        async_to_sync(made.run_stdio_async)()
        return DONE
