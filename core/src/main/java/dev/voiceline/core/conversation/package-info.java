/** The port to whoever holds the spoken dialogue with the caller. */
@NullMarked
package dev.voiceline.core.conversation;

import org.jspecify.annotations.NullMarked;
