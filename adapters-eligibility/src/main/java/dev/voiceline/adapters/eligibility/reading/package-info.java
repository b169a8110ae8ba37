/**
 * From a payer's statement to the answer: which row counts, what belongs together, what is refused.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.reading;

import org.jspecify.annotations.NullMarked;
