/**
 * HTTP as payers are spoken with: asynchronous, with a deadline and a bound, and failures sorted by
 * what they mean for the next attempt.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.payer.http;

import org.jspecify.annotations.NullMarked;
