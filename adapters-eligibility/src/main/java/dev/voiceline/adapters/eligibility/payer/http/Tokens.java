package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.http.TokenReply.Denied;
import dev.voiceline.adapters.eligibility.payer.http.TokenReply.Granted;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A token that is kept until shortly before it expires. Whoever needs one while it is being asked
 * for waits for the same answer. Safe for use by any thread.
 */
public final class Tokens {
  /** Where the server does not say (RFC 6749, 5.1 only recommends it): as SMART has it. */
  private static final long USUAL_SECONDS = 300;

  /** Whoever asks first may have less time than those who wait with them. */
  private static final Duration ASKED_WITHIN = Duration.ofSeconds(10);

  private static final long LONGEST_MARGIN_MS = 30_000;

  private final Channel http;
  private final TokenGrant grant;
  private final Clock clock;
  private Optional<Kept> kept = Optional.empty();
  private Optional<CompletableFuture<TokenReply>> asking = Optional.empty();

  /** None is asked for before it is needed. */
  public Tokens(Channel http, TokenGrant grant, Clock clock) {
    this.http = http;
    this.grant = grant;
    this.clock = clock;
  }

  /**
   * A token that is good for now. The request for one has a time of its own, and what it brings is
   * kept also when it comes too late for this caller.
   *
   * @param within how long this caller waits
   */
  public CompletionStage<TokenReply> token(Duration within) {
    CompletableFuture<TokenReply> mine = new CompletableFuture<>();
    synchronized (this) {
      if (kept.filter(each -> clock.millis() < each.until()).isPresent()) {
        return CompletableFuture.completedFuture(new Granted(kept.orElseThrow().token(), false));
      }
      if (asking.isPresent()) {
        return bounded(asking.get(), within);
      }
      asking = Optional.of(mine);
    }
    long asked = clock.millis();
    ask()
        .thenApply(reply -> answered(reply, asked))
        .exceptionally(broken -> new Answered(Optional.empty(), broke()))
        .thenAccept(answered -> took(mine, answered));
    return bounded(mine, within);
  }

  private CompletionStage<WebReply> ask() {
    try {
      return grant.ask(http, ASKED_WITHIN);
    } catch (RuntimeException broken) {
      return CompletableFuture.failedFuture(broken);
    }
  }

  /** The server does not take that token any more. */
  public synchronized void forget(String token) {
    kept = kept.filter(each -> !each.token().equals(token));
  }

  private static CompletionStage<TokenReply> bounded(
      CompletableFuture<TokenReply> shared, Duration within) {
    TokenReply late =
        new Denied(new Failed(Failure.TIMED_OUT, Optional.empty(), "no token came in time"));
    return shared.copy().completeOnTimeout(late, within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void took(CompletableFuture<TokenReply> mine, Answered answered) {
    synchronized (this) {
      asking = Optional.empty();
      kept = answered.granted();
    }
    mine.complete(answered.reply());
  }

  private static Answered answered(WebReply reply, long asked) {
    Optional<Kept> granted = granted(reply, asked);
    return new Answered(
        granted,
        granted
            .<TokenReply>map(each -> new Granted(each.token(), true))
            .orElseGet(() -> new Denied(denial(reply))));
  }

  private static TokenReply broke() {
    return new Denied(
        new Failed(
            Failure.NOT_UNDERSTOOD, Optional.empty(), "asking for a token failed on our side"));
  }

  private static Optional<Kept> granted(WebReply reply, long asked) {
    if (!(reply instanceof WebReply.Answer answer) || answer.failure().isPresent()) {
      return Optional.empty();
    }
    Optional<Node> body = Node.parse(answer.text());
    long life =
        1000
            * body.flatMap(json -> json.text("expires_in"))
                .map(Tokens::seconds)
                .orElse(USUAL_SECONDS);
    long until = asked + life - Math.min(LONGEST_MARGIN_MS, life / 5);
    return body.flatMap(json -> json.text("access_token"))
        .filter(token -> token.chars().allMatch(each -> each > ' ' && each < 127))
        .map(token -> new Kept(token, until));
  }

  private static long seconds(String text) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : USUAL_SECONDS;
  }

  private static Failed denial(WebReply reply) {
    if (reply instanceof WebReply.NoAnswer none) {
      return none.failed();
    }
    Optional<Failed> failure = ((WebReply.Answer) reply).failure();
    boolean mayPass = failure.filter(each -> each.failure().isRetryable()).isPresent();
    return mayPass
        ? failure.orElseThrow()
        : new Failed(
            Failure.CREDENTIALS,
            Optional.empty(),
            "the token server gives no token: check client ID, secret and scope");
  }

  private record Answered(Optional<Kept> granted, TokenReply reply) {}

  private record Kept(String token, long until) {}
}
