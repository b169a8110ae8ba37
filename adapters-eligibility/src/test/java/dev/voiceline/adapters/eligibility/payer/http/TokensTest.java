package dev.voiceline.adapters.eligibility.payer.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a request for a token, nobody waits for it for ever. */
class TokensTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<Duration> asked = new ArrayList<>();
  private CompletionStage<WebReply> next = new CompletableFuture<>();
  private boolean throwing;
  private final Tokens tokens = new Tokens(new NoChannel(), this::ask, new VirtualTime());

  @Test
  void aGrantThatThrowsIsDeniedAndTheNextIsAsked() {
    throwing = true;
    assertThat(failure(tokens.token(LONG))).isEqualTo(Failure.NOT_UNDERSTOOD);

    throwing = false;
    next = CompletableFuture.completedFuture(granted());
    assertThat(reply(tokens.token(LONG))).isEqualTo(new TokenReply.Granted("t1", true));
  }

  @Test
  void aGrantThatEndsWithAnExceptionIsDeniedAndTheNextIsAsked() {
    next = CompletableFuture.failedFuture(new IllegalStateException("no key"));
    assertThat(failure(tokens.token(LONG))).isEqualTo(Failure.NOT_UNDERSTOOD);

    next = CompletableFuture.completedFuture(granted());
    assertThat(reply(tokens.token(LONG))).isEqualTo(new TokenReply.Granted("t1", true));
  }

  @Test
  void theHasteOfWhoeverAsksFirstIsNotThatOfTheOthers() {
    CompletableFuture<WebReply> coming = new CompletableFuture<>();
    next = coming;
    CompletionStage<TokenReply> hasty = tokens.token(Duration.ofMillis(1));
    CompletionStage<TokenReply> patient = tokens.token(LONG);

    assertThat(failure(hasty)).isEqualTo(Failure.TIMED_OUT);
    coming.complete(granted());

    assertThat(reply(patient)).isEqualTo(new TokenReply.Granted("t1", true));
    assertThat(reply(tokens.token(LONG))).isEqualTo(new TokenReply.Granted("t1", false));
    assertThat(asked).containsExactly(Duration.ofSeconds(10));
  }

  private CompletionStage<WebReply> ask(Channel http, Duration within) {
    asked.add(within);
    if (throwing) {
      throw new IllegalStateException("no key");
    }
    return next;
  }

  private static WebReply granted() {
    return new WebReply.Answer(
        200, Map.of(), Optional.empty(), "{\"access_token\":\"t1\",\"expires_in\":300}");
  }

  private static TokenReply reply(CompletionStage<TokenReply> reply) {
    return reply.toCompletableFuture().join();
  }

  private static Failure failure(CompletionStage<TokenReply> reply) {
    return ((TokenReply.Denied) reply(reply)).failed().failure();
  }

  /** The grant sends nothing. */
  private static final class NoChannel implements Channel {
    @Override
    public CompletionStage<WebReply> send(WebRequest request, Duration within) {
      throw new AssertionError("nothing is sent");
    }

    @Override
    public void close() {}
  }
}
