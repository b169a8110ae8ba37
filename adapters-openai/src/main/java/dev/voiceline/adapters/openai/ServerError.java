package dev.voiceline.adapters.openai;

/**
 * What the service complains about. Empty where it says nothing.
 *
 * @param type a class such as {@code invalid_request_error}
 * @param code a word such as {@code session_expired}
 * @param message a sentence; may repeat what was sent
 * @param param the path of the setting that is meant
 * @param eventId of the message that it answers
 */
record ServerError(String type, String code, String message, String param, String eventId) {
  /** The code, or else the class. */
  String name() {
    return code.isEmpty() ? (type.isEmpty() ? "error" : type) : code;
  }
}
