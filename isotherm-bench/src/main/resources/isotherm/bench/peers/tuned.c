// What OpenMP C reaches without blocking in time: aligned and padded rows in huge pages, arrays that do not alias, vectors
// written by hand, stores that pass by the caches. Needs AVX.
// usage: tuned N STEPS UNTIMED     prints the seconds of the steps, without the untimed ones before, and the field's mean
#include "plate.h"

#include <immintrin.h>

#ifdef __AVX512F__
enum { LANES = 8 };
typedef __m512d vector;
#define all(x) _mm512_set1_pd(x)
#define load(p) _mm512_loadu_pd(p)
#define add(a, b) _mm512_add_pd(a, b)
#define fma(a, b, c) _mm512_fmadd_pd(a, b, c)
#define mul(a, b) _mm512_mul_pd(a, b)
#define stream(p, a) _mm512_stream_pd(p, a)
#else
enum { LANES = 4 };
typedef __m256d vector;
#define all(x) _mm256_set1_pd(x)
#define load(p) _mm256_loadu_pd(p)
#define add(a, b) _mm256_add_pd(a, b)
#define fma(a, b, c) _mm256_add_pd(_mm256_mul_pd(a, b), c)
#define mul(a, b) _mm256_mul_pd(a, b)
#define stream(p, a) _mm256_stream_pd(p, a)
#endif

static inline double node(double k, double r, const double *s, const double *c, const double *n) {
  return k * *c + r * ((*s + *n) + (c[-1] + c[1]));
}

static void step(int n, size_t row, double r, const double *u, double *v) {
  const double k = 1 - 4 * r;
#pragma omp parallel for schedule(static)
  for (int i = 1; i < n - 1; i++) {
    const double *c = u + i * row, *a = c - row, *b = c + row;
    double *o = v + i * row;
    vector K = all(k), R = all(r);
    int j = 1;
    for (; j < n - 1 && j % LANES; j++) o[j] = node(k, r, a + j, c + j, b + j);
    for (; j + LANES <= n - 1; j += LANES) {
      vector sum = add(add(load(a + j), load(b + j)), add(load(c + j - 1), load(c + j + 1)));
      stream(o + j, fma(K, load(c + j), mul(R, sum)));
    }
    for (; j < n - 1; j++) o[j] = node(k, r, a + j, c + j, b + j);
  }
  _mm_sfence();
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int n = atoi(argv[1]), steps = atoi(argv[2]), untimed = atoi(argv[3]);
  size_t row = padded(n);
  double *u = allocate(row * n, 0), *v = allocate(row * n, 2112), begin = 0;
  start(n, row, u, v);
  for (int s = -untimed; s < steps; s++) {
    if (s == 0) begin = now();
    step(n, row, RATE, u, v);
    double *t = u;
    u = v;
    v = t;
  }
  return report(now() - begin, n, row, u);
}
