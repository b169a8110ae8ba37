package dev.voiceline.adapters.eligibility.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.WebReply;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import dev.voiceline.core.time.VirtualTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a token is asked for, as the server tells it. */
class SmartGrantTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final VirtualTime time = new VirtualTime();
  private final List<String> sent = new ArrayList<>();
  private String endpoint = "https://auth.example/token";
  private int status = 200;

  @Test
  void anEndpointThatGivesNoTokenIsAskedForAgain() {
    SmartGrant grant = grant("https://fhir.example/r4");
    ask(grant);
    ask(grant);
    status = 404;
    ask(grant);
    status = 200;
    endpoint = "https://auth.example/moved";
    ask(grant);

    String told = "https://fhir.example/r4/.well-known/smart-configuration";
    assertThat(sent)
        .containsExactly(
            told,
            "https://auth.example/token",
            "https://auth.example/token",
            "https://auth.example/token",
            told,
            "https://auth.example/moved");
  }

  @Test
  void aServerElsewhereCannotSendUsToThisMachine() {
    endpoint = "http://localhost:8080/token";
    assertThat(ask(grant("https://fhir.example/r4"))).isInstanceOf(WebReply.NoAnswer.class);
    assertThat(sent).hasSize(1);
    assertThat(ask(grant("http://localhost:8080/r4"))).isInstanceOf(WebReply.Answer.class);
  }

  private SmartGrant grant(String base) {
    Assertions assertions =
        new Assertions(
            SigningKey.read(Keys.rsa(2048, folder).file()), "key-1", "clinic", () -> "id", time);
    return new SmartGrant(URI.create(base), assertions, "system/*.rs", time);
  }

  private WebReply ask(SmartGrant grant) {
    return grant.ask(new Server(), LONG).toCompletableFuture().join();
  }

  /** Tells its configuration, and gives tokens. */
  private final class Server implements Channel {
    @Override
    public CompletionStage<WebReply> send(WebRequest request, Duration within) {
      sent.add(request.url().toString());
      boolean configuration = request.url().getPath().endsWith("smart-configuration");
      String body =
          configuration ? "{\"token_endpoint\":\"" + endpoint + "\"}" : "{\"access_token\":\"t\"}";
      return CompletableFuture.completedFuture(
          new WebReply.Answer(configuration ? 200 : status, Map.of(), Optional.empty(), body));
    }

    @Override
    public void close() {}
  }
}
