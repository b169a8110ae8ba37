package dev.voiceline.adapters.twilio;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The spellings of one URL that the carrier may have signed. Its back ends disagree about the
 * default port, about a missing path and about characters that need an escape, so each spelling is
 * tried, the one given first. Everything works on the text: a parsed and rebuilt URI would lose the
 * escapes that are part of what was signed.
 */
final class SignedUrls {
  private static final int HTTPS_PORT = 443;

  /** What the carrier's libraries take for every other scheme, {@code wss} included. */
  private static final int OTHER_PORT = 80;

  private final String scheme;
  private final String userInfo;
  private final String host;
  private final String port;
  private final String rest;

  private SignedUrls(String scheme, String authority, String rest) {
    int at = authority.lastIndexOf('@') + 1;
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon >= at && colon > authority.lastIndexOf(']');
    int hostEnd = hasPort ? colon : authority.length();
    this.scheme = scheme;
    this.userInfo = authority.substring(0, at);
    this.host = authority.substring(at, hostEnd);
    this.port = authority.substring(hostEnd);
    this.rest = rest;
  }

  /** All spellings of a URL, in the order in which they are worth trying. */
  static Set<String> of(String url) {
    int fragment = url.indexOf('#');
    String sent = fragment < 0 ? url : url.substring(0, fragment);
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(sent);
    int authorityStart = sent.indexOf("://") + 3;
    if (authorityStart >= 3) {
      int authorityEnd = endOfAuthority(sent, authorityStart);
      new SignedUrls(
              sent.substring(0, authorityStart - 3),
              sent.substring(authorityStart, authorityEnd),
              sent.substring(authorityEnd))
          .addTo(spellings);
    }
    return spellings;
  }

  private static int endOfAuthority(String url, int from) {
    int end = from;
    while (end < url.length() && url.charAt(end) != '/' && url.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  private void addTo(Set<String> spellings) {
    String escaped = escape(rest);
    String rooted = escaped.startsWith("/") ? escaped : "/" + escaped;
    for (String tail : new String[] {rest, escaped, rooted}) {
      spellings.add(spell(port, tail));
      spellings.add(spell("", tail));
      spellings.add(spell(port.isEmpty() ? ":" + defaultPort() : port, tail));
    }
  }

  private String spell(String withPort, String tail) {
    return scheme + "://" + userInfo + host + withPort + tail;
  }

  private int defaultPort() {
    return scheme.toLowerCase(Locale.ROOT).equals("https") ? HTTPS_PORT : OTHER_PORT;
  }

  /** Escapes what a URL must not carry in the clear; escapes that are there already are kept. */
  private static String escape(String text) {
    if (text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      int value = octet & 0xFF;
      if (value > ' ' && value < 0x7F) {
        escaped.append((char) value);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", value));
      }
    }
    return escaped.toString();
  }
}
