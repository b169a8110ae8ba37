/** The kit for recognizers: what every {@code SpeechToText} must keep to. */
@NullMarked
package dev.voiceline.tck.transcription;

import org.jspecify.annotations.NullMarked;
