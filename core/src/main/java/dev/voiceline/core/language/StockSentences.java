package dev.voiceline.core.language;

import java.util.List;

/** Sentences that are always the same, in whatever language. */
record StockSentences(List<Phrase> phrases) {
  StockSentences {
    phrases = List.copyOf(phrases);
  }

  /** Whether what was heard is one of them, or the beginning of one. */
  boolean begin(String heard) {
    String words = heard.strip();
    return !words.isEmpty()
        && Languages.standard().all().stream()
            .flatMap(language -> phrases.stream().map(language::text))
            .anyMatch(sentence -> sentence.startsWith(words));
  }
}
