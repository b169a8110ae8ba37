package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.reading.StatementReader;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts what came of a check's messages together. What states the coverage is read as one statement;
 * that the patient was not found, or that somebody else was, beats everything.
 */
final class Parts {
  /** The most telling first, of what tells nothing of the coverage. */
  private static final List<Outcome> PRECEDENCE =
      List.of(
          Outcome.REJECTED_MEMBER,
          Outcome.IDENTITY_CHECK,
          Outcome.CORRELATION_ERROR,
          Outcome.MULTIPLE,
          Outcome.BATCH,
          Outcome.REJECTED_PROVIDER,
          Outcome.REJECTED_PAYER,
          Outcome.CONFIG_ERROR,
          Outcome.REJECTED_DATE,
          Outcome.REJECTED_MIXED,
          Outcome.REJECTED_REQUEST);

  private static final List<Outcome> ABOUT_SOMEBODY_ELSE =
      List.of(Outcome.REJECTED_MEMBER, Outcome.IDENTITY_CHECK);

  private final Payer payer;
  private final EligibilityQuestion question;
  private final List<String> notes;

  /**
   * Parts of the answer to a question.
   *
   * @param notes what has to be said of how it was asked
   */
  Parts(Payer payer, EligibilityQuestion question, List<String> notes) {
    this.payer = payer;
    this.question = question;
    this.notes = List.copyOf(notes);
  }

  /** The one answer. */
  EligibilityAnswer together(List<Told> parts) {
    List<Told> stating =
        parts.stream().filter(each -> AnswerContent.coverage(each.answer()).isPresent()).toList();
    List<EligibilityAnswer> silent =
        parts.stream()
            .map(Told::answer)
            .filter(answer -> AnswerContent.coverage(answer).isEmpty())
            .toList();
    Optional<EligibilityAnswer> first = mostTelling(silent);
    if (stating.isEmpty() || first.filter(Parts::isOfSomebodyElse).isPresent()) {
      return first.orElseThrow();
    }
    List<String> warnings = new ArrayList<>(notes);
    first.ifPresent(
        answer ->
            warnings.add(
                "a part of the question was not answered ("
                    + answer.outcome()
                    + "): what the plan states may be incomplete"));
    return stating.size() == 1 && warnings.isEmpty()
        ? stating.get(0).answer()
        : read(stating, warnings);
  }

  private EligibilityAnswer read(List<Told> stating, List<String> warnings) {
    Reading reading =
        new Reading(
            Optional.of(question.serviceDate()),
            payer.search().asked(question, Optional.empty()),
            question.serviceDate());
    List<PayerStatement> statements =
        stating.stream().flatMap(each -> each.statements().stream()).toList();
    return new StatementReader(reading).readTogether(noted(statements, warnings));
  }

  private static List<PayerStatement> noted(
      List<PayerStatement> statements, List<String> warnings) {
    PayerStatement first = statements.get(0);
    PayerStatement noted =
        new PayerStatement(
            first.source(),
            first.issued(),
            first.reference(),
            first.rejections(),
            first.persons(),
            Stream.concat(first.warnings().stream(), warnings.stream()).toList(),
            first.form());
    return Stream.concat(Stream.of(noted), statements.stream().skip(1)).toList();
  }

  private static boolean isOfSomebodyElse(EligibilityAnswer answer) {
    return ABOUT_SOMEBODY_ELSE.contains(answer.outcome());
  }

  private static Optional<EligibilityAnswer> mostTelling(List<EligibilityAnswer> answers) {
    return PRECEDENCE.stream()
        .flatMap(outcome -> answers.stream().filter(each -> each.outcome() == outcome))
        .findFirst()
        .or(() -> answers.stream().findFirst());
  }
}
