/** Questions to payers as X12 270 of 005010X279A1, checked by a schema while they are written. */
@NullMarked
package dev.voiceline.adapters.eligibility.x12.request;

import org.jspecify.annotations.NullMarked;
