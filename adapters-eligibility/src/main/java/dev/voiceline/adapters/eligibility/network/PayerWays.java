package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.clearinghouse.ClearinghouseConnection;
import dev.voiceline.adapters.eligibility.fhir.FhirConnection;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.x12.transport.X12Connection;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;

/** The ways that this module has: X12 by CAQH CORE, FHIR R4 and clearinghouses' JSON. */
public record PayerWays(Clock clock, Timers timers) implements PayerConnector {
  /** In the time of the machine. */
  public PayerWays(SystemTime time) {
    this(time, time);
  }

  @Override
  public PayerConnection open(Way way) {
    if (way instanceof Way.X12 x12) {
      return X12Connection.open(x12, clock);
    }
    if (way instanceof Way.Fhir fhir) {
      return FhirConnection.open(fhir, clock, timers);
    }
    return ClearinghouseConnection.open((Way.Clearinghouse) way, clock);
  }
}
