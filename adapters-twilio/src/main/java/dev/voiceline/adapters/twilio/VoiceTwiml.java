package dev.voiceline.adapters.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;

/**
 * The instructions that a voice webhook answers with: TwiML, to be sent as {@code text/xml} in
 * UTF-8. Every document ends the call when it has been carried out, so none leaves a caller in
 * silence. Stateless; safe for use by any thread.
 */
public final class VoiceTwiml {
  /** Creates the writer. */
  public VoiceTwiml() {}

  /**
   * Connects the call to the agent. When the stream has ended the carrier asks {@code action} what
   * comes next, and carries out that answer. What stands after the connection is carried out only
   * where there is no action, or when the call is updated.
   */
  public String connect(ConnectStream to) {
    Stream.Builder stream =
        new Stream.Builder()
            .url(to.stream().toString())
            .statusCallback(to.statusCallback().toString())
            .statusCallbackMethod(Stream.StatusCallbackMethod.POST);
    to.parameters()
        .forEach(
            (name, value) ->
                stream.parameter(new Parameter.Builder().name(name).value(value).build()));
    Connect connect =
        new Connect.Builder()
            .action(to.action()).method(HttpMethod.POST).stream(stream.build()).build();
    return new VoiceResponse.Builder()
        .connect(connect)
        .say(say(to.apology()))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** Ends the call. */
  public String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  /** Speaks a sentence in the carrier's own voice and ends the call. */
  public String sayAndHangUp(String sentence) {
    return new VoiceResponse.Builder()
        .say(say(sentence))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** Connects the caller with a person, and ends the call when they have talked. */
  public String dial(PhoneNumber person) {
    Number number = new Number.Builder(person.reveal(Purpose.TELEPHONY)).build();
    return new VoiceResponse.Builder()
        .dial(new Dial.Builder().number(number).build())
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /**
   * Does not answer: the caller hears the busy tone and nobody pays. Only possible as the first
   * answer to a call.
   */
  public String reject() {
    return new VoiceResponse.Builder()
        .reject(new Reject.Builder().reason(Reject.Reason.BUSY).build())
        .build()
        .toXml();
  }

  private static Say say(String sentence) {
    return new Say.Builder(SpokenText.of(sentence)).build();
  }
}
