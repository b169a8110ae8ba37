package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.carrier.CallParameters;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.twilio.CallRecordings;
import java.time.Duration;

/** What everything that happens on one leg of a call shares. */
record Leg(
    Carrier carrier,
    Switchboard switchboard,
    CallParameters parameters,
    Serial serial,
    Handset handset,
    Callbacks callbacks,
    StatusReports reports,
    CallRecordings recordings,
    Life life,
    Surroundings surroundings) {
  String callSid() {
    return parameters.callSid();
  }

  /** The standard fields, with what is known by now. */
  Form form() {
    return form(life.stage().wire());
  }

  /** The standard fields with another status. */
  Form form(String status) {
    Form form = parameters.form(status);
    return life.answeredBy().map(by -> form.with("AnsweredBy", by)).orElse(form);
  }

  /** The leg is picked up, unless it is already. */
  void answer() {
    if (life.answer()) {
      surroundings.stage(life.stage());
      handset.answered();
      reports.answered(form());
    }
  }

  /** Runs a task in so much time, on the leg's serial. */
  Timers.Alarm later(long millis, Runnable task) {
    return carrier.timers().after(Duration.ofMillis(millis), () -> serial.run(task));
  }

  long now() {
    return carrier.clock().millis();
  }
}
