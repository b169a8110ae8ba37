package dev.voiceline.adapters.twilio.fuzz;

import java.util.Base64;
import java.util.Random;

/** What a phone says on its media socket when all is well. */
final class WireText {
  static final String STREAM = "MZ00000000000000000000000000000007";
  static final String CONNECTED =
      "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";

  private static final String KEYS = "0123456789*#ABCD";

  private WireText() {}

  static String start(Random random) {
    return """
        {"event":"start","sequenceNumber":"1","streamSid":"%s","start":{"accountSid":"AC1",\
        "streamSid":"%s","callSid":"CA%d","tracks":["inbound"],"mediaFormat":{"encoding":\
        "audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"token":"t"}}}"""
        .formatted(STREAM, STREAM, random.nextInt(1_000_000));
  }

  static String media(Random random, long millis) {
    byte[] audio = new byte[random.nextInt(20) == 0 ? random.nextInt(400) : 160];
    random.nextBytes(audio);
    return """
        {"event":"media","sequenceNumber":"4","streamSid":"%s","media":{"track":"inbound",\
        "chunk":"2","timestamp":"%d","payload":"%s"}}"""
        .formatted(STREAM, millis, Base64.getEncoder().encodeToString(audio));
  }

  static String key(Random random) {
    return """
        {"event":"dtmf","streamSid":"%s","sequenceNumber":"5","dtmf":{"track":"inbound_track",\
        "digit":"%s"}}"""
        .formatted(STREAM, KEYS.charAt(random.nextInt(KEYS.length())));
  }

  static String mark(Random random) {
    return """
        {"event":"mark","sequenceNumber":"6","streamSid":"%s","mark":{"name":"g%d"}}"""
        .formatted(STREAM, random.nextInt(100));
  }

  static String stop() {
    return """
        {"event":"stop","sequenceNumber":"9","streamSid":"%s","stop":{"callSid":"CA7"}}"""
        .formatted(STREAM);
  }

  /** One of them, as often as it comes in a call that is not a quiet one. */
  static String any(Random random, long millis) {
    int lot = random.nextInt(100);
    if (lot < 70) {
      return media(random, millis);
    }
    if (lot < 80) {
      return mark(random);
    }
    if (lot < 90) {
      return key(random);
    }
    if (lot < 97) {
      return start(random);
    }
    return lot < 99 ? CONNECTED : stop();
  }
}
