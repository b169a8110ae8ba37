package dev.voiceline.simulator.phone.twiml;

import static dev.voiceline.simulator.phone.twiml.Attributes.address;
import static dev.voiceline.simulator.phone.twiml.Attributes.attribute;
import static dev.voiceline.simulator.phone.twiml.Attributes.children;
import static dev.voiceline.simulator.phone.twiml.Attributes.method;
import static dev.voiceline.simulator.phone.twiml.Attributes.text;
import static dev.voiceline.simulator.phone.twiml.Attributes.whole;
import static dev.voiceline.simulator.phone.twiml.Attributes.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Reads the documents that a server answers with. Names are case-sensitive, as Twilio has them. A
 * relative address is left as it is.
 */
public final class TwimlReader {
  /** A name and a value of a parameter together stay below this many characters. */
  private static final int PARAMETER_LIMIT = 500;

  /** Longer than any call lasts. */
  private static final int FOR_EVER = 10_000;

  private TwimlReader() {}

  /**
   * The verbs, in order.
   *
   * @throws InvalidTwiml if Twilio would not run the document
   */
  public static List<Verb> read(String xml) {
    Element root = SafeXml.parse(xml).getDocumentElement();
    if (!root.getTagName().equals("Response")) {
      throw new InvalidTwiml("12100: the root element is not <Response>");
    }
    return children(root).stream().map(TwimlReader::verb).toList();
  }

  static Verb verb(Element element) {
    return switch (element.getTagName()) {
      case "Connect" -> connect(element);
      case "Say" -> say(element);
      case "Pause" -> new Verb.Pause(whole(element, "length", 1));
      case "Play" -> new Verb.Play(text(element), attribute(element, "digits").orElse(""));
      case "Gather" -> GatherReader.read(element);
      case "Dial" -> DialReader.read(element);
      case "Start" -> start(element);
      case "Redirect" -> new Verb.Redirect(method(element, "method"), address(text(element)));
      case "Reject" -> new Verb.Reject(attribute(element, "reason").orElse("rejected"));
      case "Hangup" -> new Verb.Hangup();
      default -> new Verb.Unsupported(element.getTagName());
    };
  }

  private static Verb say(Element element) {
    int loop = whole(element, "loop", 1);
    return new Verb.Say(
        text(element),
        attribute(element, "language").orElse(""),
        attribute(element, "voice").orElse(""),
        loop == 0 ? FOR_EVER : loop);
  }

  private static Verb start(Element element) {
    List<Element> nouns = children(element);
    String noun = nouns.size() == 1 ? nouns.get(0).getTagName() : "";
    return switch (noun) {
      case "Stream" -> new Verb.StartStream(stream(nouns.get(0)));
      case "Recording" ->
          new Verb.StartRecording(
              new RecordingNoun(
                  attribute(nouns.get(0), "track").orElse("both"),
                  Attributes.address(nouns.get(0), "recordingStatusCallback"),
                  method(nouns.get(0), "recordingStatusCallbackMethod"),
                  words(nouns.get(0), "recordingStatusCallbackEvent", "completed")));
      default -> new Verb.Unsupported("Start without one Stream or Recording");
    };
  }

  private static Verb connect(Element element) {
    List<Element> nouns = children(element);
    if (nouns.size() != 1 || !nouns.get(0).getTagName().equals("Stream")) {
      return new Verb.Unsupported("Connect without one Stream");
    }
    return new Verb.Connect(
        Attributes.address(element, "action"), method(element, "method"), stream(nouns.get(0)));
  }

  private static StreamNoun stream(Element element) {
    return new StreamNoun(
        attribute(element, "url").orElse(""),
        attribute(element, "name").orElse(""),
        Attributes.address(element, "statusCallback"),
        method(element, "statusCallbackMethod"),
        parameters(element));
  }

  private static Map<String, String> parameters(Element stream) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element child : children(stream)) {
      String name = attribute(child, "name").orElse("");
      String value = attribute(child, "value").orElse("");
      if (!child.getTagName().equals("Parameter") || name.isEmpty()) {
        throw new InvalidTwiml("12200: a stream holds named parameters only");
      }
      if (name.length() + value.length() >= PARAMETER_LIMIT) {
        throw new InvalidTwiml("a stream parameter of 500 characters or more");
      }
      parameters.put(name, value);
    }
    return parameters;
  }
}
