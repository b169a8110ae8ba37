package dev.voiceline.simulator.payer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A clearinghouse with JSON, in one of the documented shapes. It checks the key, the idempotency
 * header and every field strictly. Safe for use by any thread.
 */
public final class ClearinghousePayer implements PayerEndpoint {
  private static final String JSON = "application/json";

  /** Which shape its messages have. */
  public enum Shape {
    /** {@code tradingPartnerServiceId}, {@code benefitsInformation}. */
    LEGACY,
    /** {@code payerId}, {@code plans}. */
    PLANS
  }

  private final Shape shape;
  private final String header;
  private final String key;
  private final AnswerBook book;

  /** One that wants that key in that header. */
  public ClearinghousePayer(Shape shape, String header, String key, AnswerBook book) {
    this.shape = shape;
    this.header = header;
    this.key = key;
    this.book = book;
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    if (!question.header(header).equals(Optional.of(key))) {
      return message(401, "Unauthorized");
    }
    Optional<Fields> read = Fields.of(question.text());
    if (read.isEmpty()) {
      return message(400, "the body is no JSON object");
    }
    Fields request = read.get();
    if (question.header("Idempotency-Key").isEmpty()) {
      request.problem("the header Idempotency-Key is missing");
    }
    if (!question.header("Content-Type").orElse("").startsWith(JSON)) {
      request.problem("the header Content-Type is wrong");
    }
    List<String> problems =
        switch (shape) {
          case LEGACY -> LegacyRules.problems(request);
          case PLANS -> PlansRules.problems(request);
        };
    if (!problems.isEmpty()) {
      return message(400, String.join("; ", problems));
    }
    String born =
        switch (shape) {
          case LEGACY -> LegacyRules.birthDate(request);
          case PLANS -> PlansRules.birthDate(request);
        };
    return HttpAnswer.ok(JSON, book.answer(request.text("subscriber.memberId").orElse(""), born));
  }

  /** A gateway that has had enough requests. */
  public static HttpAnswer tooMany(Duration wait) {
    return message(429, "Too many requests").with("Retry-After", "" + wait.toSeconds());
  }

  /** A gateway whose payer did not answer. */
  public static HttpAnswer endpointTimedOut() {
    return message(504, "Endpoint request timed out");
  }

  /** A payer's refusal, with that status: 200 and 400 both occur. */
  public static HttpAnswer refusal(int status, String code, String loop) {
    JsonObject error = new JsonObject();
    error.addProperty("field", "AAA");
    error.addProperty("code", code);
    error.addProperty("followupAction", "Please Correct and Resubmit");
    error.addProperty("location", "Loop " + loop);
    JsonArray errors = new JsonArray();
    errors.add(error);
    JsonObject json = new JsonObject();
    json.add("errors", errors);
    return HttpAnswer.of(status, JSON, json.toString());
  }

  /** What a gateway says on its own behalf. */
  public static HttpAnswer message(int status, String words) {
    JsonObject json = new JsonObject();
    json.addProperty("message", words);
    return HttpAnswer.of(status, JSON, json.toString());
  }
}
