/** Speech recognition as a port: a caller's audio in, words and ends of turns out. */
@NullMarked
package dev.voiceline.core.transcription;

import org.jspecify.annotations.NullMarked;
