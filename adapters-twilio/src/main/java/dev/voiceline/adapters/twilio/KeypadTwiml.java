package dev.voiceline.adapters.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.voiceline.core.keypad.KeypadStep;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.Purpose;
import java.net.URI;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * The instructions for callers who have nothing but keys: TwiML, to be sent as {@code text/xml} in
 * UTF-8. The carrier posts the keys in the signed body of its next request, never in an address.
 * Stateless; safe for use by any thread.
 */
public final class KeypadTwiml {
  /** Creates the writer. */
  public KeypadTwiml() {}

  /**
   * Has a step carried out.
   *
   * @param address asked (POST) for what comes after the step of that number; absolute
   */
  public String of(KeypadStep step, IntFunction<URI> address) {
    if (step instanceof KeypadStep.Ask ask) {
      return ask(ask, address.apply(ask.number()));
    } else if (step instanceof KeypadStep.Wait wait) {
      return wait(wait, address.apply(wait.number()));
    } else if (step instanceof KeypadStep.Person person) {
      return person(person);
    }
    return new VoiceResponse.Builder()
        .say(say(((KeypadStep.Bye) step).sentence(), step))
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  /** The redirect is for a carrier that goes on when nothing was pressed. */
  private static String ask(KeypadStep.Ask step, URI address) {
    Gather.Builder gather =
        new Gather.Builder()
            .inputs(Gather.Input.DTMF)
            .action(address)
            .method(HttpMethod.POST)
            .actionOnEmptyResult(true)
            .finishOnKey("#")
            .numDigits(step.question().mostKeys())
            .timeout(seconds(step.question().patience()))
            .say(say(step.question().sentence(), step));
    SpokenLanguage.of(step.language().code())
        .filter(language -> !step.language().equals(Language.ENGLISH))
        .ifPresent(language -> gather.option("language", language.understood()));
    return new VoiceResponse.Builder()
        .gather(gather.build())
        .redirect(redirect(address))
        .build()
        .toXml();
  }

  private static String wait(KeypadStep.Wait step, URI address) {
    return new VoiceResponse.Builder()
        .say(say(step.sentence(), step))
        .pause(new Pause.Builder().length(seconds(step.askAfter())).build())
        .redirect(redirect(address))
        .build()
        .toXml();
  }

  private static String person(KeypadStep.Person step) {
    Number number = new Number.Builder(step.person().reveal(Purpose.TELEPHONY)).build();
    return new VoiceResponse.Builder()
        .say(say(step.sentence(), step))
        .dial(new Dial.Builder().number(number).build())
        .hangup(new Hangup.Builder().build())
        .build()
        .toXml();
  }

  private static Redirect redirect(URI address) {
    return new Redirect.Builder(address).method(HttpMethod.POST).build();
  }

  private static Say say(String sentence, KeypadStep step) {
    return VoiceTwiml.say(Spoken.in(step.language(), sentence));
  }

  /** The carrier counts whole seconds. */
  private static int seconds(Duration span) {
    return (int) Math.max(1, span.toSeconds());
  }
}
