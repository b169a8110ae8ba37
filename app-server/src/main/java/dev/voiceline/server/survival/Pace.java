package dev.voiceline.server.survival;

import java.time.Duration;

/**
 * When is asked about calls that no server has.
 *
 * @param every how often
 * @param grace for how long nobody must have had a call: a server that is cut off from the database
 *     alone still has its calls
 */
public record Pace(Duration every, Duration grace) {}
