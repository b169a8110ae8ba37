package dev.voiceline.adapters.eligibility.x12;

/**
 * The characters that divide an interchange, as its own header names them.
 *
 * @param terminator the end of a segment; a line feed stands for every kind of line end
 */
record Delimiters(char element, char repetition, char component, char terminator) {
  /** Whether they are those that nearly everybody uses; repetitions are divided by many a one. */
  boolean areUsual() {
    return element == '*' && terminator == '~' && (component == ':' || component == repetition);
  }

  /** {@code element |, component >, repetition !, segment terminator line feed}. */
  String words() {
    return "element "
        + name(element)
        + ", component "
        + name(component)
        + ", repetition "
        + name(repetition)
        + ", segment terminator "
        + name(terminator);
  }

  private static String name(char each) {
    return each == '\n'
        ? "line feed"
        : each < ' ' ? "control character %d".formatted((int) each) : String.valueOf(each);
  }

  /** Whether that character is one of them. */
  boolean isOne(char each) {
    return each == element || each == repetition || each == component || each == terminator;
  }

  /** Whether segments end with their line. */
  boolean endsWithLine() {
    return terminator == '\n';
  }
}
