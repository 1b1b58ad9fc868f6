/** Checkpoints: the state of a run in a file, from which it goes on (docs/checkpoint-format.md). */
package isotherm.io.checkpoint;
