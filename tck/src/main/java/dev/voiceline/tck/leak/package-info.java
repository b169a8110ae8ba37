/** The kit for whatever is opened and closed: nothing of it may be left behind. */
@NullMarked
package dev.voiceline.tck.leak;

import org.jspecify.annotations.NullMarked;
