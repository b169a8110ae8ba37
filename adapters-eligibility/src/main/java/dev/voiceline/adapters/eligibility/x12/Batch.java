package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions that were sent together, by their trace numbers. Each gets the answer that echoes its
 * number, wherever it stands. Immutable, safe for use by any thread.
 */
public final class Batch {
  private final Reading reading;
  private final Map<String, Asked> questions;

  /**
   * Of those questions.
   *
   * @param reading the day to read for; what it says was asked counts for nothing here
   * @param questions by trace, in the order of their transactions
   */
  public Batch(Reading reading, Map<String, Asked> questions) {
    this.reading = reading;
    this.questions = new LinkedHashMap<>(questions);
  }

  /**
   * One answer for each question, by trace and in the questions' order. Who was not answered has
   * what the acknowledgement says, or that the answer is still to come. Answers to nobody's
   * question are left out; when one number is echoed twice, there are {@code Several}.
   */
  public Map<String, EligibilityAnswer> read(String text) {
    Envelope envelope = new Envelope(new Warnings());
    try {
      for (Sanitizer.Interchange interchange : Sanitizer.clean(text)) {
        envelope.open(Tokenizer.segments(interchange));
      }
    } catch (Refused unreadable) {
      return forAll(new X12AnswerReader(reading).read(text));
    }
    Map<String, List<EligibilityAnswer>> found = new LinkedHashMap<>();
    for (Transaction transaction : envelope.transactions()) {
      if (transaction.type().equals("271")) {
        asked(transaction)
            .ifPresent(
                trace ->
                    found
                        .computeIfAbsent(trace, each -> new ArrayList<>())
                        .add(answer(trace, transaction)));
      }
    }
    return answers(found, envelope);
  }

  private Map<String, EligibilityAnswer> answers(
      Map<String, List<EligibilityAnswer>> found, Envelope envelope) {
    Map<String, EligibilityAnswer> answers = new LinkedHashMap<>();
    int number = 0;
    for (String trace : questions.keySet()) {
      number++;
      List<EligibilityAnswer> own = found.getOrDefault(trace, List.of());
      answers.put(
          trace,
          switch (own.size()) {
            case 0 -> unanswered(number, envelope);
            case 1 -> own.get(0);
            default ->
                new EligibilityAnswer.Several(reading.provenance(Source.X12, List.of()), true, own);
          });
    }
    return answers;
  }

  private Map<String, EligibilityAnswer> forAll(EligibilityAnswer answer) {
    Map<String, EligibilityAnswer> answers = new LinkedHashMap<>();
    questions.keySet().forEach(trace -> answers.put(trace, answer));
    return answers;
  }

  private EligibilityAnswer answer(String trace, Transaction transaction) {
    Asked asked = Optional.ofNullable(questions.get(trace)).orElse(Asked.ANYTHING);
    return new X12AnswerReader(new Reading(reading.asOf(), asked, reading.today()))
        .answer(transaction, List.of());
  }

  /** Whose question it answers: by an echoed trace, else by the number that BHT03 brings back. */
  private Optional<String> asked(Transaction transaction) {
    Optional<String> traced =
        transaction.segments().stream()
            .filter(each -> each.is("TRN"))
            .flatMap(each -> each.text(2).stream())
            .filter(questions::containsKey)
            .findFirst();
    boolean echoes = transaction.segments().stream().anyMatch(each -> each.is("TRN"));
    return echoes
        ? traced
        : transaction.segments().stream()
            .filter(each -> each.is("BHT"))
            .flatMap(each -> each.text(3).stream())
            .filter(questions::containsKey)
            .findFirst();
  }

  /** By the acknowledgement of its own transaction, of its group, or of the interchange. */
  private EligibilityAnswer unanswered(int number, Envelope envelope) {
    for (Transaction transaction : envelope.transactions()) {
      if (transaction.type().equals("999")) {
        return Acknowledgements.ofOne(
            number, transaction, reading.provenance(Source.X12, List.of()));
      }
    }
    return envelope.interchangeAcknowledgements().stream()
        .findFirst()
        .map(ta1 -> Acknowledgements.ofInterchange(ta1, reading.provenance(Source.X12, List.of())))
        .orElseGet(
            () ->
                new EligibilityAnswer.StillToCome(
                    reading.provenance(Source.X12, List.of()), false));
  }
}
