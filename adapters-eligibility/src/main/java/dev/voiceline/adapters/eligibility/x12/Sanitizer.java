package dev.voiceline.adapters.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes an interchange readable that mail, editors or careless senders have dressed up: a byte
 * order mark, indentation, wrapped lines, any line ends, lower case, a component separator that is
 * also the repetition separator. What is cut off or damaged is refused, never repaired.
 */
final class Sanitizer {
  private static final String SPARE_SEPARATORS = ":><|\\;!?";

  private Sanitizer() {}

  /** Whether it calls itself an interchange. */
  static boolean isInterchange(String file) {
    return plain(file).regionMatches(true, 0, "ISA", 0, 3);
  }

  /** The interchanges of a file. */
  static List<Interchange> clean(String file) throws Refused {
    String text = raised(plain(file));
    List<Interchange> interchanges = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!text.regionMatches(true, at, "ISA", 0, 3)) {
        throw new Refused("there is something that is no interchange");
      }
      Header header = Header.read(text, at);
      int end = endOf(text, header);
      interchanges.add(interchange(text.substring(header.next(), end), header));
      at = end;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return interchanges;
  }

  private static String plain(String file) {
    return (file.startsWith("\uFEFF") ? file.substring(1) : file).stripLeading();
  }

  /** A file without a single capital was lowered on its way. X12 is written in capitals. */
  private static String raised(String text) {
    return text.chars().noneMatch(Character::isUpperCase) ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Where the interchange ends: after the terminator of its IEA. */
  private static int endOf(String text, Header header) throws Refused {
    Delimiters by = header.delimiters();
    int at = header.next();
    while (at < text.length()) {
      int end = by.endsWithLine() ? lineEnd(text, at) : text.indexOf(by.terminator(), at);
      String segment = joined(text.substring(at, end < 0 ? text.length() : end), by);
      boolean last = segment.regionMatches(true, 0, "IEA" + by.element(), 0, 4);
      if (end < 0) {
        if (last && by.endsWithLine() && segment.endsWith(by.element() + header.controlNumber())) {
          return text.length();
        }
        break;
      }
      if (last) {
        return end + 1;
      }
      at = end + 1;
    }
    throw new Refused("the file is cut off: its interchange has no end (IEA)");
  }

  private static int lineEnd(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\r' || text.charAt(at) == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static Interchange interchange(String body, Header header) {
    Delimiters by = header.delimiters();
    String pieces = by.endsWithLine() ? body.replace('\r', '\n') : body;
    StringBuilder clean = new StringBuilder(separated(header, body)).append(by.terminator());
    for (String piece : pieces.split(Pattern.quote(String.valueOf(by.terminator())), -1)) {
      String segment = joined(piece, by);
      if (!segment.isEmpty()) {
        clean.append(tagRaised(segment, by.element())).append(by.terminator());
      }
    }
    return new Interchange(clean.toString(), by);
  }

  /** The header; where one character has two uses, components get another that is not in use. */
  private static String separated(Header header, String body) {
    Delimiters by = header.delimiters();
    String isa = header.text();
    if (by.component() != by.repetition()) {
      return isa;
    }
    for (int i = 0; i < SPARE_SEPARATORS.length(); i++) {
      char spare = SPARE_SEPARATORS.charAt(i);
      if (body.indexOf(spare) < 0 && spare != by.element() && spare != by.terminator()) {
        return isa.substring(0, isa.length() - 1) + spare;
      }
    }
    return isa;
  }

  /** Without line breaks and without what stands around it; other control characters are blanks. */
  private static String joined(String piece, Delimiters by) {
    StringBuilder segment = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); i++) {
      char each = piece.charAt(i);
      if (each != '\r' && each != '\n') {
        segment.append(each < ' ' && !by.isOne(each) ? ' ' : each);
      }
    }
    int from = 0;
    int to = segment.length();
    while (from < to && isAround(segment.charAt(from), by)) {
      from++;
    }
    while (to > from && isAround(segment.charAt(to - 1), by)) {
      to--;
    }
    return segment.substring(from, to);
  }

  /** Some control characters count as white space, and may be delimiters all the same. */
  private static boolean isAround(char each, Delimiters by) {
    return Character.isWhitespace(each) && !by.isOne(each);
  }

  private static String tagRaised(String segment, char element) {
    int end = segment.indexOf(element);
    return end < 0
        ? segment.toUpperCase(Locale.ROOT)
        : segment.substring(0, end).strip().toUpperCase(Locale.ROOT) + segment.substring(end);
  }

  /**
   * An interchange that can be tokenized.
   *
   * @param text one segment after the other
   * @param by what its sender divides it by
   */
  record Interchange(String text, Delimiters by) {
    /** A sentence on its delimiters where they are not the usual ones. */
    Optional<String> unusualDelimiters() {
      return by.areUsual() ? Optional.empty() : Optional.of(by.words());
    }
  }
}
