package dev.voiceline.simulator.phone.carrier;

import java.util.UUID;

/** Identifiers of Twilio's form: two letters and 32 hexadecimal digits. */
public final class Sids {
  private Sids() {}

  /** A new call. */
  public static String call() {
    return "CA" + hex();
  }

  /** A new media stream. */
  public static String stream() {
    return "MZ" + hex();
  }

  /** A new conference. */
  public static String conference() {
    return "CF" + hex();
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
