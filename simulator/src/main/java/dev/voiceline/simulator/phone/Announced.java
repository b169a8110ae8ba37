package dev.voiceline.simulator.phone;

/**
 * A text that the network has spoken, or the part of it that was heard before it was cut off. Times
 * as in {@link Heard}.
 *
 * @param text what was heard
 * @param language as the document has it; empty when it says none
 * @param voice as the document has it; empty when it says none
 * @param startMs when it began
 * @param endMs when it ended
 */
public record Announced(String text, String language, String voice, long startMs, long endMs) {}
