/** Recordings as they are listed and played. */
@NullMarked
package dev.voiceline.server.recording;

import org.jspecify.annotations.NullMarked;
