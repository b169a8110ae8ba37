/** The text message after a result: the caller's spoken consent, and what is written. */
@NullMarked
package dev.voiceline.core.followup;

import org.jspecify.annotations.NullMarked;
