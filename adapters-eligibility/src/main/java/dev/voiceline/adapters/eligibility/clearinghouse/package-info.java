/**
 * Clearinghouses' JSON: requests and answers in the legacy shape of Change Healthcare and Optum and
 * in the newer one by plans, answers of PokitDok v4, vendors' own names for fields.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.clearinghouse;

import org.jspecify.annotations.NullMarked;
