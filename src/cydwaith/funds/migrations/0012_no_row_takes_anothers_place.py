from django.db import migrations

from cydwaith.funds import guarding
from cydwaith.funds.agreements import guarding as of_agreements


def forwards(_apps, editor):
    guarding.protect(editor.connection)
    of_agreements.protect(editor.connection)


class Migration(migrations.Migration):
    """On SQLite no new row takes the place of one that has a key of it: INSERT OR REPLACE would remove it unasked."""

    dependencies = [("funds", "0011_of_a_bid")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
