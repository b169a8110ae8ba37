package dev.voiceline.simulator.phone.carrier;

/**
 * The fields that Twilio sends with every request about an inbound call.
 *
 * @param callSid {@code CA} and 32 hexadecimal digits
 * @param accountSid the account
 * @param from the caller's number, E.164 or a word such as {@code anonymous}
 * @param to the number that was dialed
 */
public record CallParameters(String callSid, String accountSid, String from, String to) {
  /** The standard fields; Twilio leaves what it does not know empty, but sends it. */
  public Form form(String callStatus) {
    Form form =
        Form.empty()
            .with("AccountSid", accountSid)
            .with("ApiVersion", "2010-04-01")
            .with("CallSid", callSid)
            .with("CallStatus", callStatus)
            .with("Direction", "inbound")
            .with("From", from)
            .with("Caller", from)
            .with("To", to)
            .with("Called", to);
    return place(place(form, "From", "Caller", "SEATTLE", "WA"), "To", "Called", "", "CA")
        .with("StirVerstat", "TN-Validation-Passed-A");
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
