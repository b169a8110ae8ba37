/**
 * What a payer answered, as exactly as it said it: a sealed answer whose every fact is either known
 * or not stated. Built by the adapters from X12, FHIR or a clearinghouse's JSON; the same for all
 * three.
 */
@NullMarked
package dev.voiceline.core.eligibility.answer;

import org.jspecify.annotations.NullMarked;
