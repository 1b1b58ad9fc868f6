package isotherm.network;

/** Nodes whose temperature is known, in degrees Celsius. */
public record Hold(int account, Drive temperature) {}
