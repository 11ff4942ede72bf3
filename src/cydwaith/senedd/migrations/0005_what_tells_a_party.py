"""A party, or whatever else was not only seen in the Record, has what tells it."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("senedd", "0004_a_former_says_who")]

    operations = [
        migrations.AddField("membership", "source", models.CharField(max_length=300, blank=True)),
        migrations.AddConstraint(
            "membership",
            models.CheckConstraint(condition=Q(seen=False) | Q(source=""), name="senedd_membership_seen_in_the_record"),
        ),
    ]
