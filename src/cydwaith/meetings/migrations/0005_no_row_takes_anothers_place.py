from django.db import migrations

from cydwaith.meetings.frozen import ANSWERED, FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)
    ANSWERED.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("meetings", "0004_salts")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
