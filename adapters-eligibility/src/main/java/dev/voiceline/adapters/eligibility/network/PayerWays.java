package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.clearinghouse.ClearinghouseConnection;
import dev.voiceline.adapters.eligibility.fhir.FhirConnection;
import dev.voiceline.adapters.eligibility.payer.PayerConnection;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.adapters.eligibility.x12.request.ControlNumbers;
import dev.voiceline.adapters.eligibility.x12.transport.X12Connection;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.time.Timers;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ways that this module has: X12 by CAQH CORE, FHIR R4 and clearinghouses' JSON. What goes from
 * one sender to one receiver shares its control numbers. Safe for use by any thread.
 */
public final class PayerWays implements PayerConnector {
  private static final int NUMBERS = 1_000_000_000;

  private final Clock clock;
  private final Timers timers;
  private final Map<List<String>, ControlNumbers> numbers = new ConcurrentHashMap<>();

  public PayerWays(Clock clock, Timers timers) {
    this.clock = clock;
    this.timers = timers;
  }

  /** In the time of the machine. */
  public PayerWays(SystemTime time) {
    this(time, time);
  }

  @Override
  public PayerConnection open(Way way) {
    if (way instanceof Way.X12 x12) {
      return X12Connection.open(x12, clock, numbers(x12.interchange()));
    }
    if (way instanceof Way.Fhir fhir) {
      return FhirConnection.open(fhir, clock, timers);
    }
    return ClearinghouseConnection.open((Way.Clearinghouse) way, clock);
  }

  /** Another process may send between the same partners: it begins elsewhere. */
  private ControlNumbers numbers(Interchange partners) {
    return numbers.computeIfAbsent(
        List.of(
            partners.senderQualifier(),
            partners.senderId(),
            partners.receiverQualifier(),
            partners.receiverId()),
        any -> ControlNumbers.startingNow(clock, new SecureRandom().nextInt(NUMBERS)));
  }
}
