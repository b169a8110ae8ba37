/** The port to payers, and the outcomes of an eligibility check. */
@NullMarked
package dev.voiceline.core.eligibility;

import org.jspecify.annotations.NullMarked;
