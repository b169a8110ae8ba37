package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * What was heard as a member ID. Prints no identifier.
 *
 * @param candidates the likeliest first; empty when there was none
 * @param doubts of the likeliest
 * @param repaired whether the likeliest was not said so: it was made to fit the plan's pattern, and
 *     only the caller can say whether it is right
 * @param question what has to be asked before anything is looked up
 */
public record MemberIdReading(
    List<MemberId> candidates, List<Doubt> doubts, boolean repaired, Optional<AskBack> question) {
  /** There was none. */
  public static final MemberIdReading NOTHING =
      new MemberIdReading(List.of(), List.of(), false, Optional.empty());

  public MemberIdReading {
    candidates = List.copyOf(candidates);
    doubts = List.copyOf(doubts);
  }

  /** The likeliest. */
  public Optional<MemberId> best() {
    return candidates.stream().findFirst();
  }

  /** Whether the likeliest has a letter, so that numbers beside it may be a date. */
  public boolean mixed() {
    return best()
        .map(id -> id.reveal(Purpose.READ_BACK).chars().anyMatch(Character::isLetter))
        .orElse(false);
  }

  /** Whether the caller has to agree to the likeliest before it is used. */
  public boolean mustBeReadBack() {
    return repaired || !doubts.isEmpty();
  }

  /** The likeliest, unless a question is open or the caller has to agree to a repair. */
  public Optional<MemberId> usable() {
    return question.isPresent() || repaired ? Optional.empty() : best();
  }
}
