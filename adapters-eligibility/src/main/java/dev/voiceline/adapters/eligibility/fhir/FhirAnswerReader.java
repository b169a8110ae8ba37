package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.adapters.eligibility.reading.StatementReader;
import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood.Kind;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a CoverageEligibilityResponse of FHIR R4, alone or in a bundle, and an OperationOutcome in
 * its place. Immutable, safe for use by any thread.
 */
public final class FhirAnswerReader {
  private static final String RESPONSE = "CoverageEligibilityResponse";
  private static final List<String> REQUIRED =
      List.of("status", "purpose", "patient", "created", "request", "outcome", "insurer");
  private static final Set<String> OUTCOMES = Set.of("queued", "complete", "error", "partial");
  private static final Set<String> TRANSIENT =
      Set.of("transient", "timeout", "throttled", "lock-error", "no-store", "exception");
  private static final Set<String> CREDENTIALS =
      Set.of("login", "security", "forbidden", "expired", "unknown");

  private final Reading reading;

  /** A reader for that day and question. */
  public FhirAnswerReader(Reading reading) {
    this.reading = reading;
  }

  /** Whether it calls itself a resource of FHIR. */
  public static boolean canRead(Node json) {
    return json.text("resourceType").isPresent();
  }

  /** The answer; what cannot be read is one too. */
  public EligibilityAnswer read(Node resource) {
    return switch (resource.text("resourceType").orElse("")) {
      case RESPONSE -> response(resource);
      case "EligibilityResponse" ->
          reading.notUnderstood(
              Source.FHIR, Kind.OTHER_VERSION, "it is of FHIR STU3, whose fields differ from R4");
      case "Bundle" -> bundle(resource);
      case "OperationOutcome" -> operationOutcome(resource);
      default ->
          reading.notUnderstood(
              Source.FHIR, Kind.MALFORMED, "it is a resource of FHIR, but no answer");
    };
  }

  /** What the responses in it state that can be read; none where it is something else. */
  public List<PayerStatement> statements(Node resource) {
    return responses(resource).stream()
        .filter(each -> instead(each).isEmpty())
        .map(each -> new ResponseStatement().of(each))
        .toList();
  }

  private static List<Node> responses(Node resource) {
    if (resource.text("resourceType").equals(Optional.of(RESPONSE))) {
      return List.of(resource);
    }
    return resource.all("entry").stream()
        .flatMap(entry -> entry.at("resource").stream())
        .filter(each -> each.text("resourceType").equals(Optional.of(RESPONSE)))
        .toList();
  }

  private EligibilityAnswer response(Node response) {
    return instead(response)
        .orElseGet(() -> new StatementReader(reading).read(new ResponseStatement().of(response)));
  }

  /** The answer that a response which states nothing amounts to. */
  private Optional<EligibilityAnswer> instead(Node response) {
    for (String name : REQUIRED) {
      if (response.at(name).isEmpty()) {
        return refused(Kind.MALFORMED, "the response lacks its element " + name);
      }
    }
    if (!response.text("status").equals(Optional.of("active"))) {
      return refused(Kind.WITHDRAWN, "the response is not active: its sender has withdrawn it");
    }
    String outcome = response.text("outcome").orElse("");
    if (!OUTCOMES.contains(outcome)) {
      return refused(Kind.MALFORMED, "the outcome of the response is none that R4 knows");
    }
    if (outcome.equals("queued")) {
      return Optional.of(
          new EligibilityAnswer.StillToCome(reading.provenance(Source.FHIR, List.of()), true));
    }
    return Optional.empty();
  }

  private Optional<EligibilityAnswer> refused(Kind kind, String why) {
    return Optional.of(reading.notUnderstood(Source.FHIR, kind, why));
  }

  private EligibilityAnswer bundle(Node bundle) {
    List<EligibilityAnswer> answers = responses(bundle).stream().map(this::response).toList();
    if (answers.isEmpty()) {
      return reading.notUnderstood(
          Source.FHIR, Kind.MALFORMED, "the bundle holds no CoverageEligibilityResponse");
    }
    return answers.size() == 1
        ? answers.get(0)
        : new EligibilityAnswer.Several(reading.provenance(Source.FHIR, List.of()), true, answers);
  }

  private EligibilityAnswer operationOutcome(Node outcome) {
    List<Rejection> rejections = RejectCodes.in(outcome);
    if (!rejections.isEmpty()) {
      return new StatementReader(reading)
          .read(
              new PayerStatement(
                  Source.FHIR,
                  Optional.empty(),
                  Optional.empty(),
                  rejections,
                  List.of(),
                  List.of()));
    }
    Provenance provenance = reading.provenance(Source.FHIR, List.of());
    List<String> codes =
        outcome.all("issue").stream().flatMap(issue -> issue.text("code").stream()).toList();
    if (codes.stream().anyMatch(TRANSIENT::contains)) {
      return new EligibilityAnswer.PayerUnavailable(
          provenance, true, Stated.notStated(), List.of());
    }
    return new RequestProblem(
        provenance,
        codes.stream().anyMatch(CREDENTIALS::contains)
            ? RequestProblem.Kind.CREDENTIALS
            : RequestProblem.Kind.CONTENT,
        List.of());
  }
}
