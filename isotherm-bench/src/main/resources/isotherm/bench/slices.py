"""The lecture's numpy version: slices, a new array each step. Rim held at 0.

usage: slices.py N STEPS     does 4 steps untimed, then prints the seconds of the steps and the mean of the field
"""
import sys
import time

import numpy as np

n, steps = int(sys.argv[1]), int(sys.argv[2])
y, x = np.mgrid[0:n, 0:n] - 0.5 * (n - 1)
u = np.where(x * x + y * y <= 0.0625 * n * n, 100.0, 1.0)
u[0, :] = u[-1, :] = u[:, 0] = u[:, -1] = 0
begin = 0.0
for s in range(-4, steps):
    if s == 0:
        begin = time.perf_counter()
    v = u.copy()
    v[1:-1, 1:-1] = u[1:-1, 1:-1] + 0.2 * (
        u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:] - 4 * u[1:-1, 1:-1])
    u = v
print(f"{time.perf_counter() - begin:.9f} {float(u.mean()):.17g}")
