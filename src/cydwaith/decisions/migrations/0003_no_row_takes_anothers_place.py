from django.db import migrations

from cydwaith.decisions.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("decisions", "0002_frozen")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
