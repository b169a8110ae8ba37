package dev.voiceline.simulator.phone.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Twilio does: HMAC-SHA1 over the exact public address, followed, for a form, by
 * every field's name and decoded value in the order of the names. Safe for use by any thread.
 */
public final class RequestSigner {
  private static final String ALGORITHM = "HmacSHA1";

  private final SecretKeySpec key;

  /** Signs with the account's token. */
  public RequestSigner(TwilioAccount account) {
    key = new SecretKeySpec(account.authToken().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The signature of a form that is posted to an address. */
  public String signForm(String address, Form form) {
    StringBuilder text = new StringBuilder(address);
    new TreeMap<>(form.fields()).forEach((name, value) -> text.append(name).append(value));
    return hmac(text.toString());
  }

  /** The signature of a request without fields: a GET, or the handshake of a socket. */
  public String signAddress(String address) {
    return hmac(address);
  }

  /** What a request carries as signature; empty when it shall carry none. */
  public Optional<String> sign(Signing signing, String address, Form form) {
    return switch (signing) {
      case GENUINE -> Optional.of(signForm(address, form));
      case FORGED -> Optional.of(signForm(address + "#forged", form));
      case MISSING -> Optional.empty();
    };
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA1", impossible);
    }
  }
}
