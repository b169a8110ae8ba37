package dev.voiceline.simulator.chat;

import java.util.OptionalLong;

/**
 * A request and how it was answered. Times are ms of the machine's clock, as all simulated services
 * tell it.
 *
 * @param askedAt when all of it had come
 * @param firstWordAt when the first of the answer was written; empty when none was
 */
public record Served(Asked asked, long askedAt, OptionalLong firstWordAt) {}
