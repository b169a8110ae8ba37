package dev.voiceline.adapters.eligibility.access;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.http.Channel;
import dev.voiceline.adapters.eligibility.payer.http.PayerAddress;
import dev.voiceline.adapters.eligibility.payer.http.TokenGrant;
import dev.voiceline.adapters.eligibility.payer.http.WebReply;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import dev.voiceline.core.time.Clock;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A token as SMART backend services gives it: the server itself tells where its token endpoint is,
 * and takes a signed assertion in place of a secret. What it told is kept for as long as tokens
 * come from there. Safe for use by any thread.
 */
final class SmartGrant implements TokenGrant {
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final String ALGORITHMS = "token_endpoint_auth_signing_alg_values_supported";

  private final URI configuration;
  private final Assertions assertions;
  private final String scope;
  private final Clock clock;
  private volatile Optional<URI> endpoint = Optional.empty();

  /** For the server at that base address. */
  SmartGrant(URI base, Assertions assertions, String scope, Clock clock) {
    String address = base.toString();
    configuration =
        URI.create(
            (address.endsWith("/") ? address : address + "/") + ".well-known/smart-configuration");
    this.assertions = assertions;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public CompletionStage<WebReply> ask(Channel http, Duration within) {
    if (endpoint.isPresent()) {
      return request(http, endpoint.get(), within);
    }
    long deadline = clock.millis() + within.toMillis();
    return http.send(WebRequest.get(configuration).with("Accept", "application/json"), within)
        .thenCompose(
            reply ->
                reply instanceof WebReply.Answer answer
                    ? discovered(http, answer, deadline)
                    : CompletableFuture.completedFuture(reply));
  }

  private CompletionStage<WebReply> discovered(
      Channel http, WebReply.Answer answer, long deadline) {
    Optional<Failed> failure = answer.failure();
    if (failure.filter(each -> each.failure().isRetryable()).isPresent()) {
      return CompletableFuture.completedFuture(answer);
    }
    Optional<Node> known = failure.isPresent() ? Optional.empty() : Node.parse(answer.text());
    Optional<URI> found = known.flatMap(json -> json.text("token_endpoint")).flatMap(this::address);
    if (found.isEmpty()) {
      return refused("the server names no token endpoint in .well-known/smart-configuration");
    }
    List<String> algorithms = known.map(json -> json.texts(ALGORITHMS)).orElse(List.of());
    if (!algorithms.isEmpty() && !algorithms.contains(assertions.algorithm())) {
      return refused(
          "the server takes no assertions signed with "
              + assertions.algorithm()
              + "; use a key of another kind");
    }
    endpoint = found;
    return request(http, found.get(), Duration.ofMillis(Math.max(0, deadline - clock.millis())));
  }

  private Optional<URI> address(String text) {
    try {
      return Optional.of(PayerAddress.checked(configuration.resolve(text))).filter(this::isAsSafe);
    } catch (IllegalArgumentException notAllowed) {
      return Optional.empty();
    }
  }

  /** What is on this machine is for servers on this machine to name. */
  private boolean isAsSafe(URI found) {
    return isEncrypted(found) || !isEncrypted(configuration);
  }

  private static boolean isEncrypted(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private CompletionStage<WebReply> request(Channel http, URI tokenEndpoint, Duration within) {
    Map<String, String> fields = new HashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_assertion_type", ASSERTION_TYPE);
    fields.put("client_assertion", assertions.forServer(tokenEndpoint));
    fields.put("scope", scope);
    return http.send(
            WebRequest.form(tokenEndpoint, fields).with("Accept", "application/json"), within)
        .whenComplete((reply, broken) -> endpoint = endpoint.filter(kept -> isGranted(reply)));
  }

  private static boolean isGranted(WebReply reply) {
    return reply instanceof WebReply.Answer answer && answer.failure().isEmpty();
  }

  private static CompletionStage<WebReply> refused(String why) {
    return CompletableFuture.completedFuture(
        new WebReply.NoAnswer(new Failed(Failure.REFUSED, Optional.empty(), why)));
  }
}
