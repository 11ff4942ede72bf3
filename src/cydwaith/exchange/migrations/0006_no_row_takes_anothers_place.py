from django.db import migrations

from cydwaith.exchange.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("exchange", "0005_rounds")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
