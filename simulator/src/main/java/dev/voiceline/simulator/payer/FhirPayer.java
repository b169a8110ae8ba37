package dev.voiceline.simulator.payer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A payer's FHIR R4 server below one path, in one of the manners of real ones. It checks requests
 * strictly, and tokens where it asks for them. Safe for use by any thread.
 */
public final class FhirPayer implements PayerEndpoint {
  private static final String JSON = "application/fhir+json";
  private static final String REQUESTS = "CoverageEligibilityRequest";
  private static final String RESPONSES = "CoverageEligibilityResponse";

  /** When and how it answers. */
  public enum Manner {
    /** {@code $submit} gives the response. */
    AT_ONCE,
    /** {@code $submit} gives a Bundle that holds it. */
    BUNDLE,
    /** It knows no operation; a stored request (201) is answered when looked for. */
    STORING,
    /** {@code $submit} gives a queued response, which is complete later. */
    QUEUEING,
    /** {@code $submit} is accepted (202) and its result found at an address of its own. */
    ASYNCHRONOUS
  }

  private final String path;
  private final Manner manner;
  private final AnswerBook book;
  private final Optional<SmartTokens> tokens;
  private final int looksInVain;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<String, String> stored = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  /**
   * A server.
   *
   * @param path of its base, with a {@code /} at the end
   * @param tokens that it asks for, if it does
   * @param looksInVain how often a response is looked for before it is there
   */
  public FhirPayer(
      String path, Manner manner, AnswerBook book, Optional<SmartTokens> tokens, int looksInVain) {
    this.path = path;
    this.manner = manner;
    this.book = book;
    this.tokens = tokens;
    this.looksInVain = looksInVain;
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    String below = question.path().substring(path.length());
    if (below.equals(".well-known/smart-configuration")) {
      return tokens
          .map(SmartTokens::configuration)
          .orElseGet(() -> HttpAnswer.of(404, "text/plain", ""));
    }
    if (tokens.isPresent() && !tokens.get().accept(question.header("Authorization"))) {
      return outcome(401, "login", "a token is needed");
    }
    if (question.method().equals("GET")) {
      return looked(below, question.query());
    }
    boolean operation = below.equals(REQUESTS + "/$submit");
    boolean known = operation ? manner != Manner.STORING : below.equals(REQUESTS);
    if (!known) {
      return outcome(404, "not-supported", "nothing of that kind is here");
    }
    return asked(question);
  }

  private HttpAnswer asked(HttpQuestion question) {
    Optional<Fields> read = Fields.of(question.text());
    List<String> problems =
        read.map(FhirRequestRules::problems).orElse(List.of("the body is no JSON object"));
    if (!problems.isEmpty()) {
      return outcome(422, "invalid", String.join("; ", problems));
    }
    Fields request = read.orElseThrow();
    String response =
        book.answer(FhirRequestRules.memberId(request), FhirRequestRules.birthDate(request));
    String id = "r" + ids.incrementAndGet();
    return switch (manner) {
      case AT_ONCE -> HttpAnswer.ok(JSON, response);
      case BUNDLE -> HttpAnswer.ok(JSON, bundle("collection", response));
      case STORING -> stored(question, request, response, id);
      case QUEUEING -> {
        waiting.put(id, new Waiting(response, looksInVain));
        yield HttpAnswer.ok(JSON, queued(response, id));
      }
      case ASYNCHRONOUS -> {
        waiting.put(id, new Waiting(response, looksInVain));
        yield HttpAnswer.of(202, JSON, "").with("Content-Location", path + "jobs/" + id);
      }
    };
  }

  /** A request that is there already is not stored again, when it is asked for conditionally. */
  private HttpAnswer stored(HttpQuestion question, Fields request, String response, String id) {
    String condition = question.header("If-None-Exist").orElse(id);
    String first = stored.computeIfAbsent(condition, any -> id);
    if (first.equals(id)) {
      waiting.put(id, new Waiting(response, looksInVain));
    }
    return HttpAnswer.of(first.equals(id) ? 201 : 200, JSON, request.json().toString())
        .with("Location", "http://inside.example/" + REQUESTS + "/" + first + "/_history/1");
  }

  /** How many requests it has stored. */
  public int stored() {
    return stored.size();
  }

  private HttpAnswer looked(String below, String query) {
    boolean job = below.startsWith("jobs/");
    boolean search = below.equals(RESPONSES) && query.startsWith("request=" + REQUESTS + "/");
    String id = job ? below.substring("jobs/".length()) : query.replaceAll(".*/", "");
    Waiting found = waiting.get(id);
    if (found == null || !(job || search)) {
      return outcome(404, "not-found", "nothing is here");
    }
    boolean ready = found.looks().getAndIncrement() >= found.inVain();
    if (job) {
      return ready
          ? HttpAnswer.ok(JSON, bundle("batch-response", found.response()))
          : HttpAnswer.of(202, JSON, "").with("X-Progress", "at work");
    }
    if (ready) {
      return HttpAnswer.ok(JSON, bundle("searchset", found.response()));
    }
    return HttpAnswer.ok(
        JSON,
        manner == Manner.QUEUEING
            ? bundle("searchset", queued(found.response(), id))
            : bundle("searchset"));
  }

  private static String queued(String response, String id) {
    JsonObject json = JsonParser.parseString(response).getAsJsonObject();
    json.addProperty("outcome", "queued");
    json.remove("insurance");
    json.remove("error");
    JsonObject request = new JsonObject();
    request.addProperty("reference", REQUESTS + "/" + id);
    json.add("request", request);
    return json.toString();
  }

  private static String bundle(String type, String... resources) {
    JsonArray entries = new JsonArray();
    for (String resource : resources) {
      JsonObject entry = new JsonObject();
      entry.add("resource", JsonParser.parseString(resource));
      entries.add(entry);
    }
    JsonObject bundle = new JsonObject();
    bundle.addProperty("resourceType", "Bundle");
    bundle.addProperty("type", type);
    if (!entries.isEmpty()) {
      bundle.add("entry", entries);
    }
    return bundle.toString();
  }

  /** A complaint in FHIR's form. */
  public static HttpAnswer outcome(int status, String code, String what) {
    JsonObject issue = new JsonObject();
    issue.addProperty("severity", "error");
    issue.addProperty("code", code);
    issue.addProperty("diagnostics", what);
    JsonArray issues = new JsonArray();
    issues.add(issue);
    JsonObject json = new JsonObject();
    json.addProperty("resourceType", "OperationOutcome");
    json.add("issue", issues);
    return HttpAnswer.of(status, JSON, json.toString());
  }

  private record Waiting(String response, int inVain, AtomicInteger looks) {
    Waiting(String response, int inVain) {
      this(response, inVain, new AtomicInteger());
    }
  }
}
