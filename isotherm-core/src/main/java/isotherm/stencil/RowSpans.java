package isotherm.stencil;

import java.util.List;

/**
 * A row's nodes in spans of one form.
 *
 * @param leftJoins whether its first node is held and alone so: it may be computed with the span beside it, since its value is put back
 * @param rightJoins the same of its last node
 */
public record RowSpans(List<NodeSpan> spans, boolean leftJoins, boolean rightJoins) {}
