"""The bench problem in Python: an n by n plate, a disc of 100 on a background of 1, the rim held at 0; r = 0.2.

usage: peers.py VARIANT N STEPS UNTIMED
  slices      numpy slices, a new array each step: as lectures have it
  out         numpy with arrays made once and out= everywhere
  loops       plain loops over lists, interpreted
  numba       plain loops, compiled, rows in parallel
  numba-serial  the same on one thread, compiled at each start
  numba-rows  loops over views of rows, so that the compiler makes vectors of them
prints the seconds of the steps, without the untimed ones before, and the field's mean
"""
import sys
import time

import numpy as np

R = 0.2


def plate(n):
    y, x = np.mgrid[0:n, 0:n] - 0.5 * (n - 1)
    u = np.where(x * x + y * y <= 0.0625 * n * n, 100.0, 1.0)
    u[0, :] = u[-1, :] = u[:, 0] = u[:, -1] = 0
    return u


def slices(u, steps):
    for _ in range(steps):
        v = u.copy()
        v[1:-1, 1:-1] = u[1:-1, 1:-1] + R * (
            u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:] - 4 * u[1:-1, 1:-1])
        u = v
    return u


def out(u, steps):
    v = u.copy()
    t = np.empty((u.shape[0] - 2, u.shape[1] - 2))
    for _ in range(steps):
        np.add(u[:-2, 1:-1], u[2:, 1:-1], out=t)
        np.add(t, u[1:-1, :-2], out=t)
        np.add(t, u[1:-1, 2:], out=t)
        np.multiply(t, R, out=t)
        w = v[1:-1, 1:-1]
        np.multiply(u[1:-1, 1:-1], 1 - 4 * R, out=w)
        np.add(w, t, out=w)
        u, v = v, u
    return u


def loops(u, steps):
    n = len(u)
    u = u.tolist()
    v = [row[:] for row in u]
    for _ in range(steps):
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                v[i][j] = u[i][j] + R * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - 4 * u[i][j])
        u, v = v, u
    return np.array(u)


def numba_loops(parallel=True):
    from numba import njit, prange

    @njit(fastmath=True, parallel=parallel, cache=parallel)
    def step(u, v):
        n, m = u.shape
        for i in prange(1, n - 1):
            for j in range(1, m - 1):
                v[i, j] = u[i, j] + R * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] - 4 * u[i, j])

    return swapping(step)


def numba_rows():
    from numba import njit, prange

    @njit(fastmath=True, cache=True)
    def row(south, north, centre, west, east, o):
        for j in range(o.shape[0]):
            o[j] = (1 - 4 * R) * centre[j] + R * ((south[j] + north[j]) + (west[j] + east[j]))

    @njit(fastmath=True, parallel=True, cache=True)
    def step(u, v):
        n, m = u.shape
        for i in prange(1, n - 1):
            row(u[i - 1, 1:m - 1], u[i + 1, 1:m - 1], u[i, 1:m - 1], u[i, 0:m - 2], u[i, 2:m], v[i, 1:m - 1])

    return swapping(step)


def swapping(step):
    def run(u, steps):
        # half a page off, so that loads from one array do not wait for stores to the other
        v = np.empty(u.size + 512)[264:264 + u.size].reshape(u.shape)
        v[:] = u
        for _ in range(steps):
            step(u, v)
            u, v = v, u
        return u

    return run


variant, n, steps, untimed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
run = {
    "slices": lambda: slices, "out": lambda: out, "loops": lambda: loops,
    "numba": numba_loops, "numba-serial": lambda: numba_loops(False), "numba-rows": numba_rows}[variant]()
u = run(plate(n), untimed)
begin = time.perf_counter()
u = run(u, steps)
print(f"{time.perf_counter() - begin:.9f} {float(u.mean()):.17g}")
