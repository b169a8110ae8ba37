package dev.voiceline.adapters.eligibility.x12;

/**
 * The ISA header: 16 elements of fixed width, read also when a line break runs through it.
 *
 * @param text the header without its terminator
 * @param next where in the file the first segment after it begins
 */
record Header(String text, Delimiters delimiters, int next) {
  private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
  private static final int CONTROL_NUMBER = 13;

  static Header read(String file, int from) throws Refused {
    StringBuilder text = new StringBuilder("ISA");
    int at = from + 3;
    char element = at < file.length() ? file.charAt(at) : ' ';
    if (Character.isLetterOrDigit(element) || " \t\r\n".indexOf(element) >= 0) {
      throw new Refused("the ISA header is damaged or cut off");
    }
    for (int width : WIDTHS) {
      at = take(file, at, width + 1, element, text);
    }
    if (at >= file.length()) {
      throw new Refused("the file is cut off after its ISA header");
    }
    return ended(file, at, element, text.toString());
  }

  /** The interchange's control number (ISA13). */
  String controlNumber() {
    return element(CONTROL_NUMBER);
  }

  private String element(int number) {
    int at = 3;
    for (int i = 1; i < number; i++) {
      at += WIDTHS[i - 1] + 1;
    }
    return text.substring(at + 1, at + 1 + WIDTHS[number - 1]);
  }

  /** Takes a separator and an element of that width; line breaks between are no content. */
  private static int take(String file, int from, int count, char element, StringBuilder text)
      throws Refused {
    int at = from;
    for (int taken = 0; taken < count; at++) {
      if (at >= file.length()) {
        throw new Refused("the ISA header is damaged or cut off");
      }
      char next = file.charAt(at);
      if (next == '\r' || next == '\n') {
        continue;
      }
      if ((taken == 0) != (next == element)) {
        throw new Refused("the ISA header is damaged or cut off");
      }
      text.append(next);
      taken++;
    }
    return at;
  }

  private static Header ended(String file, int from, char element, String isa) throws Refused {
    int at = blanksSkipped(file, from);
    char component = isa.charAt(isa.length() - 1);
    char repetition = isa.charAt(3 + offset(11) + 1);
    char end = file.charAt(at);
    int next = at + 1;
    if (end == '\r' || end == '\n') {
      int first = at;
      while (first < file.length() && Character.isWhitespace(file.charAt(first))) {
        first++;
      }
      boolean lineEnds = first < file.length() && Character.isLetter(file.charAt(first));
      end = lineEnds || first >= file.length() ? '\n' : file.charAt(first);
      next = lineEnds ? first : Math.min(first + 1, file.length());
    }
    if (Character.isLetterOrDigit(end) || end == element || end == ' ' || end == component) {
      throw new Refused("the ISA header does not say how segments end");
    }
    return new Header(isa, new Delimiters(element, repetition, component, end), next);
  }

  /** Blanks at the end of a line are nothing; elsewhere a blank ends no segment. */
  private static int blanksSkipped(String file, int from) {
    int at = from;
    while (at < file.length() && (file.charAt(at) == ' ' || file.charAt(at) == '\t')) {
      at++;
    }
    return at < file.length() && (file.charAt(at) == '\r' || file.charAt(at) == '\n') ? at : from;
  }

  private static int offset(int number) {
    int at = 0;
    for (int i = 1; i < number; i++) {
      at += WIDTHS[i - 1] + 1;
    }
    return at;
  }
}
