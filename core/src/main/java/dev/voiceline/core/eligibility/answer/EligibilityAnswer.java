package dev.voiceline.core.eligibility.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * A payer's answer. A refusal or a silence says nothing about the coverage: only {@link Covered},
 * {@link NotCovered} and {@link PendingStatus} do. None of the cases prints an identifier.
 */
public sealed interface EligibilityAnswer {
  /** Where it comes from. */
  Provenance provenance();

  /** In one word. */
  Outcome outcome();

  /** Hands it to the visitor's method for its case. */
  <R> R accept(Visitor<R> visitor);

  /** The coverage is active. */
  record Covered(Provenance provenance, Coverage coverage) implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return Outcome.ACTIVE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.covered(this);
    }
  }

  /** The payer knows the person, and the coverage is not active. */
  record NotCovered(Provenance provenance, Coverage coverage) implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return Outcome.INACTIVE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notCovered(this);
    }
  }

  /** The status is under review. */
  record PendingStatus(Provenance provenance, Coverage coverage, boolean activeMeanwhile)
      implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return activeMeanwhile ? Outcome.ACTIVE_PENDING : Outcome.INACTIVE_PENDING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pendingStatus(this);
    }
  }

  /** Status and dates disagree: nothing may be promised. */
  record Conflict(Provenance provenance, Coverage coverage, Contradiction contradiction)
      implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return Outcome.CONFLICT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conflict(this);
    }
  }

  /**
   * The payer answered, but not whether the coverage is active.
   *
   * @param authorizationAnswered whether it answered about authorization all the same
   */
  record StatusNotStated(Provenance provenance, Coverage coverage, boolean authorizationAnswered)
      implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return authorizationAnswered ? Outcome.AUTH_ONLY : Outcome.UNKNOWN;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.statusNotStated(this);
    }
  }

  /** The person's details do not fit. */
  record MemberNotMatched(Provenance provenance, List<Rejection> rejections)
      implements EligibilityAnswer {
    public MemberNotMatched {
      rejections = List.copyOf(rejections);
    }

    @Override
    public Outcome outcome() {
      return Outcome.REJECTED_MEMBER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.memberNotMatched(this);
    }
  }

  /** The asking provider was refused. */
  record ProviderProblem(Provenance provenance, List<Rejection> rejections)
      implements EligibilityAnswer {
    public ProviderProblem {
      rejections = List.copyOf(rejections);
    }

    @Override
    public Outcome outcome() {
      return Outcome.REJECTED_PROVIDER;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.providerProblem(this);
    }
  }

  /** The request was refused as such. */
  record RequestProblem(Provenance provenance, RequestProblem.Kind kind, List<Rejection> rejections)
      implements EligibilityAnswer {
    public RequestProblem {
      rejections = List.copyOf(rejections);
    }

    /** What of it. */
    public enum Kind {
      CONTENT(Outcome.REJECTED_REQUEST),
      DATE(Outcome.REJECTED_DATE),
      PAYER_ID(Outcome.REJECTED_PAYER),
      SEVERAL_LEVELS(Outcome.REJECTED_MIXED),
      /** A TA1 refused the interchange. */
      ENVELOPE(Outcome.REJECTED_ENVELOPE),
      /** A 999 refused the transaction. */
      SYNTAX(Outcome.REJECTED_SYNTAX),
      CREDENTIALS(Outcome.CONFIG_ERROR);

      private final Outcome outcome;

      Kind(Outcome outcome) {
        this.outcome = outcome;
      }
    }

    @Override
    public Outcome outcome() {
      return kind.outcome;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.requestProblem(this);
    }
  }

  /**
   * The payer cannot answer now.
   *
   * @param retryable whether the same question may be asked again after a while
   * @param httpStatus of the clearinghouse, when its message tells
   */
  record PayerUnavailable(
      Provenance provenance,
      boolean retryable,
      Stated<Integer> httpStatus,
      List<Rejection> rejections)
      implements EligibilityAnswer {
    public PayerUnavailable {
      rejections = List.copyOf(rejections);
    }

    /** Nothing came, or nothing in time; it may be asked again. */
    public static PayerUnavailable silent(LocalDate asOf) {
      Provenance nothing =
          new Provenance(Provenance.Source.X12, asOf, Stated.notStated(), List.of());
      return new PayerUnavailable(nothing, true, Stated.notStated(), List.of());
    }

    @Override
    public Outcome outcome() {
      return Outcome.PAYER_UNAVAILABLE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.payerUnavailable(this);
    }
  }

  /**
   * The question was taken, the answer is still to come.
   *
   * @param queued whether the payer says so itself; else it only acknowledged the question
   */
  record StillToCome(Provenance provenance, boolean queued) implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return queued ? Outcome.PENDING : Outcome.ACKNOWLEDGED;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stillToCome(this);
    }
  }

  /**
   * It does not answer the question that was asked.
   *
   * @param otherPerson whether it speaks of somebody else; otherwise it has another trace number
   */
  record NotOurs(Provenance provenance, boolean otherPerson) implements EligibilityAnswer {
    @Override
    public Outcome outcome() {
      return otherPerson ? Outcome.IDENTITY_CHECK : Outcome.CORRELATION_ERROR;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notOurs(this);
    }
  }

  /**
   * It cannot be read, or must not be.
   *
   * @param why one sentence, without anything of the content
   */
  record NotUnderstood(Provenance provenance, NotUnderstood.Kind kind, String why)
      implements EligibilityAnswer {
    /** In which way. */
    public enum Kind {
      MALFORMED(Outcome.MALFORMED),
      /** Readable, but its own counts say that something is missing. */
      INCOMPLETE(Outcome.MALFORMED_STRICT),
      TEMPLATE(Outcome.TEMPLATE),
      OTHER_VERSION(Outcome.UNSUPPORTED_VERSION),
      /** The sender has withdrawn it. */
      WITHDRAWN(Outcome.DISCARD);

      private final Outcome outcome;

      Kind(Outcome outcome) {
        this.outcome = outcome;
      }
    }

    @Override
    public Outcome outcome() {
      return kind.outcome;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notUnderstood(this);
    }
  }

  /**
   * Several answers at once.
   *
   * @param batch whether they are transactions of their own; else members in one
   */
  record Several(Provenance provenance, boolean batch, List<EligibilityAnswer> answers)
      implements EligibilityAnswer {
    public Several {
      answers = List.copyOf(answers);
    }

    @Override
    public Outcome outcome() {
      return batch ? Outcome.BATCH : Outcome.MULTIPLE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.several(this);
    }
  }

  /** One method per case, so that a new one cannot be forgotten. */
  interface Visitor<R> {
    /** See {@link Covered}. */
    R covered(Covered answer);

    /** See {@link NotCovered}. */
    R notCovered(NotCovered answer);

    /** See {@link PendingStatus}. */
    R pendingStatus(PendingStatus answer);

    /** See {@link Conflict}. */
    R conflict(Conflict answer);

    /** See {@link StatusNotStated}. */
    R statusNotStated(StatusNotStated answer);

    /** See {@link MemberNotMatched}. */
    R memberNotMatched(MemberNotMatched answer);

    /** See {@link ProviderProblem}. */
    R providerProblem(ProviderProblem answer);

    /** See {@link RequestProblem}. */
    R requestProblem(RequestProblem answer);

    /** See {@link PayerUnavailable}. */
    R payerUnavailable(PayerUnavailable answer);

    /** See {@link StillToCome}. */
    R stillToCome(StillToCome answer);

    /** See {@link NotOurs}. */
    R notOurs(NotOurs answer);

    /** See {@link NotUnderstood}. */
    R notUnderstood(NotUnderstood answer);

    /** See {@link Several}. */
    R several(Several answer);
  }
}
