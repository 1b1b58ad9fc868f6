"""The sum of an array with numpy.

usage: sum.py N TIMES UNTIMED     prints the seconds of the sums, without the untimed ones before, and the sum
"""
import sys
import time

import numpy as np

n, times, untimed = (int(word) for word in sys.argv[1:4])
t = (np.arange(n, dtype=np.int64) * 7919 % 1000003) / 1000003.0 - 0.25
x = t * t * t
for _ in range(untimed):
    total = x.sum()
begin = time.perf_counter()
for _ in range(times):
    total = x.sum()
print(f"{time.perf_counter() - begin:.9f} {float(total):.17g}")
