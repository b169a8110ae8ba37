package dev.voiceline.server.fuzz;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Requests for a server's webhooks, signed and not. */
final class RandomWebhooks {
  /** In every value that names people, so that it is found wherever it is printed. */
  static final String PERSONAL = "Zzyzx";

  /** The calls of those who cannot sign. */
  static final String FORGED = "CA-nobody-has-signed-this-QX";

  /** The same as the log would write it. */
  static final String FORGED_BRIEF = new CallId(FORGED).brief();

  private static final String BASE = "https://" + TestServer.DOMAIN;
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final List<String> PATHS =
      List.of(
          "/voice/incoming",
          "/voice/incoming",
          "/voice/status",
          "/voice/stream-status",
          "/voice/after-stream",
          "/voice/fallback",
          "/voice/menu/0/1",
          "/voice/menu/9.9/99",
          "/voice/menu/%2e%2e/x",
          "/voice/after-dial/busy",
          "/voice/after-dial/" + PERSONAL,
          "/voice/stream",
          "/voice/transfer/T1/over",
          "/voice/transfer/T1/brief",
          "/voice/transfer/T1/person",
          "/voice/transfer/T1/decision",
          "/voice/keypad",
          "/voice/keypad/1",
          "/voice/keypad/99999999999",
          "/voice/keypad/" + PERSONAL,
          "/voice/recording",
          "/voice/amd/T1",
          "/voice/outgoing/T1",
          "/voice/text-status/CA1",
          "/calls",
          "/",
          "/voice",
          "/voice/health",
          "/" + PERSONAL,
          "/voice/incoming/",
          "//voice/incoming",
          "/VOICE/INCOMING");
  private static final List<String> NAMES =
      List.of(
          "CallStatus",
          "Direction",
          "StirVerstat",
          "CallDuration",
          "SequenceNumber",
          "AnsweredBy",
          "StreamSid",
          "StreamEvent",
          "DialCallStatus",
          "RecordingSid",
          "RecordingStatus",
          "MessageSid",
          "MessageStatus",
          "Confidence",
          "ErrorCode");
  private static final List<String> PEOPLE =
      List.of("From", "To", "CallerName", "FromCity", "SpeechResult", "Digits", "StreamError");
  private static final List<String> WORDS =
      List.of(
          "",
          "ringing",
          "in-progress",
          "completed",
          "busy",
          "failed",
          "answered",
          "human",
          "stream-started",
          "stream-stopped",
          "stream-error",
          "inbound",
          "outbound-api",
          "0",
          "-1",
          "999999999999",
          "TN-Validation-Passed-A",
          "\u00E9\uD83D\uDE00",
          "<Say>",
          "\r\nX: y");

  private final Random random;

  RandomWebhooks(Random random) {
    this.random = random;
  }

  /** One that nobody with the account's secret has sent. */
  Shot forged() {
    String target = target();
    int lot = random.nextInt(100);
    if (lot < 8) {
      return posted(target, "", encoded(form(FORGED)), true);
    }
    if (lot < 12) {
      return posted(
          target, "X-Twilio-Signature: " + noise(40) + "\r\n", encoded(form(FORGED)), true);
    }
    if (lot < 20) {
      String method = one(List.of("GET", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"));
      return Shot.of(
          method, target + "?" + encoded(form(FORGED)), "Connection: close\r\n", "", true);
    }
    String header = "X-Twilio-Signature: " + guess(target) + "\r\n" + forwarded();
    if (lot < 30) {
      return Shot.of("GET", target + "?" + encoded(form(FORGED)), header, "", true);
    }
    if (lot < 40) {
      return json(
          target + "?bodySHA256=" + "0".repeat(64), header, "{\"CallSid\":\"" + FORGED + "\"}");
    }
    if (lot < 45) {
      return json(target, header, deep());
    }
    return posted(target, header, lot < 60 ? mangled() : encoded(form(FORGED)), false);
  }

  /** One that the account has signed, whatever it says. */
  Shot signed() {
    String target = random.nextInt(3) == 0 ? PATHS.get(0) : target();
    Map<String, String> form = form("CA" + random.nextInt(500));
    int lot = random.nextInt(10);
    if (lot == 0) {
      String whole = target + "?" + encoded(form);
      return Shot.of("GET", whole, signature(whole, Map.of()), "", true);
    }
    if (lot == 1) {
      String body =
          "{\"CallSid\":\"CA7\",\"AccountSid\":\""
              + TestServer.ACCOUNT
              + "\",\"x\":"
              + deep()
              + "}";
      String whole = target + "?bodySHA256=" + Signer.sha256(body);
      return json(whole, signature(whole, Map.of()), body);
    }
    return posted(target, signature(target, form), encoded(form), false);
  }

  private Map<String, String> form(String call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("CallSid", random.nextInt(12) == 0 ? one(WORDS) : call);
    form.put("AccountSid", TestServer.ACCOUNT);
    for (int left = random.nextInt(8); left > 0; left--) {
      if (random.nextInt(3) == 0) {
        form.put(one(PEOPLE), "+1415" + PERSONAL + random.nextInt(1_000));
      } else {
        form.put(random.nextInt(20) == 0 ? noise(20) : one(NAMES), one(WORDS));
      }
    }
    return form;
  }

  private String target() {
    return one(PATHS) + (random.nextInt(10) == 0 ? "?a=b%20c&" + PERSONAL : "");
  }

  /** Signed by somebody else, for another address, or by nobody. */
  private String guess(String target) {
    Map<String, String> form = form(FORGED);
    return switch (random.nextInt(3)) {
      case 0 -> Signer.sign("guess" + random.nextInt(), BASE + target, form);
      case 1 -> Signer.sign(TestServer.SECRET, "https://evil.example.test" + target, form);
      default -> Signer.sign(TestServer.SECRET, BASE + "/other" + target, form);
    };
  }

  private String forwarded() {
    return random.nextInt(3) == 0
        ? "X-Forwarded-For: 203.0.113."
            + random.nextInt(256)
            + "\r\nX-Forwarded-Host: evil.example.test\r\n"
        : "";
  }

  private static String signature(String target, Map<String, String> form) {
    return "X-Twilio-Signature: " + Signer.sign(TestServer.SECRET, BASE + target, form) + "\r\n";
  }

  private static Shot posted(String target, String headers, String body, boolean last) {
    return Shot.of("POST", target, headers + about(FORM, body), body, last);
  }

  private static Shot json(String target, String headers, String body) {
    return Shot.of("POST", target, headers + about("application/json", body), body, false);
  }

  private static String about(String type, String body) {
    return "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
  }

  /** A form that only a fool would decode. */
  private String mangled() {
    List<String> parts = new ArrayList<>();
    for (int left = random.nextInt(20); left > 0; left--) {
      parts.add(
          one(
              List.of(
                  "%", "%zz", "%FF%FE", "=", "&", "CallSid=" + FORGED, "a=b=c", "+", noise(9))));
    }
    return random.nextInt(200) == 0 ? "&".repeat(60_000) : String.join("&", parts);
  }

  private String deep() {
    int depth = random.nextInt(random.nextInt(30) == 0 ? 20_000 : 20);
    boolean lists = random.nextBoolean();
    String inside = (lists ? "[" : "{\"a\":").repeat(depth) + "1";
    return random.nextInt(4) == 0 ? inside : inside + (lists ? "]" : "}").repeat(depth);
  }

  /** Printable, without what would end a line. */
  private String noise(int atMost) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(atMost); left > 0; left--) {
      text.append((char) (' ' + random.nextInt(95)));
    }
    return text.toString();
  }

  private String encoded(Map<String, String> form) {
    boolean odd = random.nextInt(5) == 0;
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.add(escaped(name, odd) + "=" + escaped(value, odd)));
    return String.join("&", fields);
  }

  /** Oddly, but validly: each byte as an escape. */
  private static String escaped(String text, boolean odd) {
    if (!odd) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
    StringBuilder escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format(Locale.ROOT, "%%%02x", each));
    }
    return escaped.toString();
  }

  private String one(List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
