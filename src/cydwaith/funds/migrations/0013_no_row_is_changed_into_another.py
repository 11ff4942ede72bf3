from django.db import migrations

from cydwaith.funds import guarding
from cydwaith.funds.agreements import guarding as of_agreements


def forwards(_apps, editor):
    guarding.protect(editor.connection)
    of_agreements.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no row is changed into another by UPDATE OR REPLACE; on PostgreSQL TRUNCATE takes none that stays."""

    dependencies = [("funds", "0012_no_row_takes_anothers_place")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
