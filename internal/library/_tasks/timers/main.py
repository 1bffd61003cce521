"""A timer that repeats and one that is cancelled."""

import threading
import time

print("start")
late = threading.Timer(10, lambda: print("this is never printed"))
late.start()

# The next time is computed from the first, so that delays do not add up.
due = time.monotonic()
for tick in range(1, 4):
    due += 0.05
    time.sleep(max(0, due - time.monotonic()))
    print("tick", tick)

late.cancel()
late.join()
print("the late one was cancelled")
print("end")
