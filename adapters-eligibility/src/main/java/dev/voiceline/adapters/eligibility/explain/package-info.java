/** An answer in full, as one JSON object and in lines for a biller. */
@NullMarked
package dev.voiceline.adapters.eligibility.explain;

import org.jspecify.annotations.NullMarked;
