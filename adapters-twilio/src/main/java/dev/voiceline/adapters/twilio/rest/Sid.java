package dev.voiceline.adapters.twilio.rest;

import java.util.regex.Pattern;

/** What may stand for a resource in the path of an address. */
final class Sid {
  private static final Pattern FIT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private Sid() {}

  static boolean isFit(String text) {
    return FIT.matcher(text).matches();
  }
}
