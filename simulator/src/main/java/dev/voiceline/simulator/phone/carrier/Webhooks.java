package dev.voiceline.simulator.phone.carrier;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Twilio's requests to the server of a number: signed over the public address, sent to where it
 * really is, given up after 15 s, and tried again as the fragment of the address says. Redirects
 * are not followed. Safe for use by any thread.
 */
public final class Webhooks {
  private static final String TOKEN = "I-Twilio-Idempotency-Token";

  private final WebRequests requests;
  private final PublicDomain domain;
  private final RequestSigner signer;
  private final boolean twice;
  private final Bins bins;

  /** Requests to one domain on behalf of one account. */
  public Webhooks(WebRequests requests, PublicDomain domain, RequestSigner signer) {
    this(requests, domain, signer, false, new Bins(Optional.empty()));
  }

  /**
   * The same, with every request sent {@code twice}, when the second answer counts, and with a
   * document on a host of Twilio's own.
   */
  public Webhooks(
      WebRequests requests, PublicDomain domain, RequestSigner signer, boolean twice, Bins bins) {
    this.bins = bins;
    this.requests = requests;
    this.domain = domain;
    this.signer = signer;
    this.twice = twice;
  }

  /** Whether an address is one of the simulated domain's. */
  public boolean reaches(URI address) {
    return domain.locate(address).isPresent();
  }

  /**
   * Requests an address of the domain with the form as body or, for {@code GET}, as query.
   *
   * @return the answer; an exceptional end when there is none, or when the host is a foreign one
   */
  public CompletableFuture<WebAnswer> request(
      String method, URI address, Form form, Signing signing) {
    Optional<WebAnswer> own = bins.at(address);
    if (own.isPresent()) {
      return CompletableFuture.completedFuture(own.get());
    }
    // A fragment tunes the delivery; it is neither sent nor signed.
    String whole = address.toString();
    String plain = whole.contains("#") ? whole.substring(0, whole.indexOf('#')) : whole;
    ConnectionOverrides overrides = ConnectionOverrides.of(address);
    return method.toUpperCase(Locale.ROOT).equals("GET")
        ? send(URI.create(withQuery(plain, form)), Form.empty(), signing, true, overrides)
        : send(URI.create(plain), form, signing, false, overrides);
  }

  private static String withQuery(String address, Form form) {
    return address + (address.contains("?") ? "&" : "?") + form.encoded();
  }

  private CompletableFuture<WebAnswer> send(
      URI address, Form form, Signing signing, boolean inQuery, ConnectionOverrides overrides) {
    Optional<URI> place = domain.locate(address);
    if (place.isEmpty()) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("not an https address of the simulated domain"));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(place.get())
            .timeout(overrides.patience())
            .header("User-Agent", "TwilioProxy/1.1")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", domain.name());
    signer
        .sign(signing, address.toString(), form)
        .ifPresent(signature -> request.header("X-Twilio-Signature", signature));
    if (!inQuery) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
          .POST(HttpRequest.BodyPublishers.ofString(form.encoded()));
    }
    return deliver(request, overrides);
  }

  // Twilio marks a request so that its repetition can be told from another event.
  private CompletableFuture<WebAnswer> deliver(
      HttpRequest.Builder request, ConnectionOverrides overrides) {
    HttpRequest once = request.header(TOKEN, UUID.randomUUID().toString()).build();
    CompletableFuture<WebAnswer> answer = insist(once, overrides, 0);
    return twice
        ? answer.handle((first, failure) -> "over").thenCompose(over -> insist(once, overrides, 0))
        : answer;
  }

  private CompletableFuture<WebAnswer> insist(
      HttpRequest request, ConnectionOverrides overrides, int retries) {
    CompletableFuture<WebAnswer> answer = requests.send(request);
    return answer
        .handle((came, failure) -> overrides.again(retries, came, failure))
        .thenCompose(again -> again ? insist(request, overrides, retries + 1) : answer);
  }
}
