package dev.voiceline.simulator.phone.twiml;

import static dev.voiceline.simulator.phone.twiml.Attributes.address;
import static dev.voiceline.simulator.phone.twiml.Attributes.attribute;
import static dev.voiceline.simulator.phone.twiml.Attributes.children;
import static dev.voiceline.simulator.phone.twiml.Attributes.flag;
import static dev.voiceline.simulator.phone.twiml.Attributes.method;
import static dev.voiceline.simulator.phone.twiml.Attributes.text;
import static dev.voiceline.simulator.phone.twiml.Attributes.whole;
import static dev.voiceline.simulator.phone.twiml.Attributes.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads a {@code <Dial>} with numbers or with one room. */
final class DialReader {
  private static final int RING_SECONDS = 30;
  private static final int MOST_SECONDS = 14_400;
  private static final int LONGEST_NAME = 128;

  private DialReader() {}

  static Verb read(Element element) {
    List<Element> nouns = children(element);
    DialTerms terms = terms(element);
    if (nouns.isEmpty()) {
      String number = text(element);
      return number.isEmpty()
          ? new Verb.Unsupported("Dial without anybody")
          : new Verb.Dial(terms, List.of(plain(number)));
    }
    if (nouns.size() == 1 && nouns.get(0).getTagName().equals("Conference")) {
      return new Verb.Meet(terms, conference(nouns.get(0)));
    }
    for (Element noun : nouns) {
      if (!noun.getTagName().equals("Number")) {
        return new Verb.Unsupported("Dial with " + noun.getTagName());
      }
    }
    return new Verb.Dial(terms, nouns.stream().map(DialReader::number).toList());
  }

  private static DialTerms terms(Element element) {
    return new DialTerms(
        address(element, "action"),
        method(element, "method"),
        whole(element, "timeout", RING_SECONDS),
        whole(element, "timeLimit", MOST_SECONDS),
        attribute(element, "callerId"),
        flag(element, "answerOnBridge", false));
  }

  private static NumberNoun plain(String number) {
    return new NumberNoun(number, Optional.empty(), "POST", Optional.empty(), "POST", Set.of());
  }

  private static NumberNoun number(Element element) {
    return new NumberNoun(
        text(element),
        address(element, "url"),
        method(element, "method"),
        address(element, "statusCallback"),
        method(element, "statusCallbackMethod"),
        words(element, "statusCallbackEvent", "completed"));
  }

  private static ConferenceNoun conference(Element element) {
    String name = text(element);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidTwiml("13233: the name of a conference has 1 to 128 characters");
    }
    return new ConferenceNoun(
        name,
        flag(element, "startConferenceOnEnter", true),
        flag(element, "endConferenceOnExit", false),
        flag(element, "muted", false),
        attribute(element, "waitUrl"),
        method(element, "waitMethod"));
  }
}
