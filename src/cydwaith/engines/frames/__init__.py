"""The same computations where the data outgrow one machine's memory: on DuckDB, or on Apache Spark.

engine      what both can do: open files, answer SQL, do something for each of many things
duck        DuckDB, in this process                       spark       Apache Spark, wherever it runs
opinion     moments, tallies and opinion groups           standings   every indicator × area

One code path: both are asked the same SQL, and the same functions of `engines` do the rest. What travels from them is
small: statements × statements and places of the map, never votes. Imported by commands only, never by a page.
"""

from cydwaith.engines.frames.engine import ENGINES, Engine
from cydwaith.engines.frames.opening import opened

__all__ = ["ENGINES", "Engine", "opened"]
