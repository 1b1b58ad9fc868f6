// The plain two loops, as a textbook has them: five-point explicit heat equation, rim held at 0.
// usage: plain N STEPS     does 4 steps untimed, then prints the seconds of the steps and the mean of the field
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void step(int n, double r, const double *u, double *v) {
#pragma omp parallel for schedule(static)
  for (int i = 1; i < n - 1; i++)
    for (int j = 1; j < n - 1; j++) {
      size_t k = (size_t)i * n + j;
      v[k] = u[k] + r * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4 * u[k]);
    }
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int n = atoi(argv[1]), steps = atoi(argv[2]);
  size_t nodes = (size_t)n * n;
  double *u = malloc(nodes * sizeof *u), *v = malloc(nodes * sizeof *v), middle = 0.5 * (n - 1);
  if (!u || !v) return 1;
#pragma omp parallel for schedule(static)
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      int rim = i == 0 || j == 0 || i == n - 1 || j == n - 1;
      double x = j - middle, y = i - middle;
      u[(size_t)i * n + j] = v[(size_t)i * n + j] = rim ? 0 : x * x + y * y <= 0.0625 * n * n ? 100 : 1;
    }
  double begin = 0;
  for (int s = -4; s < steps; s++) {
    if (s == 0) begin = now();
    step(n, 0.2, u, v);
    double *t = u;
    u = v;
    v = t;
  }
  double seconds = now() - begin, sum = 0;
  for (size_t k = 0; k < nodes; k++) sum += u[k];
  printf("%.9f %.17g\n", seconds, sum / nodes);
  return 0;
}
