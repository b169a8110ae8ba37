/** Ways to payers: what each is asked with, and what came back. */
@NullMarked
package dev.voiceline.adapters.eligibility.payer;

import org.jspecify.annotations.NullMarked;
