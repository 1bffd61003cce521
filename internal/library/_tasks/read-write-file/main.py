"""Writes a text file, appends to it and reads it line by line."""

from pathlib import Path

path = Path("shopping.txt")

# "with" closes the file at the end of its block, also after an error.
with path.open("w", encoding="utf-8") as file:
    file.write("milk\nbread\n")
with path.open("a", encoding="utf-8") as file:
    file.write("apples\n")

lines = 0
with path.open(encoding="utf-8") as file:
    for lines, line in enumerate(file, start=1):
        print(f"{lines}: {line.rstrip()}")
print(lines, "lines")
path.unlink()

try:
    Path("missing.txt").read_text(encoding="utf-8")
except FileNotFoundError as error:
    print("there is no", error.filename)
