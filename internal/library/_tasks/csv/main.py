"""Reads a table of comma-separated values and adds up a column."""

import csv
import io

TEXT = '''\
item,quantity,price
"pen, blue",3,120
notebook,2,350
"12"" ruler",1,90
'''

total = 0
# For a file: open("items.csv", newline="", encoding="utf-8")
for row in csv.DictReader(io.StringIO(TEXT)):
    quantity, price = int(row["quantity"]), int(row["price"])
    print(f"{row['item']}: {quantity} x {price} = {quantity * price}")
    total += quantity * price
print("sum:", total)
