import django.db.models.deletion
from django.db import migrations, models

from cydwaith.funds.agreements.guarding import protect, unprotect


def forwards(_apps, editor):
    protect(editor.connection)


def backwards(_apps, editor):
    unprotect(editor.connection)


class Migration(migrations.Migration):
    """Awards made here: agreements that every party signs, claims, and each line of money."""

    dependencies = [
        ("bodies", "0009_offices_and_agencies"),
        ("evidence", "0007_council_groups"),
        ("funds", "0002_calls_and_bids"),
        ("practices", "0007_because_of_a_recommendation"),
        ("programme", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgreementVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("text_cy", models.TextField()),
                ("text_en", models.TextField()),
                ("content", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("total", models.PositiveBigIntegerField()),
                ("begins", models.DateField()),
                ("ends", models.DateField()),
                ("claims_by", models.DateField()),
                ("reason_cy", models.TextField(blank=True)),
                ("reason_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                ("taken", models.DateTimeField(null=True)),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "practice",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="practices.practice",
                    ),
                ),
            ],
            options={
                "ordering": ("award", "number"),
            },
        ),
        migrations.CreateModel(
            name="AgreementAim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="evidence.indicator"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="aims", to="funds.agreementversion"
                    ),
                ),
            ],
            options={
                "ordering": ("version", "indicator"),
            },
        ),
        migrations.CreateModel(
            name="AgreementAction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("title_cy", models.CharField(blank=True, max_length=200)),
                ("title_en", models.CharField(blank=True, max_length=200)),
                ("due", models.DateField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programme.commitment",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="actions", to="funds.agreementversion"
                    ),
                ),
            ],
            options={
                "ordering": ("version", "number"),
            },
        ),
        migrations.CreateModel(
            name="AwardVerdict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("inputs", models.CharField(max_length=64)),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("worked", "Worked"),
                            ("probably_worked", "Probably Worked"),
                            ("no_sign_of_an_effect", "No Sign"),
                            ("did_harm", "Did Harm"),
                            ("cannot_tell_yet", "Cannot Tell"),
                        ],
                        max_length=24,
                    ),
                ),
                ("reasons", models.JSONField(default=list)),
                ("effect", models.CharField(blank=True, max_length=40)),
                ("chance", models.CharField(blank=True, max_length=40)),
                ("periods", models.PositiveSmallIntegerField(default=0)),
                ("adopters", models.JSONField(default=list)),
                (
                    "aim",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="verdict", to="funds.agreementaim"
                    ),
                ),
            ],
            options={
                "ordering": ("aim",),
            },
        ),
        migrations.CreateModel(
            name="Instalment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due", models.DateField()),
                ("pence", models.PositiveBigIntegerField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="instalments",
                        to="funds.agreementversion",
                    ),
                ),
            ],
            options={
                "ordering": ("version", "due", "id"),
            },
        ),
        migrations.CreateModel(
            name="JointAward",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("fund", models.CharField(blank=True, max_length=60)),
                ("made", models.DateField()),
                ("closed", models.DateField(null=True)),
                ("sample", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "current",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="funds.agreementversion",
                    ),
                ),
                (
                    "funder",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
            ],
            options={
                "ordering": ("-made", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("pence", models.PositiveBigIntegerField()),
                ("begins", models.DateField()),
                ("ends", models.DateField()),
                ("what_cy", models.TextField(blank=True)),
                ("what_en", models.TextField(blank=True)),
                ("on", models.DateField()),
                ("accepted", models.PositiveBigIntegerField(null=True)),
                ("decided", models.DateField(null=True)),
                ("reason_cy", models.TextField(blank=True)),
                ("reason_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "award",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="funds.jointaward"
                    ),
                ),
            ],
            options={
                "ordering": ("award", "number"),
            },
        ),
        migrations.CreateModel(
            name="AwardReturn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("due", models.DateField()),
                ("last", models.BooleanField(default=False)),
                ("given", models.DateField(null=True)),
                ("text_cy", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
                ("spent", models.PositiveBigIntegerField(null=True)),
                ("expected", models.PositiveBigIntegerField(null=True)),
                ("dropped", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "award",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="returns", to="funds.jointaward"
                    ),
                ),
            ],
            options={
                "ordering": ("due", "id"),
            },
        ),
        migrations.AddField(
            model_name="agreementversion",
            name="award",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="funds.jointaward"
            ),
        ),
        migrations.CreateModel(
            name="MoneyLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("awarded", "Awarded"),
                            ("varied", "Varied"),
                            ("claimed", "Claimed"),
                            ("reduced", "Reduced"),
                            ("paid", "Paid"),
                            ("recalled", "Recalled"),
                            ("returned", "Returned"),
                        ],
                        max_length=8,
                    ),
                ),
                ("on", models.DateField()),
                ("pence", models.BigIntegerField()),
                ("due", models.DateField(null=True)),
                ("reason_cy", models.TextField(blank=True)),
                ("reason_en", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "award",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="funds.jointaward"
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="lines", to="funds.claim"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="funds.agreementversion",
                    ),
                ),
            ],
            options={
                "ordering": ("award", "on", "id"),
            },
        ),
        migrations.CreateModel(
            name="ReturnReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("days", models.PositiveSmallIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reminders", to="funds.awardreturn"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="AgreementSignature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.post"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="funds.agreementversion",
                    ),
                ),
            ],
            options={
                "ordering": ("version", "id"),
                "constraints": [models.UniqueConstraint(fields=("version", "body"), name="agreement_signed_once")],
            },
        ),
        migrations.CreateModel(
            name="AgreementParty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[("funder", "Funder"), ("lead", "Lead"), ("partner", "Partner")], max_length=7
                    ),
                ),
                ("pence", models.PositiveBigIntegerField(default=0)),
                ("leaves", models.BooleanField(default=False)),
                (
                    "body",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.body"),
                ),
                (
                    "post",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="bodies.post"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to="funds.agreementversion"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "agreement parties",
                "ordering": ("version", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("version", "body"), name="agreement_party_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("role", "lead")), fields=("version",), name="agreement_one_lead"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("role", "funder")), fields=("version",), name="agreement_one_funder"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role", "funder"), _negated=True),
                            models.Q(("leaves", False), ("pence", 0)),
                            _connector="OR",
                        ),
                        name="who_pays_has_no_share",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="agreementaim",
            constraint=models.UniqueConstraint(fields=("version", "indicator"), name="agreement_aim_once"),
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.UniqueConstraint(fields=("version", "number"), name="agreement_action_once"),
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("title_cy", ""), ("title_en", ""), _negated=True),
                name="agreement_action_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="instalment",
            constraint=models.UniqueConstraint(fields=("version", "body", "due"), name="instalment_once_a_day"),
        ),
        migrations.AddConstraint(
            model_name="jointaward",
            constraint=models.CheckConstraint(
                condition=models.Q(("closed", None), ("current__isnull", False), _connector="OR"),
                name="closed_once_agreed",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(fields=("award", "number"), name="claim_number_once"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("begins__lte", models.F("ends")), ("ends__lte", models.F("on"))),
                name="claim_days_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(condition=models.Q(("pence__gt", 0)), name="claim_of_something"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("what_cy", ""), ("what_en", ""), _negated=True), name="claim_says_what_for"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("accepted", None), ("decided", None)),
                    models.Q(("accepted", models.F("pence")), ("decided__gte", models.F("on"))),
                    models.Q(
                        ("accepted__lt", models.F("pence")),
                        ("decided__gte", models.F("on")),
                        models.Q(("reason_cy", ""), ("reason_en", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="claim_accepted_or_reduced_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="awardreturn",
            constraint=models.UniqueConstraint(fields=("award", "body", "due"), name="return_once_a_day"),
        ),
        migrations.AddConstraint(
            model_name="awardreturn",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("expected", None), ("given", None), ("spent", None), ("text_cy", ""), ("text_en", "")),
                    models.Q(
                        ("expected__gte", models.F("spent")),
                        ("given__isnull", False),
                        ("spent__isnull", False),
                        models.Q(("text_cy", ""), ("text_en", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_return_given_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementversion",
            constraint=models.UniqueConstraint(fields=("award", "number"), name="agreement_number_once"),
        ),
        migrations.AddConstraint(
            model_name="agreementversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("title_cy", ""), _negated=True),
                    models.Q(("title_en", ""), _negated=True),
                    _connector="OR",
                ),
                name="agreement_has_a_title",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("number", 1), models.Q(("reason_cy", ""), ("reason_en", ""), _negated=True), _connector="OR"
                ),
                name="agreement_changed_with_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("begins__lte", models.F("ends")), ("ends__lte", models.F("claims_by"))),
                name="agreement_days_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneyline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "varied"),
                    models.Q(("kind", "reduced"), ("pence__lt", 0)),
                    models.Q(("kind__in", ("awarded", "claimed", "paid", "recalled", "returned")), ("pence__gt", 0)),
                    _connector="OR",
                ),
                name="money_line_up_or_down",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneyline",
            constraint=models.CheckConstraint(
                condition=models.Q(("pence", 0), _negated=True), name="money_line_of_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="moneyline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("claim", None), ("kind__in", ("awarded", "varied")), ("version__isnull", False)),
                    models.Q(("claim__isnull", False), ("kind__in", ("claimed", "reduced", "paid")), ("version", None)),
                    models.Q(("claim", None), ("kind__in", ("recalled", "returned")), ("version", None)),
                    _connector="OR",
                ),
                name="money_line_says_of_what",
            ),
        ),
        migrations.AddConstraint(
            model_name="moneyline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("due", None), models.Q(("due__gte", models.F("on")), ("kind", "recalled")), _connector="OR"
                ),
                name="money_line_only_recalled_is_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="returnreminder",
            constraint=models.UniqueConstraint(fields=("of", "days"), name="a_return_is_told_of_once"),
        ),
        migrations.RunPython(forwards, backwards),
    ]
