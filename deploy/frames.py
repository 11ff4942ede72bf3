"""What `spark-submit` is given: `cydwaith frames …` on Apache Spark. See docs/frames.md."""

import os
import sys

from cydwaith.__main__ import main

os.environ["CYDWAITH_ENGINE"] = "spark"
sys.argv[1:1] = ["frames"]
main()
