package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the documents that a server answers with. Names are case-sensitive, as Twilio has them. A
 * relative address is left as it is.
 */
public final class TwimlReader {
  /** A name and a value of a parameter together stay below this many characters. */
  private static final int PARAMETER_LIMIT = 500;

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

  private static Verb verb(Element element) {
    return switch (element.getTagName()) {
      case "Connect" -> connect(element);
      case "Say" -> new Verb.Say(text(element));
      case "Pause" -> new Verb.Pause(seconds(attribute(element, "length").orElse("1")));
      case "Play" -> new Verb.Play(text(element), attribute(element, "digits").orElse(""));
      case "Redirect" -> new Verb.Redirect(method(element, "method"), address(text(element)));
      case "Reject" -> new Verb.Reject(attribute(element, "reason").orElse("rejected"));
      case "Hangup" -> new Verb.Hangup();
      default -> new Verb.Unsupported(element.getTagName());
    };
  }

  private static Verb connect(Element element) {
    List<Element> nouns = children(element);
    if (nouns.size() != 1 || !nouns.get(0).getTagName().equals("Stream")) {
      return new Verb.Unsupported("Connect without one Stream");
    }
    return new Verb.Connect(
        attribute(element, "action").map(TwimlReader::address),
        method(element, "method"),
        stream(nouns.get(0)));
  }

  private static StreamNoun stream(Element element) {
    return new StreamNoun(
        attribute(element, "url").orElse(""),
        attribute(element, "name").orElse(""),
        attribute(element, "statusCallback").map(TwimlReader::address),
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

  private static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Optional<String> attribute(Element element, String name) {
    return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw new InvalidTwiml("11100: a malformed address");
    }
  }

  private static String method(Element element, String attribute) {
    return attribute(element, attribute).orElse("POST");
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static int seconds(String length) {
    try {
      return Math.max(0, Integer.parseInt(length));
    } catch (NumberFormatException notANumber) {
      throw new InvalidTwiml("12200: a length is a whole number of seconds");
    }
  }
}
