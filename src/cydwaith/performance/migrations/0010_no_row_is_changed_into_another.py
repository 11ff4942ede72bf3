from django.db import migrations

from cydwaith.performance.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no row is changed into another by UPDATE OR REPLACE; on PostgreSQL TRUNCATE takes none that stays."""

    dependencies = [("performance", "0009_no_row_takes_anothers_place")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
