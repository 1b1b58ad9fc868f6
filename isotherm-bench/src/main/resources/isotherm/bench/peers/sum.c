// The sum of an array, left to right or as OpenMP shares it out.
// usage: sum VARIANT N TIMES UNTIMED     prints the seconds of the sums, without the untimed ones before, and the sum
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double in_order(long n, const double *x) {
  double sum = 0;
  for (long k = 0; k < n; k++) sum += x[k];
  return sum;
}

static double shared(long n, const double *x) {
  double sum = 0;
#pragma omp parallel for simd reduction(+ : sum) schedule(static)
  for (long k = 0; k < n; k++) sum += x[k];
  return sum;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  long n = atol(argv[2]);
  int times = atoi(argv[3]), untimed = atoi(argv[4]), parallel = !strcmp(argv[1], "shared");
  double *x = malloc(n * sizeof *x), begin = 0;
  volatile double sum = 0;
  if (!x) return 1;
#pragma omp parallel for schedule(static)
  for (long k = 0; k < n; k++) {
    double t = (k * 7919 % 1000003) / 1000003.0 - 0.25;
    x[k] = t * t * t;
  }
  for (int s = -untimed; s < times; s++) {
    if (s == 0) begin = now();
    sum = parallel ? shared(n, x) : in_order(n, x);
  }
  printf("%.9f %.17g\n", now() - begin, sum);
  return 0;
}
