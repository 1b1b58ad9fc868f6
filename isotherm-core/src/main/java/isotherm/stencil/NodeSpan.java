package isotherm.stencil;

/**
 * Neighbouring nodes of one row that share a form.
 *
 * @param from first column
 * @param to column after the last
 */
public record NodeSpan(int from, int to, NodeForm form) {}
