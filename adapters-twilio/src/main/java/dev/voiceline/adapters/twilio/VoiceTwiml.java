package dev.voiceline.adapters.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Parameter;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The instructions that a voice webhook answers with: TwiML, to be sent as {@code text/xml} in
 * UTF-8. Every document ends the call when it has been carried out, so none leaves a caller in
 * silence. Stateless; safe for use by any thread.
 */
public final class VoiceTwiml {
  /** In seconds; the carrier's own guess does not go with every model of speech. */
  private static final String PAUSE_THAT_ENDS_SPEECH = "2";

  /** Creates the writer. */
  public VoiceTwiml() {}

  /**
   * Connects the call to the agent. When the stream has ended the carrier asks {@code action} what
   * comes next, and carries out that answer. What stands after the connection is carried out only
   * where there is no action, or when the call is updated.
   */
  public String connect(ConnectStream to) {
    return connect(to, List.of());
  }

  /** The same, after some sentences in the carrier's own voice. */
  public String connect(ConnectStream to, List<Spoken> before) {
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
    return saying(before)
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
    return sayAndHangUp(Spoken.plain(sentence));
  }

  /** Speaks a sentence in the carrier's own voice and ends the call. */
  public String sayAndHangUp(Spoken sentence) {
    return saying(List.of(sentence)).hangup(new Hangup.Builder().build()).build().toXml();
  }

  /** The same after a silence, in which the call may be given other instructions. */
  public String sayAndHangUp(Duration silence, String sentence) {
    return new VoiceResponse.Builder()
        .pause(new Pause.Builder().length((int) silence.toSeconds()).build())
        .say(say(Spoken.plain(sentence)))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /**
   * Has the caller wait, and asks for the next instructions then.
   *
   * @param sentence spoken before the silence
   * @param silence in whole seconds
   * @param address asked (POST); absolute
   */
  public String pauseAndAsk(Optional<Spoken> sentence, Duration silence, URI address) {
    return saying(sentence.stream().toList())
        .pause(new Pause.Builder().length((int) silence.toSeconds()).build())
        .redirect(new Redirect.Builder(address).method(HttpMethod.POST).build())
        .build()
        .toXml();
  }

  /** Asks a question; what comes next is asked of its action, also when nobody answers. */
  public String ask(MenuPrompt prompt) {
    Gather.Builder gather =
        new Gather.Builder()
            .inputs(List.of(Gather.Input.DTMF, Gather.Input.SPEECH))
            .action(prompt.action())
            .method(HttpMethod.POST)
            .timeout((int) prompt.patience().toSeconds())
            .speechTimeout(PAUSE_THAT_ENDS_SPEECH)
            .numDigits(1)
            // Any key may be an answer, the one that usually ends them included.
            .finishOnKey("")
            .actionOnEmptyResult(true);
    if (!prompt.hints().isEmpty()) {
      gather.hints(SpokenText.of(String.join(", ", prompt.hints())));
    }
    prompt.sentences().stream()
        .flatMap(sentence -> sentence.language().stream())
        .findFirst()
        .ifPresent(language -> gather.option("language", language.understood()));
    prompt.sentences().forEach(sentence -> gather.say(say(sentence)));
    return new VoiceResponse.Builder()
        .gather(gather.build())
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

  /** Connects the caller with whoever of several people answers first. */
  public String dial(DialPeople to) {
    Dial.Builder dial =
        new Dial.Builder()
            .timeout((int) to.ring().toSeconds())
            .answerOnBridge(to.before().isEmpty())
            .action(to.action())
            .method(HttpMethod.POST);
    for (PhoneNumber person : to.people()) {
      dial.number(new Number.Builder(person.reveal(Purpose.TELEPHONY)).build());
    }
    return saying(to.before())
        .dial(dial.build())
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

  private static VoiceResponse.Builder saying(List<Spoken> sentences) {
    VoiceResponse.Builder response = new VoiceResponse.Builder();
    sentences.forEach(sentence -> response.say(say(sentence)));
    return response;
  }

  /** Voices and languages are options: the SDK's lists of them are older than the carrier's. */
  static Say say(Spoken sentence) {
    Say.Builder say = new Say.Builder(SpokenText.of(sentence.text()));
    sentence.language().ifPresent(language -> say.option("language", language.spoken()));
    sentence.voice().ifPresent(voice -> say.option("voice", voice));
    return say.build();
  }
}
