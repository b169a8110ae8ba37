/**
 * X12 271 answers, and the acknowledgements TA1 and 999, tokenized by StAEDI behind a sanitizer.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.x12;

import org.jspecify.annotations.NullMarked;
