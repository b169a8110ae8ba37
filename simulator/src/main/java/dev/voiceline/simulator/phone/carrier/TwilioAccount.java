package dev.voiceline.simulator.phone.carrier;

/**
 * The account whose calls are simulated.
 *
 * @param sid {@code AC} and 32 hexadecimal digits
 * @param authToken the secret that every request is signed with; never printed
 */
public record TwilioAccount(String sid, String authToken) {
  public TwilioAccount {
    if (sid.isBlank() || authToken.isBlank()) {
      throw new IllegalArgumentException("an account has a SID and a token");
    }
  }

  @Override
  public String toString() {
    return "TwilioAccount[" + sid + "]";
  }
}
