package dev.voiceline.core.eligibility.answer;

import java.util.Arrays;
import java.util.Optional;

/** What to do after a refusal (X12 AAA04). */
public enum FollowUp {
  CORRECT("C", "correct it and send it again"),
  DO_NOT_RESEND("N", "do not send it again"),
  RESEND_SAME("P", "send the same again"),
  RESEND_ALLOWED("R", "it may be sent again"),
  THIRD_PARTY("S", "do not send it again: it was passed to a third party"),
  WAIT_30_DAYS("W", "wait 30 days, then send it again"),
  WAIT_10_DAYS("X", "wait 10 days, then send it again"),
  ANSWER_LATER("Y", "do not send it again: the payer will answer later");

  private final String code;
  private final String words;

  FollowUp(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** X12's code. */
  public String code() {
    return code;
  }

  /** In US English. */
  public String words() {
    return words;
  }

  /** Whether the same question may be asked again soon. */
  public boolean allowsRetry() {
    return this == RESEND_SAME || this == RESEND_ALLOWED;
  }

  /** The one with that code of X12. */
  public static Optional<FollowUp> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
