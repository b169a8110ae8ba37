package dev.voiceline.adapters.twilio.callback;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.Form;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Twilio posts when a {@code <Dial>} is over.
 *
 * @param call the caller's call
 * @param callerStatus how far the caller's own call is; terminal when the caller hung up
 * @param dialed the person's call; empty after a conference
 * @param stage what came of dialing
 * @param talked how long the two were connected
 */
public record DialNotice(
    CallId call,
    CallStatus callerStatus,
    Optional<CallId> dialed,
    Stage stage,
    Optional<Duration> talked) {
  /**
   * Reads the decoded fields.
   *
   * @return empty when they name no call or do not say what came of dialing
   */
  public static Optional<DialNotice> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    Optional<Stage> stage = stageOf(form.first("DialCallStatus"));
    OptionalInt seconds = form.number("DialCallDuration");
    return stage.isEmpty()
        ? Optional.empty()
        : form.call()
            .map(
                call ->
                    new DialNotice(
                        call,
                        CallStatus.of(form.first("CallStatus")),
                        form.named("DialCallSid").map(CallId::new),
                        stage.get(),
                        seconds.isPresent()
                            ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
                            : Optional.empty()));
  }

  /** Whether the caller and somebody talked, be it in a conference. */
  public boolean connected() {
    return stage == Stage.COMPLETED || stage == Stage.ANSWERED;
  }

  /** The same as an event of the call. */
  public NetworkEvent.Dialed event() {
    return new NetworkEvent.Dialed(stage);
  }

  private static Optional<Stage> stageOf(String word) {
    return word.equals("answered") ? Optional.of(Stage.ANSWERED) : CallStatus.of(word).stage();
  }
}
