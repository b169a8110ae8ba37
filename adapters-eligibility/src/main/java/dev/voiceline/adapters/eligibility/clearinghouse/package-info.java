/**
 * Clearinghouses' JSON: the legacy shape of Change Healthcare and Optum, the newer one by plans,
 * PokitDok v4.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.clearinghouse;

import org.jspecify.annotations.NullMarked;
