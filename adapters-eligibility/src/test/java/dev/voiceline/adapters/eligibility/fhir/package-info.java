@NullMarked
package dev.voiceline.adapters.eligibility.fhir;

import org.jspecify.annotations.NullMarked;
