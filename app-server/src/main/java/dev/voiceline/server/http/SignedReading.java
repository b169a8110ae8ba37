package dev.voiceline.server.http;

import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.limits.FailureLimit;
import dev.voiceline.server.limits.Source;
import dev.voiceline.server.limits.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the fields out of requests that pass the check: forms, JSON bodies, and queries of requests
 * without a body. A source whose requests keep failing is told so; what passes is never held back
 * for what others from the same place have sent. Safe for use by any thread.
 */
public final class SignedReading {
  private static final String JSON = "application/json";
  private static final byte[] NONE = {};

  private final RequestCheck check;
  private final FormReading bodies;
  private final FailureLimit failures;
  private final TrustedProxies proxies;

  /** Counts failures for each source, as the proxies tell it. */
  public SignedReading(
      RequestCheck check, FormReading bodies, FailureLimit failures, TrustedProxies proxies) {
    this.check = check;
    this.bodies = bodies;
    this.failures = failures;
    this.proxies = proxies;
  }

  /** What came of it. */
  sealed interface Outcome {
    /**
     * It has passed the check.
     *
     * @param body all of its bytes; none of a request without one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Signed(Map<String, List<String>> fields, byte[] body) implements Outcome {
      /** The fields may name people. */
      @Override
      public String toString() {
        return "Signed" + fields.keySet();
      }
    }

    /** It is not served. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  Outcome read(HttpServletRequest request) {
    Source source = ServletRequests.source(request, proxies);
    boolean exhausted = failures.isExhausted(source);
    Outcome outcome = readCounted(request);
    if (outcome instanceof Outcome.Refused refused && refused.refusal().counts()) {
      failures.failed(source);
      return exhausted ? new Outcome.Refused(refused.refusal().fromExhaustedSource()) : refused;
    }
    return outcome;
  }

  private Outcome readCounted(HttpServletRequest request) {
    RequestCheck.Request head = ServletRequests.of(request);
    boolean bodiless = request.getMethod().equals("GET");
    Optional<Refusal> unreadable = bodiless ? Optional.empty() : FormReading.refuseUnread(request);
    if (unreadable.isPresent()) {
      return new Outcome.Refused(unreadable.get());
    }
    Optional<String> unasked = check.refuseUnread(head);
    if (unasked.isPresent()) {
      return new Outcome.Refused(Refusal.forbiddenUnread(unasked.get()));
    }
    if (bodiless) {
      return query(request, head);
    }
    FormReading.Outcome body = bodies.read(request);
    if (body instanceof FormReading.Outcome.Refused refused) {
      return new Outcome.Refused(refused.refusal());
    }
    byte[] bytes = ((FormReading.Outcome.Complete) body).bytes();
    return isJson(request) ? json(head, bytes) : form(head, bytes);
  }

  private Outcome query(HttpServletRequest request, RequestCheck.Request head) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    Optional<Map<String, List<String>>> fields =
        FormBody.fields(query.getBytes(StandardCharsets.UTF_8));
    return fields
        .map(each -> judged(each, NONE, check.refuseQuery(head, each)))
        .orElseGet(() -> malformed("bad query", "its query cannot be read"));
  }

  private Outcome form(RequestCheck.Request head, byte[] body) {
    return FormBody.fields(body)
        .map(each -> judged(each, body, check.refuseForm(head, each)))
        .orElseGet(() -> malformed("bad form", "its form cannot be read"));
  }

  private Outcome json(RequestCheck.Request head, byte[] body) {
    return JsonBody.fields(body)
        .map(each -> judged(each, body, check.refuseBody(head, body, each)))
        .orElseGet(() -> malformed("bad body", "its JSON cannot be read"));
  }

  private static Outcome judged(
      Map<String, List<String>> fields, byte[] body, Optional<String> refusal) {
    return refusal
        .<Outcome>map(why -> new Outcome.Refused(Refusal.forbidden(why)))
        .orElseGet(() -> new Outcome.Signed(fields, body));
  }

  private static Outcome malformed(String answer, String why) {
    return new Outcome.Refused(Refusal.malformed(answer, why));
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(JSON);
  }
}
