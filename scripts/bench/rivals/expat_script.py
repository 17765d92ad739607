"""The least a reader has to do: inflate every part and scan its XML, both in C (zlib and expat), with nothing done about what is found."""
import sys
import zipfile
from pathlib import Path
from xml.parsers import expat

import usage  # noqa: F401

for path in sorted(Path(sys.argv[1]).iterdir()):
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                expat.ParserCreate().Parse(parts.read(name), True)
