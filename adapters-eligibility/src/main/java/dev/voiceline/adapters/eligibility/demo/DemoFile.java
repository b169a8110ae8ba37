package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** A payer's answer as it was sent. It is read for its own day: a demonstration does not age. */
record DemoFile(String x12) {
  /** One of those that come with the program. */
  static DemoFile read(String name) {
    try (InputStream file = DemoFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + name);
      }
      return new DemoFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  EligibilityAnswer answer(Asked asked, LocalDate today) {
    return new AnswerReader(new Reading(Optional.empty(), asked, today)).read(x12);
  }

  MemberId member() {
    return coverage().person().memberId().toOptional().orElseThrow();
  }

  BirthDate born() {
    return coverage().person().born().toOptional().orElseThrow();
  }

  private Coverage coverage() {
    EligibilityAnswer answer = answer(Asked.ANYTHING, LocalDate.EPOCH);
    if (answer instanceof Covered covered) {
      return covered.coverage();
    }
    if (answer instanceof NotCovered ended) {
      return ended.coverage();
    }
    throw new IllegalStateException("a patient of the demonstration has no coverage to tell of");
  }

  @Override
  public String toString() {
    return "DemoFile";
  }
}
