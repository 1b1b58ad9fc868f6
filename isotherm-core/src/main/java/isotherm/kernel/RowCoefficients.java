package isotherm.kernel;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The coefficients of one row's nodes (N20), each in memory of its own, since rows that are alike share it.
 *
 * @param q dt / C of the nodes
 * @param east links to the right; that of the column to the left is the link to the left
 * @param north links upward
 * @param south links downward: {@code north} of the row below
 * @param source what enters each node, or null where nothing does
 * @param first offset of column 0 in all of them
 */
public record RowCoefficients(
        MemorySegment q,
        MemorySegment east,
        MemorySegment north,
        MemorySegment south,
        @Nullable MemorySegment source,
        long first) {}
