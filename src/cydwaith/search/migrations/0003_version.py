"""The index says when anything in it has changed."""

from django.db import migrations, models

from cydwaith.search.models.index import new_version


class Migration(migrations.Migration):
    dependencies = [("search", "0002_marks")]

    operations = [
        migrations.AddField("state", "version", models.CharField(max_length=16, default=new_version)),
    ]
