package isotherm.step;

import java.lang.foreign.MemorySegment;

/**
 * What goes to another part of the plate and what comes from there, in one exchange.
 *
 * @param peer the number of that part
 * @param sent what the message is called that goes there; of those that go to one part in an exchange no two have the same name
 * @param received what the message is called that comes from there
 * @param out native memory that goes; empty where nothing does
 * @param in native memory for what comes, as large as what is sent; empty where nothing does
 */
public record Message(int peer, int sent, int received, MemorySegment out, MemorySegment in) {}
