package dev.voiceline.core.inquiry;

import dev.voiceline.core.hearing.MemberIdReader;
import dev.voiceline.core.language.Figures;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Member IDs as callers say them and transcribers write them: {@code M B 1 2 3 4 5 6}, {@code MB
 * one twenty-three four fifty-six}, {@code M as in Mary}.
 */
public final class SpokenMemberId {
  private SpokenMemberId() {}

  /**
   * Reads the member ID of a text. Of several the one with letters and digits is taken, then the
   * longest, then the last, since callers correct themselves.
   *
   * @return empty when there is none
   */
  public static Optional<MemberId> parse(String spoken) {
    return parse(spoken, Language.ENGLISH);
  }

  /** The same where the caller most likely speaks another language. */
  public static Optional<MemberId> parse(String spoken, Language language) {
    return new MemberIdReader(language).read(spoken).best();
  }

  /** For the caller's ear, one character at a time: {@code M B 1 2 3 4 5 6}. */
  public static String readBack(MemberId member) {
    return member
        .reveal(Purpose.READ_BACK)
        .chars()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }

  /** To be read back in a language, one character at a time. */
  public static String readBack(MemberId member, Figures figures) {
    return figures.characters(member.reveal(Purpose.READ_BACK));
  }
}
