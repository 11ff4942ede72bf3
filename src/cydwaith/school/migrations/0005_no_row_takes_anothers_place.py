from django.db import migrations

from cydwaith.school.frozen import FROZEN, OF_STUDIES


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)
    OF_STUDIES.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("school", "0004_studies_frozen")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
