/** The kit for voices: what every {@code TextToSpeech} must keep to. */
@NullMarked
package dev.voiceline.tck.synthesis;

import org.jspecify.annotations.NullMarked;
