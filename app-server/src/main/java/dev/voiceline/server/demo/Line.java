package dev.voiceline.server.demo;

/**
 * A line of a printed dialogue.
 *
 * @param atMs when it began, in milliseconds since the call was placed
 */
record Line(long atMs, Speaker who, String text) {}
