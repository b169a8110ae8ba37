package dev.voiceline.adapters.twilio.rest;

/**
 * Where the calls of a number are reported to.
 *
 * @param voice asked when a call comes in
 * @param fallback asked when {@code voice} fails
 * @param status told when a call is over
 */
public record NumberRouting(Webhook voice, Webhook fallback, Webhook status) {
  /**
   * An address.
   *
   * @param url empty for none
   * @param method {@code POST} or {@code GET}
   */
  public record Webhook(String url, String method) {
    /** No address. */
    public static Webhook none() {
      return new Webhook("", "POST");
    }

    /** Asked with POST. */
    public static Webhook post(String url) {
      return new Webhook(url, "POST");
    }
  }
}
