package dev.voiceline.simulator.phone.twiml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the elements of a document say about themselves. */
final class Attributes {
  private Attributes() {}

  static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  static Optional<String> attribute(Element element, String name) {
    return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
  }

  static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException malformed) {
      throw new InvalidTwiml("11100: a malformed address");
    }
  }

  static Optional<URI> address(Element element, String name) {
    return attribute(element, name).map(Attributes::address);
  }

  static String method(Element element, String attribute) {
    return attribute(element, attribute).orElse("POST");
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  static boolean flag(Element element, String name, boolean usual) {
    return attribute(element, name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new InvalidTwiml("12200: " + name + " is true or false");
                })
        .orElse(usual);
  }

  static int whole(Element element, String name, int usual) {
    return attribute(element, name).map(Attributes::whole).orElse(usual);
  }

  static int whole(String number) {
    try {
      return Math.max(0, Integer.parseInt(number));
    } catch (NumberFormatException notANumber) {
      throw new InvalidTwiml("12200: a length is a whole number of seconds");
    }
  }

  static Set<String> words(Element element, String name, String usual) {
    return Set.of(attribute(element, name).orElse(usual).strip().split("[ ,]+", -1));
  }
}
