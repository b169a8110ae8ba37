package dev.voiceline.simulator.payer;

/** One address of a payer: CORE SOAP, CORE MIME, CORE REST, FHIR, a token service, JSON. */
@FunctionalInterface
public interface PayerEndpoint {
  /** The answer to a request. */
  HttpAnswer answer(HttpQuestion question);
}
