"""Runs tasks at the same time and prints their results in order."""

import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
finished = 0  # used only while lock is held


def sum_up_to(limit):
    global finished
    result = sum(range(1, limit + 1))
    with lock:
        finished += 1
    return result


limits = [10, 20, 30, 40]
with ThreadPoolExecutor() as pool:
    # map gives the results in the order of the limits, whichever ends first.
    for limit, result in zip(limits, pool.map(sum_up_to, limits)):
        print(f"sum of 1 to {limit}: {result}")
print("finished tasks:", finished)
