/** Answers of payers, read by hand and by the product. */
@NullMarked
package dev.voiceline.adapters.eligibility.readings;

import org.jspecify.annotations.NullMarked;
