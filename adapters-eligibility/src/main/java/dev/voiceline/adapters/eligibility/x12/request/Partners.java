package dev.voiceline.adapters.eligibility.x12.request;

import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import java.util.regex.Pattern;

/** Checks who speaks with whom before anything is sent, and knows how they are written. */
final class Partners {
  private static final Pattern QUALIFIER = Pattern.compile("[A-Z0-9]{2}");
  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
  private static final int LONGEST_ID = 15;
  private static final int ORIGINATOR_TAIL = 9;

  private Partners() {}

  /**
   * The interchange, when it can be written.
   *
   * @throws IllegalArgumentException when it cannot; one sentence for the operator
   */
  static Interchange checked(Interchange interchange) {
    id("sender ID", interchange.senderId(), 1);
    id("receiver ID", interchange.receiverId(), 1);
    id("application sender", interchange.applicationSender(), 2);
    id("application receiver", interchange.applicationReceiver(), 2);
    qualifier("sender", interchange.senderQualifier());
    qualifier("receiver", interchange.receiverQualifier());
    return interchange;
  }

  /** ISA06, ISA08. */
  static String padded(String id) {
    return id + " ".repeat(LONGEST_ID - id.length());
  }

  /** TRN03: ten characters, of which the first says what the others are: tax ID, DUNS, own. */
  static String originator(Interchange interchange) {
    String id = interchange.senderId();
    boolean digits = NINE_DIGITS.matcher(id).matches();
    if (digits && interchange.senderQualifier().equals("30")) {
      return "1" + id;
    }
    if (digits && interchange.senderQualifier().equals("01")) {
      return "3" + id;
    }
    String plain = id.replaceAll("[^A-Z0-9]", "");
    String tail = plain + "0".repeat(Math.max(0, ORIGINATOR_TAIL - plain.length()));
    return "9" + tail.substring(0, ORIGINATOR_TAIL);
  }

  private static void id(String what, String id, int shortest) {
    if (id.length() < shortest || !BasicText.isBasic(id, LONGEST_ID)) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of an X12 interchange must have "
              + shortest
              + " to 15 characters, capitals and digits");
    }
  }

  private static void qualifier(String whose, String qualifier) {
    if (!QUALIFIER.matcher(qualifier).matches()) {
      throw new IllegalArgumentException(
          "the " + whose + " qualifier of an X12 interchange must have two characters, such as ZZ");
    }
  }
}
