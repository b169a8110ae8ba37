package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two digits that some plans print behind an ID for the person in the family: 00, 01, 02. An ID
 * is asked about as it was given; when the plan does not know it (AAA 72, 75), without them.
 */
public final class PersonSuffix {
  private static final Pattern SUFFIXED = Pattern.compile("([A-Z]{0,3}[0-9]{6,})0[0-9]");

  private PersonSuffix() {}

  /** The ID without its suffix; empty when it has none. */
  public static Optional<MemberId> without(MemberId id) {
    Matcher matcher = SUFFIXED.matcher(id.reveal(Purpose.ELIGIBILITY_CHECK));
    return matcher.matches() ? MemberId.parse(matcher.group(1)) : Optional.empty();
  }
}
