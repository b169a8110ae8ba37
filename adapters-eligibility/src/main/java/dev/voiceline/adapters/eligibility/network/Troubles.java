package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers that no payer gave to a check: why there is none. They say nothing of the coverage. Safe
 * for use by any thread.
 *
 * @param day that was asked about
 * @param sent the number of the latest message, by which the payer can find it
 */
record Troubles(Source source, LocalDate day, AtomicReference<Stated<String>> sent) {
  static final String BUSY = "there are more questions than can be worked on";

  Troubles(Source source, LocalDate day) {
    this(source, day, new AtomicReference<>(Stated.notStated()));
  }

  /** A message with that number goes out. */
  void sending(String trace) {
    sent.set(Stated.known(trace));
  }

  /** No answer, and that is all that is known. */
  EligibilityAnswer unavailable(String why) {
    return new PayerUnavailable(because(why), true, Stated.notStated(), List.of());
  }

  /** No payer goes by the name that the caller used. */
  EligibilityAnswer unknownPayer() {
    return new RequestProblem(
        because("no payer is known by the name that was given"),
        RequestProblem.Kind.PAYER_ID,
        List.of());
  }

  /** The payer insists on a name: as it would say itself (AAA 15). */
  EligibilityAnswer nameMissing() {
    return new RequestProblem(
        because("this payer is asked with the patient's name only"),
        RequestProblem.Kind.CONTENT,
        List.of(
            new Rejection(
                Stated.notStated(), Stated.notStated(), "15", Stated.known(FollowUp.CORRECT))));
  }

  /** A message failed. */
  EligibilityAnswer of(PayerReply.Failed failed) {
    return switch (failed.failure()) {
      case UNREACHABLE, TIMED_OUT, BUSY, SERVER_ERROR -> unavailable(failed.why());
      case CREDENTIALS ->
          new RequestProblem(because(failed.why()), RequestProblem.Kind.CREDENTIALS, List.of());
      case REFUSED ->
          new RequestProblem(because(failed.why()), RequestProblem.Kind.CONTENT, List.of());
      case NOT_UNDERSTOOD -> unreadable(failed.why());
    };
  }

  /** Work on it broke down, or found no place. */
  EligibilityAnswer brokenBy(Throwable unforeseen) {
    boolean refused =
        unforeseen instanceof RejectedExecutionException
            || unforeseen.getCause() instanceof RejectedExecutionException;
    return refused ? unavailable(BUSY) : unreadable("the answer could not be read");
  }

  /** Something came, and it cannot be read. */
  EligibilityAnswer unreadable(String why) {
    return new NotUnderstood(because(why), NotUnderstood.Kind.MALFORMED, why);
  }

  private Provenance because(String why) {
    return new Provenance(source, day, Objects.requireNonNull(sent.get()), List.of(why));
  }
}
