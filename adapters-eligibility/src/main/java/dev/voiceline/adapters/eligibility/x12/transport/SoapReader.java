package dev.voiceline.adapters.eligibility.x12.transport;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a SOAP answer, 1.2 or 1.1, by the local names of its elements. A document type declaration
 * makes it unreadable, and nothing outside is ever fetched.
 */
final class SoapReader {
  private static final int DEEPEST = 40;
  private static final String RESPONSE = "COREEnvelopeRealTimeResponse";

  private SoapReader() {}

  /** An answer in one piece; empty when it is no SOAP, or cut off. */
  static Optional<CoreReply> read(String xml) {
    return texts(xml).flatMap(texts -> reply(texts, List.of()));
  }

  /** An answer with its payload beside it (MTOM, XOP): the root part is the envelope. */
  static Optional<CoreReply> readPackage(String contentType, List<MimeParts.Part> parts) {
    return MimeParts.root(contentType, parts)
        .flatMap(root -> texts(root.content()))
        .flatMap(texts -> reply(texts, parts));
  }

  private static Optional<CoreReply> reply(Map<String, String> texts, List<MimeParts.Part> parts) {
    Optional<String> fault =
        text(texts, "Subcode/Value")
            .filter(CoreErrors::isCredentials)
            .or(() -> text(texts, "Code/Value"))
            .or(() -> text(texts, "Fault/faultcode"));
    if (fault.isPresent()) {
      return Optional.of(new CoreReply(fault, Optional.empty()));
    }
    if (!texts.containsKey("Body/" + RESPONSE)) {
      return Optional.empty();
    }
    Optional<String> payload =
        text(texts, "Payload/Include@href")
            .map(href -> attached(parts, href))
            .orElseGet(() -> text(texts, RESPONSE + "/Payload"));
    return Optional.of(new CoreReply(text(texts, RESPONSE + "/ErrorCode"), payload));
  }

  private static Optional<String> attached(List<MimeParts.Part> parts, String href) {
    String id = href.startsWith("cid:") ? href.substring(4) : href;
    return parts.stream()
        .filter(part -> part.contentId().equals(Optional.of(id)))
        .map(MimeParts.Part::content)
        .findFirst();
  }

  private static Optional<String> text(Map<String, String> texts, String place) {
    return Optional.ofNullable(texts.get(place)).filter(text -> !text.isBlank());
  }

  /** The text of each element, the first of each place, by its parent's name and its own. */
  private static Optional<Map<String, String>> texts(String xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml.strip()));
      try {
        return Optional.of(texts(reader));
      } finally {
        reader.close();
      }
    } catch (XMLStreamException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, String> texts(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    Deque<String> names = new ArrayDeque<>();
    Deque<StringBuilder> content = new ArrayDeque<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (names.size() == DEEPEST) {
            throw new XMLStreamException("nested too deeply");
          }
          String place = place(names, reader.getLocalName());
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            texts.putIfAbsent(
                place + "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          names.push(reader.getLocalName());
          content.push(new StringBuilder());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = names.pop();
          texts.putIfAbsent(place(names, name), content.pop().toString());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!content.isEmpty()) {
            content.element().append(reader.getText());
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("no document type is taken");
        default -> {
          // Comments and processing instructions say nothing.
        }
      }
    }
    return texts;
  }

  private static String place(Deque<String> names, String name) {
    return (names.isEmpty() ? "" : names.element()) + "/" + name;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
