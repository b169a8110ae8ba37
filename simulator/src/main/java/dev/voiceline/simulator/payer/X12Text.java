package dev.voiceline.simulator.payer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An X12 interchange in its segments, as plain as can be: its header has the fixed width, and its
 * segments may stand in lines of their own.
 *
 * @param segments each as its tag and its elements
 */
record X12Text(char element, char repetition, char terminator, List<List<String>> segments) {
  private static final int HEADER = 106;

  X12Text {
    segments = segments.stream().map(List::copyOf).toList();
  }

  /** Empty when it has no whole header. */
  static Optional<X12Text> parse(String text) {
    String plain = text.strip();
    if (plain.length() < HEADER || !plain.startsWith("ISA")) {
      return Optional.empty();
    }
    char element = plain.charAt(3);
    char terminator = plain.charAt(HEADER - 1);
    String[] header = plain.substring(0, HEADER - 1).split(Pattern.quote("" + element), -1);
    if (header.length != 17 || header[11].length() != 1) {
      return Optional.empty();
    }
    List<List<String>> segments = new ArrayList<>();
    for (String segment : plain.split(Pattern.quote("" + terminator), -1)) {
      if (!segment.isBlank()) {
        segments.add(Arrays.asList(segment.strip().split(Pattern.quote("" + element), -1)));
      }
    }
    // The header's blanks belong to it.
    segments.set(0, Arrays.asList(header));
    return Optional.of(new X12Text(element, header[11].charAt(0), terminator, segments));
  }

  /** The segments of a tag. */
  List<List<String>> all(String tag) {
    return segments.stream().filter(each -> each.get(0).equals(tag)).toList();
  }

  /** An element of the first segment of a tag with that first element; empty when there is none. */
  String element(String tag, String first, int number) {
    return segments.stream()
        .filter(each -> each.get(0).equals(tag) && (first.isEmpty() || at(each, 1).equals(first)))
        .findFirst()
        .map(each -> at(each, number))
        .orElse("");
  }

  /** An element of a segment; empty when it is not that long. */
  static String at(List<String> segment, int number) {
    return number < segment.size() ? segment.get(number) : "";
  }

  /** The interchange again, in one line. */
  String print() {
    return segments.stream()
        .map(each -> String.join("" + element, each) + terminator)
        .collect(Collectors.joining());
  }
}
