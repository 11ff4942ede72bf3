"""Things can bear marks, and searches can be narrowed by them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [
        migrations.AddField("document", "marks", models.JSONField(default=list)),
        migrations.AddField(
            "saved", "mark", models.CharField(max_length=40, blank=True, default=""), preserve_default=False
        ),
        migrations.RemoveConstraint("saved", "saved_once"),
        migrations.AddConstraint(
            "saved",
            models.UniqueConstraint(
                fields=("account", "question", "kind", "topic", "where", "mark", "language"), name="saved_once"
            ),
        ),
    ]
