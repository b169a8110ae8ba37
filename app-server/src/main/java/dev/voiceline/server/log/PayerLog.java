package dev.voiceline.server.log;

import dev.voiceline.adapters.eligibility.network.PayerEvent;
import dev.voiceline.adapters.eligibility.network.PayerWatcher;
import java.time.Duration;
import java.util.Locale;

/**
 * Puts on record how payers fare, and what has to be mended on our side. What a payer says of a
 * patient is not among it.
 */
public final class PayerLog implements PayerWatcher {
  private final ServerLog log;

  /** Writes to a log. */
  public PayerLog(ServerLog log) {
    this.log = log;
  }

  @Override
  public void saw(PayerEvent event) {
    if (event instanceof PayerEvent.Asked asked) {
      asked(asked);
    } else if (event instanceof PayerEvent.NotAsked left) {
      log.warn(name(left) + " was not asked: " + reason(left.reason()));
    } else if (event instanceof PayerEvent.Moved moved) {
      moved(moved);
    }
    // What a check came to is a matter of its call.
  }

  private void asked(PayerEvent.Asked asked) {
    String after = " after " + seconds(asked.took()) + " (try " + asked.attempt() + ")";
    if (!asked.why().isEmpty()) {
      log.warn(name(asked) + " gave no answer" + after + ": " + asked.why());
      return;
    }
    switch (asked.outcome()) {
      case PAYER_UNAVAILABLE -> log.warn(name(asked) + " says that it cannot answer now" + after);
      case REJECTED_PROVIDER ->
          log.warn(name(asked) + " refuses the provider who asks: check its enrollment and number");
      case REJECTED_PAYER ->
          log.warn(name(asked) + " is not known under its ID on this way: check id");
      case CONFIG_ERROR -> log.warn(name(asked) + " refuses our credentials: check access");
      case REJECTED_ENVELOPE, REJECTED_SYNTAX ->
          log.warn(name(asked) + " refuses the form of our message: check interchange");
      case MALFORMED, MALFORMED_STRICT, TEMPLATE, UNSUPPORTED_VERSION ->
          log.warn(name(asked) + " sent something that cannot be read");
      case CORRELATION_ERROR, IDENTITY_CHECK ->
          log.warn(name(asked) + " answered another question than was asked");
      default -> {
        // An answer, or a refusal that concerns the patient.
      }
    }
  }

  private void moved(PayerEvent.Moved moved) {
    switch (moved.to()) {
      case RESTING -> log.warn(name(moved) + " fails too often, and is not asked for a while");
      case ON_TRIAL -> log.info(name(moved) + " is tried again");
      case WELL -> log.info(name(moved) + " answers again");
    }
  }

  private static String reason(PayerEvent.NotAsked.Reason reason) {
    return switch (reason) {
      case RESTING -> "it failed too often of late";
      case FULL -> "too many questions are under way";
    };
  }

  private static String name(PayerEvent event) {
    return "Payer " + event.payer();
  }

  private static String seconds(Duration span) {
    return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
  }
}
