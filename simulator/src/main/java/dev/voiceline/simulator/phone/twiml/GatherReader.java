package dev.voiceline.simulator.phone.twiml;

import static dev.voiceline.simulator.phone.twiml.Attributes.address;
import static dev.voiceline.simulator.phone.twiml.Attributes.attribute;
import static dev.voiceline.simulator.phone.twiml.Attributes.flag;
import static dev.voiceline.simulator.phone.twiml.Attributes.method;
import static dev.voiceline.simulator.phone.twiml.Attributes.whole;
import static dev.voiceline.simulator.phone.twiml.Attributes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a {@code <Gather>}. */
final class GatherReader {
  private static final int TIMEOUT_SECONDS = 5;

  /** How long Twilio's own judgment takes when it is told to find the end of speech itself. */
  private static final int AUTO_SECONDS = 1;

  private GatherReader() {}

  static Verb read(Element element) {
    List<Verb.Audible> prompts = new ArrayList<>();
    for (Element child : Attributes.children(element)) {
      if (TwimlReader.verb(child) instanceof Verb.Audible audible) {
        prompts.add(audible);
      } else {
        throw new InvalidTwiml("12200: a Gather holds Say, Play and Pause only");
      }
    }
    return new Verb.Gather(terms(element), prompts);
  }

  private static GatherTerms terms(Element element) {
    Set<String> input = words(element, "input", "dtmf");
    int timeout = whole(element, "timeout", TIMEOUT_SECONDS);
    return new GatherTerms(
        input.contains("dtmf"),
        input.contains("speech"),
        address(element, "action"),
        method(element, "method"),
        timeout,
        attribute(element, "speechTimeout")
            .map(value -> value.equals("auto") ? AUTO_SECONDS : Attributes.whole(value))
            .orElse(timeout),
        attribute(element, "numDigits")
            .map(value -> OptionalInt.of(Attributes.whole(value)))
            .orElse(OptionalInt.empty()),
        attribute(element, "finishOnKey").orElse("#"),
        flag(element, "actionOnEmptyResult", false),
        flag(element, "bargeIn", true),
        attribute(element, "language").orElse(""));
  }
}
