/** FHIR R4 CoverageEligibilityResponse, read as the plain JSON that it is. */
@NullMarked
package dev.voiceline.adapters.eligibility.fhir;

import org.jspecify.annotations.NullMarked;
