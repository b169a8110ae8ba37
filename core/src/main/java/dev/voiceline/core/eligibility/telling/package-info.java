/** A payer's answer in plain sentences, for the ear and for the eye. */
@NullMarked
package dev.voiceline.core.eligibility.telling;

import org.jspecify.annotations.NullMarked;
