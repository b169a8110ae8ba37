package dev.voiceline.adapters.eligibility.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.Telling;
import java.util.List;
import java.util.Optional;

/**
 * An answer as one JSON object. {@code active} is true, false, or null where the payer did not say
 * or may not be believed; lists are empty where nothing was stated. Immutable, safe for any thread.
 */
public final class AnswerFacts implements EligibilityAnswer.Visitor<JsonObject> {
  private final Optional<ServiceSought> asked;
  private final AnswerSentences sentences;

  /**
   * For a question, with sentences in English for a clinic.
   *
   * @param asked the service that was asked about
   */
  public AnswerFacts(Optional<ServiceSought> asked) {
    this(asked, AnswerSentences.english());
  }

  /**
   * For a question.
   *
   * @param asked the service that was asked about
   * @param sentences what a caller would hear
   */
  public AnswerFacts(Optional<ServiceSought> asked, AnswerSentences sentences) {
    this.asked = asked;
    this.sentences = sentences;
  }

  /** The object. */
  public JsonObject of(EligibilityAnswer answer) {
    JsonObject object = answer.accept(this);
    object.add("sentences", array(sentences.written(answer, asked)));
    object.add("spoken", array(sentences.spoken(answer, asked)));
    return object;
  }

  private static JsonArray array(Telling telling) {
    JsonArray array = new JsonArray();
    telling.sentences().forEach(array::add);
    return array;
  }

  @Override
  public JsonObject covered(EligibilityAnswer.Covered answer) {
    return coverage(answer, Optional.of(true), answer.coverage());
  }

  @Override
  public JsonObject notCovered(EligibilityAnswer.NotCovered answer) {
    return coverage(answer, Optional.of(false), answer.coverage());
  }

  @Override
  public JsonObject pendingStatus(EligibilityAnswer.PendingStatus answer) {
    return coverage(answer, Optional.of(answer.activeMeanwhile()), answer.coverage());
  }

  @Override
  public JsonObject conflict(EligibilityAnswer.Conflict answer) {
    JsonObject object = coverage(answer, Optional.empty(), answer.coverage());
    object.addProperty("contradiction", answer.contradiction().words());
    return object;
  }

  @Override
  public JsonObject statusNotStated(EligibilityAnswer.StatusNotStated answer) {
    return coverage(answer, Optional.empty(), answer.coverage());
  }

  @Override
  public JsonObject memberNotMatched(EligibilityAnswer.MemberNotMatched answer) {
    return refused(answer, answer.rejections()).object();
  }

  @Override
  public JsonObject providerProblem(EligibilityAnswer.ProviderProblem answer) {
    return refused(answer, answer.rejections()).object();
  }

  @Override
  public JsonObject requestProblem(EligibilityAnswer.RequestProblem answer) {
    return refused(answer, answer.rejections()).object();
  }

  @Override
  public JsonObject payerUnavailable(EligibilityAnswer.PayerUnavailable answer) {
    return refused(answer, answer.rejections())
        .putIfKnown("httpStatus", answer.httpStatus().toOptional())
        .put("retry", answer.retryable() ? "yes, back off" : "no: resubmission not allowed")
        .object();
  }

  @Override
  public JsonObject stillToCome(EligibilityAnswer.StillToCome answer) {
    return begun(answer, Optional.empty()).object();
  }

  @Override
  public JsonObject notOurs(EligibilityAnswer.NotOurs answer) {
    return begun(answer, Optional.empty()).object();
  }

  @Override
  public JsonObject notUnderstood(EligibilityAnswer.NotUnderstood answer) {
    return begun(answer, Optional.empty()).put("why", answer.why()).object();
  }

  @Override
  public JsonObject several(EligibilityAnswer.Several answer) {
    Facts facts = begun(answer, Optional.empty());
    if (answer.batch()) {
      facts.put("counts", BatchCounts.of(answer.answers()));
    }
    return facts
        .put(answer.batch() ? "transactions" : "members", answer.answers(), this::member)
        .object();
  }

  static JsonObject rejection(Rejection rejection) {
    return new Facts()
        .putIfKnown("loop", rejection.loop().toOptional())
        .putIfKnown("valid", rejection.requestValid().map(valid -> valid ? "Y" : "N").toOptional())
        .put("code", rejection.code())
        .putIfKnown("followUp", rejection.followUp().map(FollowUp::code).toOptional())
        .object();
  }

  private JsonObject member(EligibilityAnswer answer) {
    JsonObject object = of(answer);
    if (object.get("person") instanceof JsonObject person && person.has("memberId")) {
      object.add("memberId", person.get("memberId"));
    }
    return object;
  }

  private JsonObject coverage(
      EligibilityAnswer answer, Optional<Boolean> active, Coverage coverage) {
    Facts facts = begun(answer, active);
    new CoverageFacts(answer.provenance().source()).putInto(facts, coverage, asked);
    return facts.put("notes", coverage.notes(), JsonPrimitive::new).object();
  }

  private static Facts refused(EligibilityAnswer answer, List<Rejection> rejections) {
    return begun(answer, Optional.empty()).put("rejects", rejections, AnswerFacts::rejection);
  }

  private static Facts begun(EligibilityAnswer answer, Optional<Boolean> active) {
    return new Facts()
        .put("outcome", answer.outcome().name())
        .putOrNull("active", active)
        .put("asOf", answer.provenance().asOf().toString())
        .putIfKnown("trace", answer.provenance().trace().toOptional())
        .put("warnings", answer.provenance().warnings(), JsonPrimitive::new);
  }
}
