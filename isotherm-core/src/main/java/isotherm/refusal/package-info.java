/** What cannot be computed as asked, and where in the question it stands. */
@org.jspecify.annotations.NullMarked
package isotherm.refusal;
