/** Recordings that are made here: whether, and for whom they are played. */
@NullMarked
package dev.voiceline.server.recording;

import org.jspecify.annotations.NullMarked;
