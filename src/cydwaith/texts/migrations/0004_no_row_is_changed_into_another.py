from django.db import migrations

from cydwaith.texts.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no row is changed into another: UPDATE OR REPLACE would remove it unasked."""

    dependencies = [("texts", "0003_no_row_takes_anothers_place")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
