/** When a caller's turn begins and ends: the recognizer's news and the sound itself, weighed. */
@NullMarked
package dev.voiceline.core.endpointing;

import org.jspecify.annotations.NullMarked;
