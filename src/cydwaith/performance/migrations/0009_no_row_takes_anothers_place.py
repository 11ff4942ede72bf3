from django.db import migrations

from cydwaith.performance.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("performance", "0008_no_state_at_all")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
