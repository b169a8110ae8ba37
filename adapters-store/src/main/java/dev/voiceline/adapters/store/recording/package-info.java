/** Recordings as files of sealed chunks, one of less than a second after the other. */
@NullMarked
package dev.voiceline.adapters.store.recording;

import org.jspecify.annotations.NullMarked;
