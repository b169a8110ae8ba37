package dev.voiceline.adapters.openai.chat;

/** Follows an object of JSON while it arrives in fragments, only as far as to see its end. */
final class JsonProgress {
  private int depth;
  private boolean begun;
  private boolean quoted;
  private boolean escaped;

  void add(String fragment) {
    fragment.chars().forEach(this::add);
  }

  /** Whether it began and its last bracket is closed. */
  boolean isWhole() {
    return begun && depth == 0 && !quoted;
  }

  /** Whether it began and something is still open. */
  boolean isOpen() {
    return quoted || depth > 0;
  }

  private void add(int c) {
    if (escaped) {
      escaped = false;
    } else if (quoted) {
      escaped = c == '\\';
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      begun = true;
      depth++;
    } else if (c == '}' || c == ']') {
      depth--;
    }
  }
}
