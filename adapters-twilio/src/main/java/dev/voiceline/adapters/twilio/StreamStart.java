package dev.voiceline.adapters.twilio;

import dev.voiceline.core.caller.CallId;
import java.util.Map;

/**
 * A media stream has begun.
 *
 * @param call the call whose audio it carries, the carrier's id
 * @param streamSid the stream
 * @param accountSid the account or subaccount; empty when not sent
 * @param parameters what {@link ConnectStream#parameters()} gave along; the peer's word until a
 *     ticket among them was checked
 */
public record StreamStart(
    CallId call, String streamSid, String accountSid, Map<String, String> parameters) {
  /** Keeps a copy of the parameters. */
  public StreamStart {
    parameters = Map.copyOf(parameters);
  }

  /** The parameters may hold a ticket, so only their names are printed. */
  @Override
  public String toString() {
    return "StreamStart[" + call + ", " + streamSid + ", parameters " + parameters.keySet() + "]";
  }
}
