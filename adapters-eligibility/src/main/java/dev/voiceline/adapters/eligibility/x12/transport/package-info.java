/**
 * X12 over HTTPS as CAQH CORE Connectivity has it: vC2.2.0 in SOAP and in MIME, vC4.0.0 in REST.
 */
@NullMarked
package dev.voiceline.adapters.eligibility.x12.transport;

import org.jspecify.annotations.NullMarked;
