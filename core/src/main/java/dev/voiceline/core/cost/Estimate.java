package dev.voiceline.core.cost;

/**
 * What the vendors of another conversation would about have cost for the same call.
 *
 * @param name of the other one
 * @param vendors by the figures of the call and the assumptions in the documentation
 */
public record Estimate(String name, Cost vendors) {}
