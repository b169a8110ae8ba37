/** Payers as a live call asks them: found by name, in time, with care for those in trouble. */
@NullMarked
package dev.voiceline.adapters.eligibility.network;

import org.jspecify.annotations.NullMarked;
