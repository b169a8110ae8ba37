package dev.voiceline.server.http;

/**
 * A request that is not served.
 *
 * @param answer what whoever asked is told, which is little
 * @param why the reason, for the log; never what somebody sent
 * @param unread whether its body stands unread on the connection
 * @param counts whether its source has failed, rather than this server
 */
record Refusal(int status, String answer, String why, boolean unread, boolean counts) {
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  /** Its check has failed before its body was read. */
  static Refusal forbiddenUnread(String why) {
    return new Refusal(FORBIDDEN, "forbidden", why, true, true);
  }

  /** Its check has failed. */
  static Refusal forbidden(String why) {
    return new Refusal(FORBIDDEN, "forbidden", why, false, true);
  }

  /** It cannot be read. */
  static Refusal malformed(String answer, String why) {
    return new Refusal(400, answer, why, false, true);
  }

  /** It is signed and says too little, so its source is no stranger. */
  static Refusal incomplete() {
    return new Refusal(400, "no call", "it names no call", false, false);
  }

  /** The same refusal to a source that has failed too often. */
  Refusal fromExhaustedSource() {
    return new Refusal(
        TOO_MANY, "too many requests", "too much of its source was refused", unread, counts);
  }
}
