package dev.voiceline.server.recording;

import dev.voiceline.server.limits.Source;

/**
 * Who wants to hear a recording.
 *
 * @param name as the audit trail names them
 */
public record Player(String name, Source from) {}
