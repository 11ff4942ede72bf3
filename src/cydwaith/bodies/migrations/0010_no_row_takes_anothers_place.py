from django.db import migrations

from cydwaith.bodies.last_administrator import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("bodies", "0009_offices_and_agencies")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
