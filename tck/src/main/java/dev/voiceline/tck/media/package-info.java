/** The contract of the caller's line, rules {@code MEDIA-01} to {@code MEDIA-09}. */
@NullMarked
package dev.voiceline.tck.media;

import org.jspecify.annotations.NullMarked;
