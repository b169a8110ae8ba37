package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.EligibilityDirectory;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.MemberIdPattern;
import dev.voiceline.core.time.Timers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Payers, asked as a live call needs it: found by the name that the caller uses, asked again only
 * where they cannot be reached, left in peace while they are in trouble, and answered for in time.
 * Every check ends in one answer, at its deadline at the latest, on a thread of its own or of the
 * timers. No message, log or exception of it holds an identifier. Safe for use by any thread.
 */
public final class PayerNetwork implements EligibilityDirectory, AutoCloseable {
  static final String CLOSED = "the network of payers was closed";

  private final PayerBook book;
  private final Map<Payer, PayerDesk> desks;
  private final Surroundings around;
  private final Workers own;
  private final QuestionMark marks = new QuestionMark(new SecureRandom());
  private final KeptAnswers answers;
  private volatile boolean closed;

  /**
   * A network.
   *
   * @param own threads that end with it
   */
  PayerNetwork(PayerBook book, Map<Payer, PayerDesk> desks, Surroundings around, Workers own) {
    this.book = book;
    this.desks = Map.copyOf(desks);
    this.around = around;
    this.own = own;
    answers = new KeptAnswers(around.timers());
  }

  /** Puts one together for these payers. */
  public static PayerNetworkBuilder of(PayerBook book) {
    return new PayerNetworkBuilder(book);
  }

  /**
   * Asks. The same question with the same key is asked once, and has the same answer for a minute.
   *
   * @param deadline from now; the payer's own may be earlier
   */
  @Override
  public CompletionStage<EligibilityAnswer> check(
      EligibilityQuestion question, IdempotencyKey key, Duration deadline) {
    Optional<Payer> payer = book.find(question.payer());
    Troubles troubles =
        new Troubles(payer.orElse(book.payers().get(0)).source(), question.serviceDate());
    if (payer.isEmpty()) {
      return CompletableFuture.completedFuture(troubles.unknownPayer());
    }
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    Timers.Alarm alarm =
        around
            .timers()
            .after(deadline, () -> answer.complete(troubles.unavailable("no answer came in time")));
    CompletionStage<EligibilityAnswer> told = answer.minimalCompletionStage();
    told.whenComplete((any, never) -> alarm.cancel());
    if (closed) {
      answer.complete(troubles.unavailable(CLOSED));
    } else if (deadline.isNegative() || deadline.isZero()) {
      answer.complete(troubles.unavailable("there was no time left to ask"));
    } else {
      answers
          .once(
              marks.of(key, question),
              () -> ask(question, payer.get(), troubles, deadline),
              troubles)
          .thenAccept(answer::complete);
    }
    return told;
  }

  @Override
  public MemberIdPattern memberIds(Optional<String> payer) {
    return book.memberIds(payer);
  }

  @Override
  public Optional<String> payerOf(EligibilityQuestion question) {
    return book.find(question.payer()).map(Payer::name);
  }

  /**
   * Frees the connections and forgets all answers. Checks under way and later ones end as
   * unavailable, and nothing is sent again. May be called more than once.
   */
  @Override
  public void close() {
    closed = true;
    answers.close();
    desks.values().forEach(PayerDesk::close);
    own.close();
  }

  private CompletionStage<EligibilityAnswer> ask(
      EligibilityQuestion question, Payer payer, Troubles troubles, Duration deadline) {
    PayerDesk desk = desks.get(payer);
    if (desk == null) {
      throw new IllegalStateException("every payer of the book has a desk");
    }
    Duration most = payer.effort().within();
    Duration span = deadline.compareTo(most) < 0 ? deadline : most;
    CheckScope scope =
        new CheckScope(
            payer,
            around,
            TimeLeft.of(around.clock(), span),
            new Waits(payer.effort(), around.chance()),
            troubles,
            () -> closed);
    long since = around.clock().millis();
    return new Check(desk, scope)
        .of(question)
        .whenComplete((answer, unforeseen) -> over(payer, answer, around.clock().millis() - since));
  }

  private void over(Payer payer, EligibilityAnswer answer, long tookMs) {
    if (answer != null) {
      around
          .watcher()
          .saw(new PayerEvent.Checked(payer.name(), answer.outcome(), Duration.ofMillis(tookMs)));
    }
  }
}
