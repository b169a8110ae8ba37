/** The eligibility inquiry of a call: what was asked, what may be told, and how it is worded. */
@NullMarked
package dev.voiceline.core.inquiry;

import org.jspecify.annotations.NullMarked;
