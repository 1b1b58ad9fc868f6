// Blocking in time as a good engineer writes it by hand: each thread brings a band of rows K steps forward in one pass, all
// steps at once as a wavefront of rows; a step keeps a ring of four rows. The bands overlap by K rows on each side.
// usage: wavefront N STEPS UNTIMED K     prints the seconds of the steps, without the untimed ones before, and the field's
// mean; STEPS and UNTIMED are multiples of K
#include "plate.h"

#include <omp.h>

static inline void update(int n, double r, const double *restrict c, const double *restrict a, const double *restrict b,
                          double *restrict o) {
  const double k = 1 - 4 * r;
#pragma omp simd
  for (int j = 1; j < n - 1; j++) o[j] = k * c[j] + r * ((a[j] + b[j]) + (c[j - 1] + c[j + 1]));
  o[0] = c[0];
  o[n - 1] = c[n - 1];
}

// Numbers from one ring to the next: 2112 bytes modulo a page, so that loads do not wait for stores to another ring.
static size_t ring(size_t row) {
  size_t bytes = 4 * row * sizeof(double);
  while (bytes % 4096 != 2112) bytes += 64;
  return bytes / sizeof(double);
}

static int max(int a, int b) { return a > b ? a : b; }
static int min(int a, int b) { return a < b ? a : b; }

static const double *at(const double *u, const double *rings, size_t row, int level, int i) {
  return level == 0 ? u + (size_t)i * row : rings + level * ring(row) + (i & 3) * row;
}

// Rows from..to-1 of v are those of u after K steps.
static void band(int n, size_t row, int K, const double *u, double *v, int from, int to, double *rings) {
  for (int front = max(0, from - K + 1); front <= min(n - 1, to + K - 2) + K; front++)
    for (int level = 1; level <= K; level++) {
      int i = front - (level - 1), reach = K - level;
      if (i < max(0, from - reach) || i > min(n - 1, to - 1 + reach)) continue;
      double *o = level == K ? v + (size_t)i * row : rings + level * ring(row) + (i & 3) * row;
      const double *c = at(u, rings, row, level - 1, i);
      if (i == 0 || i == n - 1)
        memcpy(o, c, n * sizeof *o);
      else
        update(n, RATE, c, at(u, rings, row, level - 1, i - 1), at(u, rings, row, level - 1, i + 1), o);
    }
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  int n = atoi(argv[1]), steps = atoi(argv[2]), untimed = atoi(argv[3]), K = atoi(argv[4]), threads = omp_get_max_threads();
  if (K < 1 || steps % K || untimed % K || threads > 1024) return 2;
  size_t row = padded(n);
  double *u = allocate(row * n, 0), *v = allocate(row * n, 1024), *rings[1024], begin = 0;
  for (int t = 0; t < threads; t++) rings[t] = allocate(ring(row) * (K + 1), 2112);
  start(n, row, u, v);
  for (int s = -untimed; s < steps; s += K) {
    if (s == 0) begin = now();
#pragma omp parallel for schedule(static, 1)
    for (int t = 0; t < threads; t++)
      band(n, row, K, u, v, (int)((long)n * t / threads), (int)((long)n * (t + 1) / threads), rings[t]);
    double *swap = u;
    u = v;
    v = swap;
  }
  return report(now() - begin, n, row, u);
}
