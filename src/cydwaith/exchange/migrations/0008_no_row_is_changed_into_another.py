from django.db import migrations

from cydwaith.exchange.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no row is changed into another by UPDATE OR REPLACE; on PostgreSQL TRUNCATE takes none that stays."""

    dependencies = [("exchange", "0007_days_of_help")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
