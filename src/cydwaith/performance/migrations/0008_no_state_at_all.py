from django.db import migrations

from cydwaith.performance.guarding import protect


def forwards(_apps, editor):
    protect(editor.connection)


class Migration(migrations.Migration):
    """A report begun as what is no state at all is left to the bounds of its column."""

    dependencies = [("performance", "0007_nobody_finds_a_topic_by_trying")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
