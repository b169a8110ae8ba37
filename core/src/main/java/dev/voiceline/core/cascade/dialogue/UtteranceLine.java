package dev.voiceline.core.cascade.dialogue;

import dev.voiceline.core.conversation.Exchange;
import java.util.Optional;

/** What the caller said in one go; its words may come later than its place. */
final class UtteranceLine implements Line {
  private Optional<String> words = Optional.empty();

  /** What it was understood as; blank when there was nothing to be understood. */
  void said(String text) {
    words = Optional.of(text.strip());
  }

  boolean awaitsWords() {
    return words.isEmpty();
  }

  String words() {
    return words.orElse("");
  }

  @Override
  public Optional<Exchange> told() {
    return words.filter(text -> !text.isBlank()).map(Exchange.CallerSaid::new);
  }

  @Override
  public boolean isSpokenByCaller() {
    return true;
  }
}
