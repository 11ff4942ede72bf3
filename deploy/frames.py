"""What `spark-submit` is given: `cydwaith frames …` on Apache Spark. See docs/frames.md."""

# Linted here; a test runs it by spark-submit on one machine; not run on a cluster.

import os
import sys

from cydwaith.__main__ import main

os.environ["CYDWAITH_ENGINE"] = "spark"
sys.argv[1:1] = ["frames"]
main()
