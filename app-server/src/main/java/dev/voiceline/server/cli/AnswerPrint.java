package dev.voiceline.server.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerLines;
import dev.voiceline.adapters.eligibility.explain.AnswerSentences;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import java.util.Optional;

/**
 * A payer's answer as it is printed: what it says, and what a caller would hear.
 *
 * @param asked the service that was asked about
 */
record AnswerPrint(Optional<ServiceSought> asked, AnswerSentences sentences) {
  /** In lines. */
  String lines(EligibilityAnswer answer) {
    return new AnswerLines(asked, sentences).of(answer);
  }

  /** As an object. */
  JsonObject facts(EligibilityAnswer answer) {
    return new AnswerFacts(asked, sentences).of(answer);
  }

  /** An object as it is printed. */
  static String json(JsonObject object) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(object);
  }
}
