/** A directory of three made-up patients: for demonstrations and first steps, without a payer. */
@NullMarked
package dev.voiceline.adapters.eligibility.demo;

import org.jspecify.annotations.NullMarked;
