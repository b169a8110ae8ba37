package dev.voiceline.simulator.phone.carrier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields that Twilio sends with every request about a call.
 *
 * @param callSid {@code CA} and 32 hexadecimal digits
 * @param accountSid the account
 * @param from the caller's number, E.164 or a word such as {@code anonymous}
 * @param to the number that was dialed
 * @param direction {@code inbound}, {@code outbound-api} or {@code outbound-dial}
 * @param more fields that are added to the usual ones, or sent in place of them
 */
public record CallParameters(
    String callSid,
    String accountSid,
    String from,
    String to,
    String direction,
    Map<String, String> more) {
  public CallParameters {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** A call that comes in, with nothing out of the usual. */
  public CallParameters(String callSid, String accountSid, String from, String to) {
    this(callSid, accountSid, from, to, "inbound", Map.of());
  }

  /** The standard fields; Twilio leaves what it does not know empty, but sends it. */
  public Form form(String callStatus) {
    Form form =
        Form.empty()
            .with("AccountSid", accountSid)
            .with("ApiVersion", "2010-04-01")
            .with("CallSid", callSid)
            .with("CallStatus", callStatus)
            .with("Direction", direction)
            .with("From", from)
            .with("Caller", from)
            .with("To", to)
            .with("Called", to);
    form = place(place(form, "From", "Caller", "SEATTLE", "WA"), "To", "Called", "", "CA");
    if (direction.equals("inbound")) {
      form = form.with("StirVerstat", "TN-Validation-Passed-A");
    }
    for (Map.Entry<String, String> field : more.entrySet()) {
      form = form.with(field.getKey(), field.getValue());
    }
    return form;
  }

  private static Form place(Form form, String end, String oldEnd, String city, String state) {
    Form filled = form;
    for (String prefix : new String[] {end, oldEnd}) {
      filled =
          filled
              .with(prefix + "City", city)
              .with(prefix + "State", state)
              .with(prefix + "Zip", "")
              .with(prefix + "Country", "US");
    }
    return filled;
  }

  /** Without the numbers. */
  @Override
  public String toString() {
    return "CallParameters[" + callSid + "]";
  }
}
