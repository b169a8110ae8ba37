package dev.voiceline.adapters.twilio;

/** How this side closes a media socket (RFC 6455, section 7.4.1). */
final class CloseCode {
  static final int NORMAL = 1000;
  static final int PROTOCOL_ERROR = 1002;
  static final int UNSUPPORTED = 1003;
  static final int BAD_TEXT = 1007;
  static final int POLICY = 1008;
  static final int TOO_BIG = 1009;

  private CloseCode() {}
}
