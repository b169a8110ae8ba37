package dev.voiceline.core.endpointing;

import dev.voiceline.core.endpointing.Asked.Wanted;
import dev.voiceline.core.followup.YesOrNo;
import dev.voiceline.core.hearing.ReadOut;
import dev.voiceline.core.hearing.ReadOut.Progress;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How long a silence after words ends a turn: by the words, by what the agent asked for and by how
 * this caller pauses. Immutable.
 */
final class SilenceRule {
  /** A longer answer that begins with a yes is likely to go on. */
  private static final int SHORT_ANSWER = 4;

  private static final List<String> OPEN_MARKS = List.of(",", "-", "–", "—", "...", "…", ":");

  private final EndpointingPolicy policy;
  private final List<String> trailing;
  private final ReadOut readOut;

  /**
   * For a caller who most likely speaks that language.
   *
   * @param today by which dates of birth are told from others
   */
  SilenceRule(EndpointingPolicy policy, Phrases phrases, LocalDate today) {
    this.policy = policy;
    this.trailing = PlainWords.list(phrases, Phrase.HEARD_TRAILING);
    this.readOut = new ReadOut(phrases.language(), policy.memberIds(), today);
  }

  Verdict of(String words, Asked asked, CallerPauses pauses) {
    Duration usual = usual(pauses);
    if (isShortAnswer(words, asked)) {
      return new Verdict(policy.brief(), true, true);
    } else if (asked.patience() == Patience.LONG) {
      return lasting(words, asked, usual);
    }
    boolean leadsOn = leadsOn(words);
    return new Verdict(leadsOn ? policy.usual().most() : usual, false, !leadsOn);
  }

  /** What still waits after words that gave what was asked for: a yes gives no ID. */
  Asked left(String words, Asked asked) {
    return isShortAnswer(words, asked) ? new Asked(asked.wanted(), false) : Asked.NOTHING;
  }

  private Verdict lasting(String words, Asked asked, Duration usual) {
    return switch (progress(words, asked)) {
      case COMPLETE -> new Verdict(Duration.ZERO, true, true);
      case MAY_GROW -> new Verdict(usual, true, true);
      case LIKELY -> new Verdict(policy.lasting().least(), true, true);
      case BEGUN -> new Verdict(policy.lasting().most(), false, false);
      case NOTHING ->
          leadsOn(words) && !spells(words)
              ? new Verdict(policy.lasting().most(), false, false)
              : new Verdict(policy.lasting().least(), false, true);
    };
  }

  /** Of several that were asked for the least, once one of them was begun. */
  private Progress progress(String words, Asked asked) {
    List<Progress> each =
        asked.wanted().stream().map(one -> progress(words, one)).sorted().toList();
    boolean begun = each.stream().anyMatch(one -> one != Progress.NOTHING);
    return begun && each.get(0) == Progress.NOTHING ? Progress.BEGUN : each.get(0);
  }

  private Progress progress(String words, Wanted wanted) {
    return switch (wanted) {
      case IDENTIFIER -> readOut.identifier(words);
      case DATE -> readOut.date(words);
      case SPELLING -> Progress.NOTHING;
    };
  }

  /** "a" and "I" are letters where somebody spells. */
  private static boolean spells(String words) {
    return PlainWords.of(words).last().length() == 1;
  }

  private Duration usual(CallerPauses pauses) {
    return new Pause(policy.usual().least(), policy.adaptUpTo()).within(pauses.average());
  }

  private boolean leadsOn(String words) {
    return OPEN_MARKS.stream().anyMatch(words.strip()::endsWith)
        || PlainWords.of(words).endsWithAny(trailing);
  }

  /** A yes, and no beginning of an ID that is waited for as well. */
  private boolean isShortAnswer(String words, Asked asked) {
    return asked.yesOrNo()
        && PlainWords.of(words).count() <= SHORT_ANSWER
        && YesOrNo.of(words) != YesOrNo.UNCLEAR
        && asked.wanted().stream().allMatch(one -> progress(words, one) == Progress.NOTHING);
  }
}
