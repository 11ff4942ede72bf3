from django.db import migrations

from cydwaith.performance.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """The database refuses more: a report begun as anything but a draft, and what was written into a final one."""

    dependencies = [("performance", "0005_consultations_and_who_decides")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
