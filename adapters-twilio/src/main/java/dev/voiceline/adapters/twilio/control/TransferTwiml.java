package dev.voiceline.adapters.twilio.control;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Say;
import dev.voiceline.adapters.twilio.SpokenText;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The documents of a handover. Stateless; safe for use by any thread. */
final class TransferTwiml {
  /** How long a person's phone rings. The network adds up to five seconds. */
  static final int RING_SECONDS = 20;

  private static final int KEY_WITHIN_SECONDS = 8;

  /** Some two minutes of speech; the rest of a longer summary is not worth the caller's wait. */
  private static final int LONGEST_SUMMARY = 1_500;

  private static final String QUESTION = "Press 1 to take the call, or 2 to decline.";

  private TransferTwiml() {}

  /**
   * The caller waits with music until somebody comes into the room. The room is closed when either
   * of the two leaves it.
   */
  static String park(String room, Optional<URI> music, URI over) {
    Conference.Builder conference = conference(room);
    music.ifPresent(audio -> conference.waitUrl(audio).waitMethod(HttpMethod.GET));
    Dial dial =
        new Dial.Builder()
            .action(over)
            .method(HttpMethod.POST)
            .conference(conference.build())
            .build();
    return new VoiceResponse.Builder().dial(dial).build().toXml();
  }

  /** The network dials the person for the caller. */
  static String dial(PhoneNumber person, Optional<PhoneNumber> own, URI over, URI answered) {
    Number number =
        new Number.Builder(person.reveal(Purpose.TELEPHONY))
            .statusCallback(answered)
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(List.of(Number.Event.ANSWERED))
            .build();
    Dial.Builder dial =
        new Dial.Builder()
            .action(over)
            .method(HttpMethod.POST)
            .timeout(RING_SECONDS)
            .answerOnBridge(true)
            .number(number);
    own.ifPresent(shown -> dial.callerId(shown.reveal(Purpose.TELEPHONY)));
    return new VoiceResponse.Builder().dial(dial.build()).build().toXml();
  }

  /** The person hears what it is about and is asked for a key, twice. */
  static String brief(String summary, URI decision) {
    String clean = SpokenText.of(summary);
    String told = clean.isEmpty() ? "A caller asks for you." : clean.substring(0, cut(clean));
    return new VoiceResponse.Builder()
        .gather(ask(told + " " + QUESTION, decision))
        .gather(ask(QUESTION, decision))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** The person comes into the room where the caller waits. */
  static String join(String room) {
    return new VoiceResponse.Builder()
        .dial(new Dial.Builder().conference(conference(room).build()).build())
        .build()
        .toXml();
  }

  private static Conference.Builder conference(String room) {
    return new Conference.Builder(room)
        .startConferenceOnEnter(true)
        .endConferenceOnExit(true)
        .beep(Conference.Beep.FALSE);
  }

  /** Every key counts, also the one that would end an entry. */
  private static Gather ask(String sentence, URI decision) {
    return new Gather.Builder()
        .inputs(Gather.Input.DTMF)
        .numDigits(1)
        .finishOnKey("")
        .timeout(KEY_WITHIN_SECONDS)
        .action(decision)
        .method(HttpMethod.POST)
        .say(new Say.Builder(sentence).build())
        .build();
  }

  /** Never between the halves of a pair. */
  private static int cut(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text.length();
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(LONGEST_SUMMARY - 1));
    return inPair ? LONGEST_SUMMARY - 1 : LONGEST_SUMMARY;
  }
}
