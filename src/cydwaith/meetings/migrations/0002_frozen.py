"""The triggers that `forums.0002` put on these tables are this room's now: put again, under the same names."""

from django.db import migrations

from cydwaith.meetings.frozen import FROZEN


def forwards(_apps, editor):
    FROZEN.protect(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial")]

    # Going back leaves them: they were there before.
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
