// The plain two loops, as a textbook has them.
// usage: plain N STEPS UNTIMED     prints the seconds of the steps, without the untimed ones before, and the field's mean
#include "plate.h"

static void step(int n, double r, const double *u, double *v) {
#pragma omp parallel for schedule(static)
  for (int i = 1; i < n - 1; i++)
    for (int j = 1; j < n - 1; j++) {
      size_t k = (size_t)i * n + j;
      v[k] = u[k] + r * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4 * u[k]);
    }
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int n = atoi(argv[1]), steps = atoi(argv[2]), untimed = atoi(argv[3]);
  size_t nodes = (size_t)n * n;
  double *u = malloc(nodes * sizeof *u), *v = malloc(nodes * sizeof *v), begin = 0;
  if (!u || !v) return 1;
  start(n, n, u, v);
  for (int s = -untimed; s < steps; s++) {
    if (s == 0) begin = now();
    step(n, RATE, u, v);
    double *t = u;
    u = v;
    v = t;
  }
  return report(now() - begin, n, n, u);
}
