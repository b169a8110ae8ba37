package dev.voiceline.core.endpointing;

import java.time.Duration;

/**
 * What words tell of the end of a turn.
 *
 * @param silence that ends it after them
 * @param met whether what was asked for is complete
 * @param finished whether they look as if nothing were to follow
 */
record Verdict(Duration silence, boolean met, boolean finished) {}
