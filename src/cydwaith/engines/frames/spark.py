"""Apache Spark: on this machine, or wherever `spark-submit --master` says."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from cydwaith.engines.frames.engine import Found, Row

PARTS: Final = "spark.sql.shuffle.partitions"


class SparkEngine:
    """See `engine.Engine`."""

    faults: tuple[type[Exception], ...] = (PySparkException,)

    def __init__(self) -> None:
        self.session = SparkSession.builder.appName("cydwaith").config("spark.ui.enabled", "false").getOrCreate()
        context = self.session.sparkContext
        context.setLogLevel("ERROR")
        if context.master.startswith("local"):  # on a cluster PYSPARK_PYTHON says by which Python tasks run
            context.pythonExec = sys.executable
        if not context.getConf().contains(PARTS):  # 200 is for clusters
            self.session.conf.set(PARTS, str(2 * context.defaultParallelism))

    def open(self, name: str, path: str) -> None:
        self.session.read.parquet(path).createOrReplaceTempView(name)

    def fill(self, name: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        self.session.createDataFrame(rows, ", ".join(columns)).createOrReplaceTempView(name)

    def keep(self, name: str, sql: str) -> None:
        self.session.sql(sql).cache().createOrReplaceTempView(name)

    def ask(self, sql: str) -> list[Row]:
        return [tuple(row) for row in self.session.sql(sql).collect()]

    def each(self, sql: str, do: Callable[[str, list[Row]], Found]) -> dict[str, Found]:
        rows = self.session.sql(sql).rdd.map(lambda row: (str(row[0]), tuple(row[1:])))
        found = rows.groupByKey().map(lambda one: (one[0], do(one[0], sorted(one[1])))).collect()
        return dict(found)

    def close(self) -> None:
        self.session.stop()
