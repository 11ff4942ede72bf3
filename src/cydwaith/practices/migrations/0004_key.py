from django.db import migrations, models
from django.db.models import F


def forwards(apps, _editor):
    apps.get_model("practices", "Practice").objects.update(key=F("slug"))


class Migration(migrations.Migration):
    """What the record calls a practice is drawn by lot; one that it knows already keeps the name it has there."""

    dependencies = [("practices", "0003_signals")]

    # Without an index at first: PostgreSQL would be asked to make one for LIKE twice.
    operations = [
        migrations.AddField("practice", "key", models.SlugField(max_length=80, null=True, db_index=False)),
        migrations.RunPython(forwards, migrations.RunPython.noop),
        migrations.AlterField("practice", "key", models.SlugField(max_length=80, unique=True)),
    ]
