/** Recordings that are made of a call's own line, without the network's help. */
@NullMarked
package dev.voiceline.core.recording.stream;

import org.jspecify.annotations.NullMarked;
