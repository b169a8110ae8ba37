package dev.voiceline.simulator.twilio.rest;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what may stand where a number or an address is wanted. */
final class Numbers {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+");

  private Numbers() {}

  static boolean isE164(String text) {
    return E164.matcher(text).matches();
  }

  /** The address in a field, refused with this code if it is none of the web. */
  static Optional<URI> address(Fields fields, String name, int code) {
    return fields
        .text(name)
        .map(
            text -> {
              try {
                URI address = URI.create(text);
                String scheme = address.getScheme();
                String host = address.getHost();
                // Host names with an underscore are refused, and Java has no host for them either.
                if (scheme != null
                    && scheme.matches("https?")
                    && host != null
                    && HOST.matcher(host).matches()) {
                  return address;
                }
              } catch (IllegalArgumentException noAddress) {
                // Refused below, with the same words as any other.
              }
              throw new RestRefusal(400, code, name + " is not a valid URL");
            });
  }
}
