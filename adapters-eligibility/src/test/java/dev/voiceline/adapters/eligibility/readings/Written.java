package dev.voiceline.adapters.eligibility.readings;

/**
 * An interchange as its sender wrote it, without a byte order mark.
 *
 * @param text begins with its ISA
 */
record Written(String text) {
  private static final int REPETITION = 82;
  private static final int COMPONENT = 104;
  private static final int TERMINATOR = 105;

  static Written of(String content) {
    return new Written((content.startsWith("\uFEFF") ? content.substring(1) : content).strip());
  }

  /** Whether it has a header of the right length, which says how the rest is divided. */
  boolean hasHeader() {
    return text.startsWith("ISA")
        && text.length() > TERMINATOR
        && text.charAt(COMPONENT - 1) == element();
  }

  boolean endsWithLine() {
    return Character.isWhitespace(terminator());
  }

  char element() {
    return text.charAt(3);
  }

  char terminator() {
    return text.charAt(TERMINATOR);
  }

  /** All segments after each other. */
  String onOneLine() {
    return text.replaceAll("[\r\n]+[ \t]*", "");
  }

  /** A line for each segment. */
  String onLines() {
    String end = String.valueOf(terminator());
    return endsWithLine() ? text : onOneLine().replace(end, end + "\n");
  }

  /** Whether those four can take the place of its own without clashing with what it says. */
  boolean allows(String delimiters) {
    return delimiters
        .chars()
        .allMatch(
            each -> each == '\n' || text.indexOf(each) < 0 || own().indexOf((char) each) >= 0);
  }

  /** Divided by other characters: for elements, repetitions, components and segments. */
  String dividedBy(String delimiters) {
    String own = own();
    String lines = onOneLine();
    if (endsWithLine()) {
      lines = text.replaceAll("\\s*[\r\n]+\\s*", "\n") + "\n";
    }
    StringBuilder other = new StringBuilder(lines.length());
    for (int i = 0; i < lines.length(); i++) {
      int use = own.indexOf(lines.charAt(i));
      other.append(use < 0 || isFixed(i, use) ? lines.charAt(i) : delimiters.charAt(use));
    }
    return other.toString();
  }

  /** Before version 5010, what stands in the place of the repetition separator is none. */
  private boolean isFixed(int at, int use) {
    return use == 1 && at == REPETITION && Character.isLetter(text.charAt(REPETITION));
  }

  private String own() {
    char repetition = text.charAt(REPETITION);
    return ""
        + element()
        + (Character.isLetter(repetition) ? '\0' : repetition)
        + text.charAt(COMPONENT)
        + (endsWithLine() ? '\n' : terminator());
  }
}
