/** Recordings of a call's own line, in virtual time. */
@NullMarked
package dev.voiceline.core.recording.stream;

import org.jspecify.annotations.NullMarked;
