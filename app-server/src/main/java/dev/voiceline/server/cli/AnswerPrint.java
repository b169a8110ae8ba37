package dev.voiceline.server.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerLines;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.telling.AnswerWording;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Phrases;
import java.util.List;
import java.util.Optional;

/** A payer's answer to a question as it is printed: what it says, and what a caller would hear. */
record AnswerPrint(EligibilityQuestion question, Phrases language) {
  /** In lines. */
  String lines(EligibilityAnswer answer) {
    return new AnswerLines(Optional.of(question.service())).of(answer).stripTrailing()
        + System.lineSeparator()
        + System.lineSeparator()
        + String.join(System.lineSeparator(), sentences(answer, language.written()));
  }

  /** As one JSON object. */
  String json(EligibilityAnswer answer) {
    JsonObject object = new AnswerFacts(Optional.of(question.service())).of(answer);
    object.add("sentences", array(sentences(answer, language.written())));
    object.add("spoken", array(sentences(answer, language.spoken())));
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(object);
  }

  private List<String> sentences(EligibilityAnswer answer, Figures figures) {
    return new AnswerWording(figures, question.role())
        .of(answer, question.service())
        .sentences();
  }

  private static JsonArray array(List<String> sentences) {
    JsonArray array = new JsonArray();
    sentences.forEach(array::add);
    return array;
  }
}
