package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Received;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells answers of a FHIR server apart: a response at once, alone, in a Bundle or in Parameters;
 * one that is queued; a request that was stored (201) or taken for later (202); a complaint.
 */
final class FhirReplies {
  private static final String RESPONSE = "CoverageEligibilityResponse";
  private static final String OUTCOME = "OperationOutcome";
  private static final int ACCEPTED = 202;
  private static final PayerReply LATE =
      failed(Failure.TIMED_OUT, "the payer was still at work when the time was up");

  private final FhirServer server;

  FhirReplies(FhirServer server) {
    this.server = server;
  }

  /** What comes after the answer to a request, or to a look for its response. */
  Step after(Answer answer) {
    Optional<Node> body = Node.parse(answer.text()).filter(Node::isObject);
    Optional<Failed> failure = answer.failure();
    if (failure.isPresent()) {
      return new Step.Done(refusal(answer, body, failure.get()));
    }
    if (answer.status() == ACCEPTED) {
      return accepted(answer, body);
    }
    List<Node> candidates = body.map(FhirReplies::resources).orElse(List.of());
    List<Node> responses = candidates.stream().filter(each -> is(each, RESPONSE)).toList();
    if (!responses.isEmpty()) {
      return responded(answer, responses);
    }
    return candidates.stream()
        .filter(each -> is(each, OUTCOME) && complains(each))
        .findFirst()
        .<Step>map(each -> new Step.Done(received(each)))
        .orElseGet(() -> stored(answer, body));
  }

  /** A look that found nothing yet. */
  boolean foundNothing(Answer answer) {
    return answer.failure().isEmpty()
        && Node.parse(answer.text())
            .filter(json -> is(json, "Bundle"))
            .filter(json -> json.text("type").equals(Optional.of("searchset")))
            .filter(json -> resources(json).stream().noneMatch(each -> is(each, RESPONSE)))
            .filter(json -> resources(json).stream().noneMatch(FhirReplies::complains))
            .isPresent();
  }

  /**
   * Whether the server does not know the operation, and only stores requests. Who is not found, or
   * refused for the payer's own reason, was looked for.
   */
  static boolean lacksOperation(Answer answer) {
    Optional<Node> body = Node.parse(answer.text()).filter(Node::isObject);
    Optional<Node> complaint = body.filter(json -> is(json, OUTCOME));
    return body.filter(FhirReplies::isOfThePayer).isEmpty()
        && switch (answer.status()) {
          case 404 -> complaint.filter(json -> issues(json, "not-found")).isEmpty();
          case 405, 501 -> true;
          case 400, 422 -> complaint.filter(json -> issues(json, "not-supported")).isPresent();
          default -> false;
        };
  }

  private Step responded(Answer answer, List<Node> responses) {
    List<Node> answered = responses.stream().filter(each -> !isQueued(each)).toList();
    if (answered.size() == 1) {
      return new Step.Done(received(answered.get(0)));
    }
    if (answered.size() > 1) {
      return new Step.Done(new Received(answer.text()));
    }
    Node queued = responses.get(0);
    Optional<URI> where =
        queued
            .text("request", "reference")
            .flatMap(server::answerTo)
            .or(() -> queued.text("id").flatMap(server::responseOfId));
    return where
        .<Step>map(uri -> new Step.LookAgain(uri, answer.retryAfter(), received(queued)))
        .orElseGet(() -> new Step.Done(received(queued)));
  }

  private Step accepted(Answer answer, Optional<Node> body) {
    Optional<Node> queued = body.filter(each -> is(each, RESPONSE));
    if (queued.isPresent()) {
      return responded(answer, List.of(queued.get()));
    }
    Optional<URI> where =
        answer
            .header("Content-Location")
            .or(() -> answer.header("Location"))
            .flatMap(server::ownAddress);
    return where
        .<Step>map(uri -> new Step.LookAgain(uri, answer.retryAfter(), LATE))
        .orElseGet(
            () -> notUnderstood("the server answers later, and not at an address of its own"));
  }

  private Step stored(Answer answer, Optional<Node> body) {
    Optional<String> location = answer.header("Location");
    Optional<URI> where =
        location
            .flatMap(server::response)
            .or(() -> location.flatMap(server::answerTo))
            .or(
                () ->
                    body.filter(each -> is(each, EligibilityRequestResource.TYPE))
                        .flatMap(each -> each.text("id"))
                        .flatMap(
                            id -> server.answerTo(EligibilityRequestResource.TYPE + "/" + id)));
    return where
        .<Step>map(uri -> new Step.LookAgain(uri, answer.retryAfter(), LATE))
        .orElseGet(() -> notUnderstood("the answer is no CoverageEligibilityResponse of FHIR"));
  }

  /** A refusal that holds the payer's own reason is an answer. */
  private static PayerReply refusal(Answer answer, Optional<Node> body, Failed failure) {
    return body.filter(FhirReplies::isOfThePayer).isPresent()
            && !failure.failure().equals(Failure.CREDENTIALS)
        ? new Received(answer.text())
        : failure;
  }

  private static boolean isOfThePayer(Node body) {
    return is(body, RESPONSE) || (is(body, OUTCOME) && !RejectCodes.in(body).isEmpty());
  }

  private static List<Node> resources(Node body) {
    if (is(body, "Bundle")) {
      return body.all("entry").stream()
          .flatMap(
              entry ->
                  Stream.concat(
                      entry.at("resource").stream(), entry.at("response", "outcome").stream()))
          .toList();
    }
    if (is(body, "Parameters")) {
      return body.all("parameter").stream().flatMap(each -> each.at("resource").stream()).toList();
    }
    return List.of(body);
  }

  private static boolean complains(Node outcome) {
    return is(outcome, OUTCOME)
        && outcome.all("issue").stream()
            .flatMap(issue -> issue.text("severity").stream())
            .anyMatch(severity -> severity.equals("error") || severity.equals("fatal"));
  }

  private static boolean issues(Node outcome, String code) {
    return outcome.all("issue").stream()
        .anyMatch(issue -> issue.text("code").equals(Optional.of(code)));
  }

  private static boolean is(Node resource, String type) {
    return resource.text("resourceType").equals(Optional.of(type));
  }

  private static boolean isQueued(Node response) {
    return response.text("outcome").equals(Optional.of("queued"));
  }

  private static Received received(Node resource) {
    return new Received(resource.element().toString());
  }

  private static Step notUnderstood(String why) {
    return new Step.Done(failed(Failure.NOT_UNDERSTOOD, why));
  }

  static Failed failed(Failure failure, String why) {
    return new Failed(failure, Optional.empty(), why);
  }
}
