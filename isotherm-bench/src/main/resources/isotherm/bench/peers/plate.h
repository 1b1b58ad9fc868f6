// What the C programs share: the bench problem, the clock, what is printed.
// An n by n plate, a disc of 100 on a background of 1, the rim held at 0; r = dt alpha / h^2 = 0.2.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

static const double RATE = 0.2;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

// Numbers from one row to the next: whole cache lines, never a multiple of a page.
static inline size_t padded(int n) {
  size_t row = ((size_t)n + 7) / 8 * 8;
  return row * sizeof(double) % 4096 == 0 ? row + 8 : row;
}

// In huge pages where there are some, as many bytes off the start of a page as is said.
static inline double *allocate(size_t numbers, size_t off) {
  size_t huge = 2u << 20, bytes = (numbers * sizeof(double) + off + huge - 1) / huge * huge;
  char *p = aligned_alloc(huge, bytes);
  if (!p) exit(1);
  madvise(p, bytes, MADV_HUGEPAGE);
  return (double *)(p + off);
}

// Rows are touched first by the threads that will work on them.
static void start(int n, size_t row, double *u, double *v) {
  double middle = 0.5 * (n - 1);
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      int rim = i == 0 || j == 0 || i == n - 1 || j == n - 1;
      double x = j - middle, y = i - middle;
      u[i * row + j] = v[i * row + j] = rim ? 0 : x * x + y * y <= 0.0625 * n * n ? 100 : 1;
    }
}

static int report(double seconds, int n, size_t row, const double *u) {
  double sum = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) sum += u[i * row + j];
  printf("%.9f %.17g\n", seconds, sum / ((double)n * n));
  return 0;
}
