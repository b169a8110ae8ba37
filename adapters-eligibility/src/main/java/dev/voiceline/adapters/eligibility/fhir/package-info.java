/** FHIR R4: the request, the ways of servers to answer it, and the response, as plain JSON. */
@NullMarked
package dev.voiceline.adapters.eligibility.fhir;

import org.jspecify.annotations.NullMarked;
