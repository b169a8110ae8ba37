package dev.voiceline.server.cli;

import com.google.gson.GsonBuilder;
import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerLines;
import dev.voiceline.adapters.eligibility.explain.AnswerSentences;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.language.Phrases;
import java.util.Optional;

/** A payer's answer to a question as it is printed: what it says, and what a caller would hear. */
record AnswerPrint(EligibilityQuestion question, Phrases language) {
  /** In lines. */
  String lines(EligibilityAnswer answer) {
    return new AnswerLines(Optional.of(question.service()), sentences()).of(answer);
  }

  /** As one JSON object. */
  String json(EligibilityAnswer answer) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(new AnswerFacts(Optional.of(question.service()), sentences()).of(answer));
  }

  private AnswerSentences sentences() {
    return new AnswerSentences(language, question.role());
  }
}
