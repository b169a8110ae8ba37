/** The behavior towards payers, in virtual time. */
@NullMarked
package dev.voiceline.adapters.eligibility.network;

import org.jspecify.annotations.NullMarked;
