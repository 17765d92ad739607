"""Tells the resource usage of a measured Python process on file descriptor 3 when it ends."""
import atexit
import json
import os
import resource


def tell():
    used = resource.getrusage(resource.RUSAGE_SELF)
    text = json.dumps({"cpu": used.ru_utime + used.ru_stime, "bytes": used.ru_maxrss * 1024})
    os.write(3, text.encode())


atexit.register(tell)
