package dev.voiceline.adapters.eligibility.payer.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.simulator.payer.HttpAnswer;
import dev.voiceline.simulator.payer.HttpQuestion;
import dev.voiceline.simulator.payer.Mood;
import dev.voiceline.simulator.payer.PayerServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenChannelTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final VirtualTime time = new VirtualTime();
  private final AtomicInteger granted = new AtomicInteger();
  private final PayerServer payer =
      PayerServer.serving(Map.of("/token", this::token, "/ask", this::ask));
  private final PayerHttp http = PayerHttp.open(Optional.empty(), time);
  private final TokenChannel channel =
      new TokenChannel(
          http,
          new Tokens(
              http,
              TokenGrant.of(
                  new Access.ClientSecret(payer.at("/token"), "clinic", "s&cret", "eligibility")),
              time),
          time);
  private volatile int good = 1;

  @AfterEach
  void close() {
    channel.close();
    payer.close();
  }

  @Test
  void asksForOneTokenAndKeepsIt() {
    assertThat(status(send())).isEqualTo(200);
    assertThat(status(send())).isEqualTo(200);

    assertThat(paths()).containsExactly("/token", "/ask", "/ask");
    assertThat(payer.received().get(0).text())
        .isEqualTo(
            "client_id=clinic&client_secret=s%26cret&grant_type=client_credentials"
                + "&scope=eligibility");
  }

  @Test
  void aTokenIsReplacedBeforeItExpires() {
    send();
    time.advance(Duration.ofSeconds(269));
    send();
    assertThat(granted).hasValue(1);

    good = 2;
    time.advance(Duration.ofSeconds(2));

    assertThat(status(send())).isEqualTo(200);
    assertThat(paths()).containsExactly("/token", "/ask", "/ask", "/token", "/ask");
  }

  @Test
  void aKeptTokenThatIsRefusedIsReplacedOnce() {
    send();
    good = 2;

    assertThat(status(send())).isEqualTo(200);
    assertThat(paths()).containsExactly("/token", "/ask", "/ask", "/token", "/ask");
  }

  @Test
  void aFreshTokenThatIsRefusedIsNotReplaced() {
    good = 7;

    assertThat(status(send())).isEqualTo(401);
    assertThat(paths()).containsExactly("/token", "/ask");
  }

  @Test
  void manyAtOnceShareOneRequestForATokenAtATime() {
    payer.next(new Mood.Slow(Duration.ofMillis(100)));
    List<CompletableFuture<WebReply>> replies =
        IntStream.range(0, 8).mapToObj(each -> begin(LONG)).toList();

    assertThat(replies).allMatch(reply -> status(reply.join()) == 200);
    assertThat(granted).hasValue(1);
  }

  @Test
  void whoSharesARequestKeepsAnOwnDeadline() {
    payer.next(new Mood.Silent());
    CompletableFuture<WebReply> patient = begin(LONG);

    assertThat(failure(begin(Duration.ofMillis(100)).join())).isEqualTo(Failure.TIMED_OUT);
    assertThat(patient).isNotDone();
  }

  @ParameterizedTest
  @CsvSource({"400, CREDENTIALS", "401, CREDENTIALS", "429, BUSY", "503, SERVER_ERROR"})
  void noTokenIsAFailureOfItsOwnAndNotKept(int status, Failure failure) {
    payer.next(new Mood.Instead(HttpAnswer.of(status, "application/json", "{}")));

    assertThat(failure(send())).isEqualTo(failure);
    assertThat(status(send())).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"{}", "<html/>", "'{\"access_token\":\"a\\nb\"}'"})
  void anAnswerWithoutATokenIsNone(String body) {
    payer.next(new Mood.Instead(HttpAnswer.ok("application/json", body)));

    assertThat(failure(send())).isEqualTo(Failure.CREDENTIALS);
  }

  private HttpAnswer token(HttpQuestion asked) {
    return HttpAnswer.ok(
        "application/json",
        "{\"access_token\":\"t%d\",\"expires_in\":300}".formatted(granted.incrementAndGet()));
  }

  private HttpAnswer ask(HttpQuestion asked) {
    boolean known = asked.header("Authorization").equals(Optional.of("Bearer t" + good));
    return HttpAnswer.of(known ? 200 : 401, "text/plain", "x");
  }

  private CompletableFuture<WebReply> begin(Duration within) {
    return channel
        .send(WebRequest.post(payer.at("/ask"), "text/plain", "x"), within)
        .toCompletableFuture();
  }

  private WebReply send() {
    return begin(LONG).join();
  }

  private List<String> paths() {
    return payer.received().stream().map(HttpQuestion::path).toList();
  }

  private static int status(WebReply reply) {
    return ((WebReply.Answer) reply).status();
  }

  private static Failure failure(WebReply reply) {
    return ((WebReply.NoAnswer) reply).failed().failure();
  }
}
