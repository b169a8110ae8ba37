package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.List;

/** What services are called. */
record ServiceWords(Words words) {
  /** What was asked about, in the product's words: what a caller said is not repeated. */
  String sought(ServiceSought service) {
    return name(service.primary());
  }

  /** A service type; the plan as a whole among them. */
  String name(String code) {
    return code.equals(Services.PLAN)
        ? words.text(AnswerPhrase.THE_PLAN)
        : ServiceTypes.name(code).orElse(code);
  }

  /** All that a row is about. */
  String of(Services services) {
    List<String> names = new ArrayList<>(services.codes().stream().map(this::name).toList());
    services
        .procedure()
        .toOptional()
        .map(code -> code.substring(code.indexOf(':') + 1))
        .ifPresent(code -> names.add(words.text(AnswerPhrase.PROCEDURE, "code", code)));
    return names.isEmpty() ? words.text(AnswerPhrase.THE_PLAN) : words.all(names);
  }
}
