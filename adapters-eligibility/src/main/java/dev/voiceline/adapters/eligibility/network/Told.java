package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.reading.StatementReader;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one message.
 *
 * @param content what the answer was read from; empty when nothing came
 * @param repeatable whether the same may be asked again
 * @param named how long the payer asks to wait
 */
record Told(
    EligibilityAnswer answer,
    Optional<Content> content,
    boolean repeatable,
    Optional<Duration> named) {
  static Told nothing(EligibilityAnswer answer) {
    return new Told(answer, Optional.empty(), false, Optional.empty());
  }

  /** What it states of whom was asked about; nothing where there is no coverage in it. */
  List<PayerStatement> statements() {
    return content.stream().flatMap(each -> each.statements().stream()).toList();
  }

  /** A text, and how it is read. */
  record Content(String text, Reading reading) {
    EligibilityAnswer answer() {
      return new AnswerReader(reading).read(text);
    }

    private List<PayerStatement> statements() {
      StatementReader reader = new StatementReader(reading);
      return new AnswerReader(reading).statements(text).stream().map(reader::onlyAsked).toList();
    }

    @Override
    public String toString() {
      return "Content[" + text.length() + " characters]";
    }
  }
}
