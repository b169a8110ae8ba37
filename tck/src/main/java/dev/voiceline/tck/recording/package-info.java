/** The contract of recordings, rules {@code REC-01} to {@code REC-10}. */
@NullMarked
package dev.voiceline.tck.recording;

import org.jspecify.annotations.NullMarked;
