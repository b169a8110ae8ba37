/** The call itself: its life from the first ring to its end. */
@NullMarked
package dev.voiceline.core.call;

import org.jspecify.annotations.NullMarked;
