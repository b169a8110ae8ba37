package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem.Kind;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** TA1 and 999: whether a question was taken. Neither is an answer. */
final class Acknowledgements {
  private static final Set<String> REFUSED = Set.of("R", "M", "W", "X");

  private Acknowledgements() {}

  /** A TA1 without a transaction beside it. */
  static EligibilityAnswer ofInterchange(Segment ta1, Provenance provenance) {
    return ta1.codeOrBlank(4).equals("R")
        ? new RequestProblem(
            provenance, Kind.ENVELOPE, List.of(rejection("TA1", ta1.codeOrBlank(5))))
        : new EligibilityAnswer.StillToCome(provenance, false);
  }

  /** A 999, or its forerunner 997. */
  static EligibilityAnswer ofTransaction(Transaction transaction, Provenance provenance) {
    return ofSegments(transaction.segments(), provenance);
  }

  /**
   * A 999 about several transactions, for one of them.
   *
   * @param number of the transaction that was sent (ST02); one that is not named goes with its
   *     group
   */
  static EligibilityAnswer ofOne(int number, Transaction transaction, Provenance provenance) {
    List<Segment> own = new ArrayList<>();
    List<Segment> group = new ArrayList<>();
    boolean inside = false;
    for (Segment segment : transaction.segments()) {
      if (segment.is("AK2")) {
        inside = segment.codeOrBlank(2).replaceFirst("^0+", "").equals(String.valueOf(number));
      } else if (segment.is("AK9")) {
        group.add(segment);
      } else if (inside) {
        own.add(segment);
      }
    }
    return ofSegments(own.isEmpty() ? group : own, provenance);
  }

  private static EligibilityAnswer ofSegments(List<Segment> segments, Provenance provenance) {
    boolean refused =
        segments.stream()
            .filter(each -> each.is("IK5") || each.is("AK5") || each.is("AK9"))
            .anyMatch(each -> REFUSED.contains(each.codeOrBlank(1)));
    if (!refused) {
      return new EligibilityAnswer.StillToCome(provenance, false);
    }
    List<Rejection> places =
        segments.stream()
            .filter(each -> each.is("IK3") || each.is("AK3"))
            .map(each -> rejection("999", each.codeOrBlank(1) + ":" + each.codeOrBlank(4)))
            .toList();
    return new RequestProblem(provenance, Kind.SYNTAX, places);
  }

  private static Rejection rejection(String loop, String code) {
    return new Rejection(Stated.known(loop), Stated.notStated(), code, Stated.notStated());
  }
}
