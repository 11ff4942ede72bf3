"""Secretaries and contacts are kinds of posts too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bodies", "0007_acting"),
    ]

    operations = [
        migrations.AlterField(
            model_name="post",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("political", "Political"),
                    ("officer", "Officer"),
                    ("committee", "Committee"),
                    ("secretary", "Secretary"),
                    ("contact", "Contact"),
                ],
                max_length=20,
            ),
        ),
    ]
