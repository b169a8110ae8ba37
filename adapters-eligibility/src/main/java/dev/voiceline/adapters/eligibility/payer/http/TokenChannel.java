package dev.voiceline.adapters.eligibility.payer.http;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends with a bearer token (RFC 6750). A kept token that the server does not take any more is
 * replaced once, within the same time.
 */
public final class TokenChannel implements Channel {
  private final Channel http;
  private final Tokens tokens;
  private final Clock clock;

  /** Over that channel, which it closes. */
  public TokenChannel(Channel http, Tokens tokens, Clock clock) {
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public CompletionStage<WebReply> send(WebRequest request, Duration within) {
    return sendBy(clock.millis() + within.toMillis(), request);
  }

  private CompletionStage<WebReply> sendBy(long deadline, WebRequest request) {
    return tokens
        .token(left(deadline))
        .thenCompose(
            reply -> {
              if (reply instanceof TokenReply.Denied denied) {
                return CompletableFuture.completedFuture(new WebReply.NoAnswer(denied.failed()));
              }
              TokenReply.Granted granted = (TokenReply.Granted) reply;
              return http.send(
                      request.with("Authorization", "Bearer " + granted.token()), left(deadline))
                  .thenCompose(answer -> afterwards(answer, granted, deadline, request));
            });
  }

  private CompletionStage<WebReply> afterwards(
      WebReply reply, TokenReply.Granted used, long deadline, WebRequest request) {
    if (reply instanceof WebReply.Answer answer && answer.status() == 401) {
      tokens.forget(used.token());
      if (!used.fresh()) {
        return sendBy(deadline, request);
      }
    }
    return CompletableFuture.completedFuture(reply);
  }

  private Duration left(long deadline) {
    return Duration.ofMillis(Math.max(0, deadline - clock.millis()));
  }

  @Override
  public void close() {
    http.close();
  }
}
