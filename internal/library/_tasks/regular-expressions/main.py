"""Finds, checks and replaces text with regular expressions."""

import re

TEXT = "Write to mina@example.com or to lee.jun@school.example."
for found in re.findall(r"[a-z.]+@[a-z.]+[a-z]", TEXT):
    print("found:", found)

for candidate in ("2026-03-01", "01.03.2026"):
    # fullmatch wants the whole text to match, so ^ and $ are not needed.
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", candidate):
        print(f"{candidate}: a date")
    else:
        print(f"{candidate}: not a date")

print(re.sub(r"(\w+) (\w+)", r"\2 \1", "Jun Lee, Mina Kim"))
