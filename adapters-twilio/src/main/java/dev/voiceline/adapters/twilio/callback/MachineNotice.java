package dev.voiceline.adapters.twilio.callback;

import dev.voiceline.adapters.twilio.AnsweredByReader;
import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who picked up a call that we placed: posted to the callback of the detection, or a field of the
 * call's own webhook.
 *
 * @param detectionMs how long the detection took, in milliseconds
 */
public record MachineNotice(CallId call, AnsweredBy by, OptionalInt detectionMs) {
  private static final String FIELD = "AnsweredBy";

  /**
   * Reads the decoded fields.
   *
   * @return empty when they name no call or hold no verdict
   */
  public static Optional<MachineNotice> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    String verdict = form.first(FIELD);
    return verdict.isEmpty()
        ? Optional.empty()
        : form.call()
            .map(
                call ->
                    new MachineNotice(
                        call,
                        AnsweredByReader.of(verdict),
                        form.number("MachineDetectionDuration")));
  }

  /** The same as an event of the call. */
  public NetworkEvent.Answered event() {
    return new NetworkEvent.Answered(by);
  }
}
