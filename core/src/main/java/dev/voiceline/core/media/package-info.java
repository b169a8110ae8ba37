/** The port to the caller's telephone line. */
@NullMarked
package dev.voiceline.core.media;

import org.jspecify.annotations.NullMarked;
