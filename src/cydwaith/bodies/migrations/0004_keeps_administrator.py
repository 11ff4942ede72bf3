from django.db import migrations

from cydwaith.bodies.last_administrator import protect, unprotect


def forwards(_apps, editor):
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    """The database refuses to take the last administrator of a body away from its other members."""

    dependencies = [("bodies", "0003_portfolios")]

    operations = [migrations.RunPython(forwards, backwards)]
