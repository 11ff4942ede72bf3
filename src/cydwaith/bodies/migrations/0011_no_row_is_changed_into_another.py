from django.db import migrations

from cydwaith.bodies.last_administrator import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no row is changed into another by UPDATE OR REPLACE; on PostgreSQL TRUNCATE takes none that stays."""

    dependencies = [("bodies", "0010_no_row_takes_anothers_place")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
