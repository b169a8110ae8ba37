package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.List;

/** What services are called. */
record ServiceWords(Words words) {
  /**
   * What the payer answers for: what was asked about, or the service type in its place. It never
   * answers for a single medication.
   */
  String answering(Scope scope) {
    ServiceSought sought = scope.sought();
    boolean same = scope.code().equals(sought.primary()) && sought.kind() != Kind.MEDICATION;
    return same ? sought(sought) : name(scope.code());
  }

  /** What was asked about, in the product's words: what a caller said is not repeated. */
  String sought(ServiceSought service) {
    return service.labels().in(words.language()).orElseGet(() -> name(service.primary()));
  }

  /** What an answer for a service type is about, where another service was asked about. */
  String category(String code) {
    return ServiceTypes.category(code, words.language()).orElse(code);
  }

  /** A service type; the plan as a whole among them. */
  String name(String code) {
    return code.equals(Services.PLAN)
        ? words.text(AnswerPhrase.THE_PLAN)
        : ServiceTypes.name(code, words.language()).orElse(code);
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
