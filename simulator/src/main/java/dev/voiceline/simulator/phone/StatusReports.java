package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.CallProgress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Tells a server how far a leg is: the steps that it asked for, numbered from 0. Belongs to the
 * leg's serial.
 */
final class StatusReports {
  private final Clock clock;
  private final Callbacks callbacks;
  private final Optional<CallProgress> asked;
  private int sequence;

  /** Reports to whom it was asked for; to nobody when nobody did. */
  StatusReports(Clock clock, Callbacks callbacks, Optional<CallProgress> asked) {
    this.clock = clock;
    this.callbacks = callbacks;
    this.asked = asked;
  }

  void initiated(Form form) {
    report(CallEvent.INITIATED, form.with("CallStatus", "initiated"));
  }

  void ringing(Form form) {
    report(CallEvent.RINGING, form);
  }

  void answered(Form form) {
    report(CallEvent.ANSWERED, form);
  }

  void ended(Form form, long seconds) {
    report(
        CallEvent.COMPLETED,
        form.with("CallDuration", Long.toString(seconds))
            .with("Duration", Long.toString((seconds + 59) / 60)));
  }

  private void report(CallEvent event, Form form) {
    asked
        .filter(progress -> progress.events().contains(event))
        .ifPresent(
            progress ->
                callbacks.progress(
                    progress.callback(),
                    form.with("Timestamp", rfc2822())
                        .with("SequenceNumber", Integer.toString(sequence++))
                        .with("CallbackSource", "call-progress-events"),
                    event));
  }

  private String rfc2822() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }
}
