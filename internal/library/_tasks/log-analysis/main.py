"""Counts the lines of a log by level, and its errors by hour."""

import re
from collections import Counter

LOG = """\
2026-03-01 09:14:02 INFO  server started
2026-03-01 09:31:40 ERROR disk is full
2026-03-01 09:31:41 INFO  old files removed
  at backup.py:42
2026-03-01 10:02:13 WARN  slow answer: 2100 ms
2026-03-01 10:05:59 ERROR no answer from database
2026-03-01 10:06:00 ERROR no answer from database
2026-03-01 10:06:30 INFO  database is back
"""

ENTRY = re.compile(r"\d{4}-\d\d-\d\d (?P<hour>\d\d):\d\d:\d\d (?P<level>[A-Z]+)\s")

by_level = Counter()
errors_at = Counter()
others = 0
for line in LOG.splitlines():
    match = ENTRY.match(line)
    if not match:
        others += 1
        continue
    by_level[match["level"]] += 1
    if match["level"] == "ERROR":
        errors_at[match["hour"]] += 1

for level, count in sorted(by_level.items()):
    print(level, count)
for hour, count in sorted(errors_at.items()):
    print(f"errors at {hour}h: {count}")
print(others, "line is not an entry" if others == 1 else "lines are not entries")
