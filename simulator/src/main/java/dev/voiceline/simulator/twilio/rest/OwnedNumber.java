package dev.voiceline.simulator.twilio.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A number of the account; not printed.
 *
 * @param sid {@code PN} and 32 hexadecimal digits
 * @param settings by the names of the parameters that set them, such as {@code VoiceUrl}
 */
public record OwnedNumber(String sid, String number, Map<String, String> settings) {
  public OwnedNumber {
    settings = Map.copyOf(settings);
  }

  /** A number as it was bought. */
  public static OwnedNumber bought(String number) {
    return new OwnedNumber(
        "PN" + UUID.randomUUID().toString().replace("-", ""),
        number,
        Map.of("VoiceUrl", "https://demo.twilio.com/welcome/voice/", "VoiceMethod", "POST"));
  }

  /** A setting; empty when it is not set. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }

  OwnedNumber with(Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(changes);
    return new OwnedNumber(sid, number, all);
  }

  @Override
  public String toString() {
    return "OwnedNumber[" + sid + "]";
  }
}
