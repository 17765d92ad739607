"""What a script with pandas takes to read all workbooks of a folder and, with a second argument, to append their rows into one."""
import sys
from pathlib import Path

import pandas
import usage  # noqa: F401

frames = [
    frame
    for path in sorted(Path(sys.argv[1]).iterdir())
    for frame in pandas.read_excel(path, sheet_name=None, header=None).values()
]
if len(sys.argv) > 2:
    pandas.concat(frames).to_excel(sys.argv[2])
