/* Conjugate gradients preconditioned by hypre's PFMG, on a symmetric five-point system that a file holds.
 *   pfmg FILE ERROR TOLERANCE
 * FILE: two ints, columns and rows; then for each node, row by row from the bottom, five doubles: the diagonal entry, the links to the
 * right and above, the right side, the answer. Halves the tolerance until the largest error is at most ERROR, solves once more, and prints
 *   tolerance iterations error seconds (of setting up and solving, from zero)
 * Processes share the rows in slabs. */
#include <HYPRE_struct_ls.h>
#include <math.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

enum { DIAGONAL, EAST, NORTH, RIGHT, ANSWER, FIELDS };

static int columns, rows, from, to; /* this process's rows: from ... to - 1 */
static double *nodes;               /* FIELDS numbers each */
static double *column(int field) {
  long count = (long)columns * (to - from);
  double *values = malloc(count * sizeof *values);
  for (long n = 0; n < count; n++) values[n] = nodes[n * FIELDS + field];
  return values;
}

static void die(const char *why) {
  fprintf(stderr, "pfmg: %s\n", why);
  MPI_Abort(MPI_COMM_WORLD, 1);
}

static void load(const char *name, int rank, int size) {
  FILE *file = fopen(name, "rb");
  int head[2];
  if (!file || fread(head, sizeof *head, 2, file) != 2) die("cannot read the system");
  columns = head[0];
  rows = head[1];
  from = (long)rows * rank / size;
  to = (long)rows * (rank + 1) / size;
  size_t numbers = (size_t)columns * (to - from) * FIELDS;
  nodes = malloc(numbers * sizeof *nodes);
  if (fseek(file, sizeof head + (long)columns * from * FIELDS * sizeof *nodes, SEEK_SET) ||
      fread(nodes, sizeof *nodes, numbers, file) != numbers)
    die("the system is not whole");
  fclose(file);
}

/* One solution: seconds for setting up and solving; iterations and the largest error by the pointers. */
static double solve(HYPRE_StructMatrix a, HYPRE_StructVector b, HYPRE_StructVector x, double tolerance, int *iterations, double *error) {
  HYPRE_StructSolver cg, pfmg;
  HYPRE_StructVectorSetConstantValues(x, 0);
  MPI_Barrier(MPI_COMM_WORLD);
  double begin = MPI_Wtime();
  HYPRE_StructPCGCreate(MPI_COMM_WORLD, &cg);
  HYPRE_StructPCGSetTol(cg, tolerance);
  HYPRE_StructPCGSetMaxIter(cg, 200);
  HYPRE_StructPCGSetTwoNorm(cg, 1);
  HYPRE_StructPFMGCreate(MPI_COMM_WORLD, &pfmg);
  HYPRE_StructPFMGSetMaxIter(pfmg, 1);
  HYPRE_StructPFMGSetTol(pfmg, 0);
  HYPRE_StructPFMGSetZeroGuess(pfmg);
  HYPRE_StructPFMGSetRAPType(pfmg, 0);   /* Galerkin: contrasts ask for it */
  HYPRE_StructPFMGSetRelaxType(pfmg, 2); /* symmetric red-black Gauss-Seidel */
  HYPRE_StructPCGSetPrecond(cg, HYPRE_StructPFMGSolve, HYPRE_StructPFMGSetup, pfmg);
  HYPRE_StructPCGSetup(cg, a, b, x);
  HYPRE_StructPCGSolve(cg, a, b, x);
  double seconds = MPI_Wtime() - begin;
  HYPRE_StructPCGGetNumIterations(cg, iterations);
  HYPRE_StructPCGDestroy(cg);
  HYPRE_StructPFMGDestroy(pfmg);
  HYPRE_ClearAllErrors(); /* not converged is told by the error */

  int lower[] = {0, from}, upper[] = {columns - 1, to - 1};
  long count = (long)columns * (to - from);
  double *values = malloc(count * sizeof *values), most = 0;
  HYPRE_StructVectorGetBoxValues(x, lower, upper, values);
  for (long n = 0; n < count; n++) most = fmax(most, fabs(values[n] - nodes[n * FIELDS + ANSWER]));
  free(values);
  MPI_Allreduce(&most, error, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  MPI_Allreduce(MPI_IN_PLACE, &seconds, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  return seconds;
}

int main(int argc, char **argv) {
  int rank, size;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  if (argc != 4) die("wants FILE ERROR TOLERANCE");
  load(argv[1], rank, size);
  double wanted = atof(argv[2]);
  HYPRE_Init();

  HYPRE_StructGrid grid;
  int lower[] = {0, from}, upper[] = {columns - 1, to - 1};
  HYPRE_StructGridCreate(MPI_COMM_WORLD, 2, &grid);
  HYPRE_StructGridSetExtents(grid, lower, upper);
  HYPRE_StructGridAssemble(grid);
  HYPRE_StructStencil stencil;
  int offsets[3][2] = {{0, 0}, {1, 0}, {0, 1}};
  HYPRE_StructStencilCreate(2, 3, &stencil);
  for (int e = 0; e < 3; e++) HYPRE_StructStencilSetElement(stencil, e, offsets[e]);
  HYPRE_StructMatrix a;
  HYPRE_StructMatrixCreate(MPI_COMM_WORLD, grid, stencil, &a);
  HYPRE_StructMatrixSetSymmetric(a, 1);
  HYPRE_StructMatrixInitialize(a);
  for (int e = 0; e < 3; e++) {
    double *values = column(e);
    if (e > 0)
      for (long n = 0; n < (long)columns * (to - from); n++) values[n] = -values[n];
    HYPRE_StructMatrixSetBoxValues(a, lower, upper, 1, &e, values);
    free(values);
  }
  HYPRE_StructMatrixAssemble(a);
  HYPRE_StructVector b, x;
  double *right = column(RIGHT);
  HYPRE_StructVectorCreate(MPI_COMM_WORLD, grid, &b);
  HYPRE_StructVectorInitialize(b);
  HYPRE_StructVectorSetBoxValues(b, lower, upper, right);
  HYPRE_StructVectorAssemble(b);
  HYPRE_StructVectorCreate(MPI_COMM_WORLD, grid, &x);
  HYPRE_StructVectorInitialize(x);
  HYPRE_StructVectorAssemble(x);
  free(right);

  int iterations = 0;
  double error = INFINITY, tolerance = atof(argv[3]);
  while (solve(a, b, x, tolerance, &iterations, &error), !(error <= wanted) && tolerance > 1e-13) tolerance /= 2;
  double seconds = solve(a, b, x, tolerance, &iterations, &error);
  if (rank == 0) printf("%g %d %.3e %.6f\n", tolerance, iterations, error, seconds);
  MPI_Finalize();
  return error <= wanted ? 0 : 1;
}
