/** The contract of an eligibility directory, rules {@code ELIG-01} to {@code ELIG-09}. */
@NullMarked
package dev.voiceline.tck.eligibility;

import org.jspecify.annotations.NullMarked;
