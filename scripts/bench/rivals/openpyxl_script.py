"""What a script with openpyxl takes to read all workbooks of a folder and, with a second argument, to append their rows into one."""
import sys
from pathlib import Path

import usage  # noqa: F401
from openpyxl import Workbook, load_workbook

output = sys.argv[2] if len(sys.argv) > 2 else None
book = Workbook()
for path in sorted(Path(sys.argv[1]).iterdir()):
    for sheet in load_workbook(path, data_only=True):
        for row in sheet.iter_rows(values_only=True):
            if output:
                book.active.append(row)
if output:
    book.save(output)
