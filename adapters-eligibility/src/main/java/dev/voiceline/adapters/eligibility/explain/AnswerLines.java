package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.RejectionTexts;
import dev.voiceline.core.eligibility.telling.Telling;
import java.util.List;
import java.util.Optional;

/** An answer in lines that a biller reads. Immutable, safe for any thread. */
public final class AnswerLines implements EligibilityAnswer.Visitor<String> {
  private final Optional<ServiceSought> asked;
  private final AnswerSentences sentences;

  /**
   * For a question, with sentences in English for a clinic.
   *
   * @param asked the service that was asked about
   */
  public AnswerLines(Optional<ServiceSought> asked) {
    this(asked, AnswerSentences.english());
  }

  /**
   * For a question.
   *
   * @param asked the service that was asked about
   * @param sentences what a caller would hear
   */
  public AnswerLines(Optional<ServiceSought> asked, AnswerSentences sentences) {
    this.asked = asked;
    this.sentences = sentences;
  }

  /** The lines, without a line end at the end. */
  public String of(EligibilityAnswer answer) {
    return answer.accept(this);
  }

  @Override
  public String covered(EligibilityAnswer.Covered answer) {
    return coverage(answer, "ACTIVE", answer.coverage());
  }

  @Override
  public String notCovered(EligibilityAnswer.NotCovered answer) {
    return coverage(answer, "NOT ACTIVE", answer.coverage());
  }

  @Override
  public String pendingStatus(EligibilityAnswer.PendingStatus answer) {
    String status = answer.activeMeanwhile() ? "ACTIVE" : "NOT ACTIVE";
    return coverage(answer, status + ", but pending a review by the payer", answer.coverage());
  }

  @Override
  public String conflict(EligibilityAnswer.Conflict answer) {
    return coverage(
        answer,
        "CONTRADICTION, ask the payer: " + answer.contradiction().words() + ";",
        answer.coverage());
  }

  @Override
  public String statusNotStated(EligibilityAnswer.StatusNotStated answer) {
    return coverage(answer, "STATUS NOT STATED: neither active nor inactive", answer.coverage());
  }

  @Override
  public String memberNotMatched(EligibilityAnswer.MemberNotMatched answer) {
    return refused(
        answer, "NOT MATCHED: the payer could not match the person's details", answer.rejections());
  }

  @Override
  public String providerProblem(EligibilityAnswer.ProviderProblem answer) {
    return refused(answer, "PROVIDER REFUSED: the payer refused who asks", answer.rejections());
  }

  @Override
  public String requestProblem(EligibilityAnswer.RequestProblem answer) {
    String what =
        switch (answer.kind()) {
          case CONTENT -> "the payer refused the request";
          case DATE -> "the payer does not answer for that date";
          case PAYER_ID -> "the payer's ID is wrong or missing";
          case SEVERAL_LEVELS -> "the payer refused on several levels";
          case ENVELOPE -> "the interchange was refused (TA1)";
          case SYNTAX -> "the transaction was refused (999)";
          case CREDENTIALS -> "the clearinghouse refused the credentials or settings";
        };
    return refused(answer, "REQUEST REFUSED: " + what, answer.rejections());
  }

  @Override
  public String payerUnavailable(EligibilityAnswer.PayerUnavailable answer) {
    String retry = answer.retryable() ? "ask again later" : "do not ask again the same way";
    return refused(answer, "NO ANSWER: the payer cannot answer now; " + retry, answer.rejections());
  }

  @Override
  public String stillToCome(EligibilityAnswer.StillToCome answer) {
    return told(
        answer,
        begun(
            answer,
            answer.queued()
                ? "QUEUED: the payer will answer later"
                : "ACKNOWLEDGED: the question was taken, this is not an answer"));
  }

  @Override
  public String notOurs(EligibilityAnswer.NotOurs answer) {
    return told(
        answer,
        begun(
            answer,
            answer.otherPerson()
                ? "ANOTHER PERSON: it does not speak of whom was asked about"
                : "ANOTHER QUESTION: its trace number is not the one that was sent"));
  }

  @Override
  public String notUnderstood(EligibilityAnswer.NotUnderstood answer) {
    return told(answer, begun(answer, "CANNOT BE READ: " + answer.why()));
  }

  @Override
  public String several(EligibilityAnswer.Several answer) {
    Lines lines =
        begun(
            answer,
            answer.answers().size()
                + (answer.batch() ? " TRANSACTIONS" : " MEMBERS in one answer"));
    for (int i = 0; i < answer.answers().size(); i++) {
      lines.whole("").whole("# " + (i + 1)).whole(of(answer.answers().get(i)));
    }
    return lines.toString();
  }

  static String rejection(Rejection rejection) {
    return rejection.loop().toOptional().map(loop -> loop + " ").orElse("")
        + rejection.code()
        + ": "
        + RejectionTexts.meaning(rejection.code()).orElse("a reason of the sender's own")
        + rejection.followUp().toOptional().map(next -> "; " + next.words()).orElse("");
  }

  private String coverage(EligibilityAnswer answer, String status, Coverage coverage) {
    Lines lines = begun(answer, status + " on " + answer.provenance().asOf());
    new CoverageLines(lines, asked).add(coverage);
    return told(answer, lines);
  }

  private String refused(EligibilityAnswer answer, String what, List<Rejection> rejections) {
    return told(
        answer,
        begun(answer, what)
            .about("Reason", rejections.stream().map(AnswerLines::rejection).toList()));
  }

  /** With what a caller hears at once, and on request. */
  private String told(EligibilityAnswer answer, Lines lines) {
    Telling telling = sentences.written(answer, asked);
    return lines
        .whole("")
        .about("A caller hears", telling.brief())
        .about("and on request", telling.rest())
        .toString();
  }

  private static Lines begun(EligibilityAnswer answer, String headline) {
    return new Lines().whole(headline).about("Note", answer.provenance().warnings());
  }
}
