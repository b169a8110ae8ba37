package dev.voiceline.core.eligibility;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Contradiction;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Conflict;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotOurs;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PendingStatus;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.ProviderProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Several;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StatusNotStated;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StillToCome;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Standing.Status;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import java.time.LocalDate;
import java.util.List;

/** Made-up answers of payers. */
public final class SampleAnswers {
  /** The day of all of them. */
  public static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  /** Where they come from. */
  public static final Provenance PROVENANCE =
      new Provenance(Provenance.Source.X12, DAY, Stated.known("TRACE1"), List.of());

  /** Active, $1,050 left, an MRI needs approval and has a copay of $50. */
  public static final EligibilityAnswer MRI = mri(1_050_00, 50_00);

  /** Nobody fits. */
  public static final EligibilityAnswer NOBODY = refused("75");

  /** The coverage has ended. */
  public static final EligibilityAnswer ENDED =
      new NotCovered(
          PROVENANCE,
          new SamplePlan()
              .dates(new Dates(Stated.notStated(), Stated.known(LocalDate.of(2026, 6, 30))))
              .coverage(Status.INACTIVE));

  /** The payer does not answer. */
  public static final EligibilityAnswer SILENT = PayerUnavailable.silent(DAY);

  private static final Person SOMEBODY_ELSE =
      new Person(
          Person.Role.SUBSCRIBER,
          Stated.notStated(),
          Stated.known(BirthDate.of(LocalDate.of(1901, 2, 3))),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated());

  private SampleAnswers() {}

  /** An MRI with that deductible left and that copay, in cents. */
  public static EligibilityAnswer mri(long left, long copay) {
    return covered(
        new SamplePlan().left(left).copay("62", copay).authorization("62", Requirement.REQUIRED));
  }

  /** An active plan. */
  public static EligibilityAnswer covered(SamplePlan plan) {
    return new Covered(PROVENANCE, plan.coverage(Status.ACTIVE));
  }

  /** The details of the person are refused, for that reason (X12 AAA03). */
  public static EligibilityAnswer refused(String code) {
    return new MemberNotMatched(PROVENANCE, List.of(rejection(code)));
  }

  /** A refusal for that reason. */
  public static Rejection rejection(String code) {
    return new Rejection(Stated.known("2100C"), Stated.known(true), code, Stated.notStated());
  }

  /** One of each case in which a person is told of. */
  public static List<EligibilityAnswer> telling() {
    return List.of(
        MRI,
        ENDED,
        new PendingStatus(PROVENANCE, new SamplePlan().coverage(Status.ACTIVE_PENDING), true),
        new Conflict(
            PROVENANCE,
            new SamplePlan().coverage(Status.ACTIVE),
            Contradiction.ACTIVE_AFTER_PLAN_END),
        new StatusNotStated(PROVENANCE, new SamplePlan().coverage(Status.ACTIVE), false));
  }

  /** Whatever it is that does not fit. */
  public static List<EligibilityAnswer> mismatches() {
    return List.of(
        refused("58"),
        refused("64"),
        refused("65"),
        refused("67"),
        refused("68"),
        refused("71"),
        refused("72"),
        refused("73"),
        refused("75"),
        refused("76"),
        refused("77"),
        refused("78"),
        new NotOurs(PROVENANCE, true),
        covered(new SamplePlan().left(100_00).of(SOMEBODY_ELSE)),
        new RequestProblem(
            PROVENANCE,
            RequestProblem.Kind.SEVERAL_LEVELS,
            List.of(rejection("71"), rejection("43"))),
        new Several(PROVENANCE, false, List.of(MRI, ENDED)),
        new Several(PROVENANCE, true, List.of()));
  }

  /** One of each case that has nothing to do with the person. */
  public static List<EligibilityAnswer> troubles() {
    return List.of(
        SILENT,
        new StillToCome(PROVENANCE, true),
        new ProviderProblem(PROVENANCE, List.of(rejection("43"))),
        new RequestProblem(PROVENANCE, RequestProblem.Kind.DATE, List.of(rejection("62"))),
        new RequestProblem(PROVENANCE, RequestProblem.Kind.PAYER_ID, List.of(rejection("79"))),
        new NotOurs(PROVENANCE, false),
        new NotUnderstood(PROVENANCE, NotUnderstood.Kind.MALFORMED, "it is cut off"));
  }
}
