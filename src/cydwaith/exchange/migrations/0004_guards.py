from django.db import migrations

from cydwaith.exchange.guarding import protect, unprotect


def forwards(_apps, editor):
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    """The database refuses a placement without all three, and a longer one that two of them signed."""

    dependencies = [("exchange", "0003_placements"), ("bodies", "0009_offices_and_agencies")]
    operations = [migrations.RunPython(forwards, backwards)]
