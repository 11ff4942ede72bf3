from django.db import migrations

from cydwaith.forums.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("forums", "0004_official_names")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
