/** A payer's statement row by row, the same whether it came as X12, FHIR or JSON. */
@NullMarked
package dev.voiceline.adapters.eligibility.statement;

import org.jspecify.annotations.NullMarked;
