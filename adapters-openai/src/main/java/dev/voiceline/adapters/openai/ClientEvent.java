package dev.voiceline.adapters.openai;

/**
 * A message to the service.
 *
 * @param id by which an error answers it
 * @param json as it is sent
 */
record ClientEvent(String id, String json) {
  /** May hold the caller's words. */
  @Override
  public String toString() {
    return "ClientEvent[" + id + "]";
  }
}
