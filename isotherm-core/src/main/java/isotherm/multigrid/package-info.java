/** Systems of linear equations on a grid: conjugate gradients, with multigrid as their preconditioner. Knows no physics. */
package isotherm.multigrid;
