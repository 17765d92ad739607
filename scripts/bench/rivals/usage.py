"""Tells the resource usage of a measured Python process on file descriptor 3 when it ends."""
import atexit
import json
import os
import re
import resource


def peak(used):
    """Most bytes held; on Linux ru_maxrss begins with those of the process that started this one."""
    try:
        with open("/proc/self/status", encoding="latin-1") as status:
            return int(re.search(r"VmHWM:\s*(\d+) kB", status.read())[1]) * 1024
    except (OSError, TypeError):
        return used.ru_maxrss * 1024


def tell():
    used = resource.getrusage(resource.RUSAGE_SELF)
    text = json.dumps({"cpu": used.ru_utime + used.ru_stime, "bytes": peak(used)})
    os.write(3, text.encode())


atexit.register(tell)
