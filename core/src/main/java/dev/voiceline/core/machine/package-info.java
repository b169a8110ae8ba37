/** The shape that the state machines share. */
@NullMarked
package dev.voiceline.core.machine;

import org.jspecify.annotations.NullMarked;
