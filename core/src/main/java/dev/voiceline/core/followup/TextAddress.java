package dev.voiceline.core.followup;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that can be written to: E.164, and none of those that stand for a withheld one.
 *
 * @param ending its last two digits, apart, as they are said: {@code 2 3}
 */
public record TextAddress(PhoneNumber number, String ending) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");

  /** The number a call is with, if it can be written to. It is read to say its end back. */
  public static Optional<TextAddress> of(PhoneNumber party) {
    String clear = party.reveal(Purpose.READ_BACK);
    if (!E164.matcher(clear).matches() || party.isWithheld()) {
      return Optional.empty();
    }
    int length = clear.length();
    return Optional.of(
        new TextAddress(party, clear.charAt(length - 2) + " " + clear.charAt(length - 1)));
  }
}
