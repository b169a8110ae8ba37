/** Eligibility directories: who is covered for what. */
@NullMarked
package dev.voiceline.adapters.eligibility;

import org.jspecify.annotations.NullMarked;
