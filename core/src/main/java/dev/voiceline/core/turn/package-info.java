/** Who has the floor, and what of the agent's speech the caller has heard. */
@NullMarked
package dev.voiceline.core.turn;

import org.jspecify.annotations.NullMarked;
