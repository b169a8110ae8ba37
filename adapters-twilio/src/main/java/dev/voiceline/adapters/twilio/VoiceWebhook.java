package dev.voiceline.adapters.twilio;

import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.caller.CallFacts;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the carrier posts about a call: that it comes in, that it has moved on, or that its stream
 * has ended.
 *
 * @param call the carrier's id of the call
 * @param accountSid the account or subaccount that it belongs to; empty when not sent
 * @param from who calls: a number, a SIP or client address, or a word such as {@code anonymous};
 *     empty when not sent
 * @param to who is called
 * @param status how far the call has come
 * @param durationSeconds the length of the call, in reports of its end
 * @param sequence the position among the reports about this call, from 0; reports may come in any
 *     order and repeatedly
 * @param direction who called whom
 * @param facts what else the carrier knows of the caller
 * @param answeredBy who picked up a call that we placed; empty when not sent
 * @param answer what the caller has answered to a question of the carrier's own voice
 */
public record VoiceWebhook(
    CallId call,
    String accountSid,
    PhoneNumber from,
    PhoneNumber to,
    CallStatus status,
    OptionalInt durationSeconds,
    OptionalInt sequence,
    Direction direction,
    CallFacts facts,
    Optional<AnsweredBy> answeredBy,
    Gathered answer) {
  private static final String OUTGOING = "outbound";

  /**
   * Reads the decoded fields. The carrier adds fields without notice, so unknown ones are passed
   * over.
   *
   * @return empty when the fields name no call
   */
  public static Optional<VoiceWebhook> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    return form.call()
        .map(
            call ->
                new VoiceWebhook(
                    call,
                    Form.id(form.first("AccountSid")).orElse(""),
                    PhoneNumber.of(form.first("From")),
                    PhoneNumber.of(form.first("To")),
                    CallStatus.of(form.first("CallStatus")),
                    form.number("CallDuration"),
                    form.number("SequenceNumber"),
                    form.first("Direction").startsWith(OUTGOING)
                        ? Direction.OUTGOING
                        : Direction.INCOMING,
                    FactsReader.read(form),
                    AnsweredByReader.read(form.first("AnsweredBy")),
                    Gathered.of(form)));
  }

  /** The length of the call, in reports of its end. */
  public Optional<Duration> lasted() {
    return durationSeconds.stream().mapToObj(Duration::ofSeconds).findFirst();
  }

  /** The call, with all that the carrier says of it. */
  public AnnouncedCall announced() {
    return new AnnouncedCall(call, direction, from, to, facts);
  }
}
