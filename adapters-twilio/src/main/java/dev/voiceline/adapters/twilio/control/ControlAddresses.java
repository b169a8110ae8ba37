package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.caller.CallId;
import java.net.URI;

/**
 * Where the network reaches whoever serves the webhooks of calls that are under control. No address
 * holds anything about a person: transfers and orders have random names, calls have the network's
 * own.
 *
 * @param web such as {@code https://abc123.ngrok.io}; without a path
 * @param query what every address ends with, such as {@code ?at=https://node-1.example.com}, by
 *     which the one of several servers is found that knows what a webhook is about; may be empty
 */
public record ControlAddresses(String web, String query) {
  /** The path of what concerns a transfer, without its name. */
  public static final String TRANSFER = "/voice/transfer/";

  /** Asked when the person has picked up: what is to be said? */
  public static final String BRIEF = "/brief";

  /** Asked when the person has pressed a key. */
  public static final String DECISION = "/decision";

  /** Told how the call to the person fares. */
  public static final String PERSON = "/person";

  /** Asked when the caller is done with waiting or talking. */
  public static final String OVER = "/over";

  /** Asked, with the name of the order, when a call that was placed has been picked up. */
  public static final String OUTGOING = "/voice/outgoing/";

  /** Told, with the name of the order, who picked up. */
  public static final String MACHINE = "/voice/amd/";

  /** Told how a call fares. */
  public static final String STATUS = "/voice/status";

  /** Told, with the name of the call, what becomes of a text message. */
  public static final String TEXT_STATUS = "/voice/text-status/";

  /** Told what becomes of a recording. */
  public static final String RECORDING = "/voice/recording";

  /** Where one server serves all webhooks. */
  public ControlAddresses(String web) {
    this(web, "");
  }

  URI brief(String transfer) {
    return of(TRANSFER + transfer + BRIEF);
  }

  URI decision(String transfer) {
    return of(TRANSFER + transfer + DECISION);
  }

  URI person(String transfer) {
    return of(TRANSFER + transfer + PERSON);
  }

  URI over(String transfer) {
    return of(TRANSFER + transfer + OVER);
  }

  URI outgoing(String order) {
    return of(OUTGOING + order);
  }

  URI machine(String order) {
    return of(MACHINE + order);
  }

  URI status() {
    return of(STATUS);
  }

  URI textStatus(CallId call) {
    return of(TEXT_STATUS + call.value());
  }

  URI recording() {
    return of(RECORDING);
  }

  private URI of(String path) {
    return URI.create(web + path + query);
  }
}
