package dev.voiceline.adapters.eligibility.x12.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a MIME multipart message (RFC 2046), with either kind of line end, with what stands
 * before and after the parts, quoted and unquoted. One without its closing boundary was cut off.
 */
final class MimeParts {
  private static final Pattern LINE_END = Pattern.compile("\r?\n");
  private static final Pattern BLANK_LINE = Pattern.compile("\r?\n\r?\n");

  private MimeParts() {}

  /** Whether a message says that it has parts. */
  static boolean isMultipart(String contentType) {
    return contentType.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  /** The parts in their order; empty when they cannot be told apart. */
  static Optional<List<Part>> read(String contentType, String body) {
    Optional<String> boundary = parameter(contentType, "boundary");
    if (!isMultipart(contentType) || boundary.isEmpty()) {
      return Optional.empty();
    }
    Pattern delimiter =
        Pattern.compile("(?:^|\r?\n)--" + Pattern.quote(boundary.get()) + "(--)?[ \t]*(?=\r?\n|$)");
    List<Part> parts = new ArrayList<>();
    Matcher found = delimiter.matcher(body);
    int begin = -1;
    while (found.find()) {
      if (begin >= 0) {
        parts.add(part(body.substring(begin, found.start())));
      }
      if (found.group(1) != null) {
        return Optional.of(parts);
      }
      begin = found.end();
    }
    return Optional.empty();
  }

  /** The part that the message names as its root, else the first (RFC 2387, 3.2). */
  static Optional<Part> root(String contentType, List<Part> parts) {
    Optional<String> start = parameter(contentType, "start").map(MimeParts::bare);
    return parts.stream()
        .filter(part -> start.isPresent() && part.contentId().equals(start))
        .findFirst()
        .or(() -> parts.stream().findFirst());
  }

  private static String bare(String id) {
    return id.replaceAll("^<|>$", "");
  }

  /** The contents by the names that form-data gives them; of several with one name, the first. */
  static Map<String, String> fields(List<Part> parts) {
    Map<String, String> fields = new HashMap<>();
    for (Part part : parts) {
      part.name().ifPresent(name -> fields.putIfAbsent(name, part.content()));
    }
    return fields;
  }

  private static Part part(String text) {
    Map<String, String> headers = new HashMap<>();
    String rest = text.substring(newLine(text));
    if (rest.startsWith("\n") || rest.startsWith("\r\n")) {
      return new Part(headers, rest.substring(newLine(rest)));
    }
    Matcher end = BLANK_LINE.matcher(rest);
    boolean divided = end.find();
    String head = divided ? rest.substring(0, end.start()) : rest;
    for (String line : LINE_END.split(head.replaceAll("\r?\n[ \t]+", " "), -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return new Part(headers, decoded(headers, divided ? rest.substring(end.end()) : ""));
  }

  private static int newLine(String text) {
    return text.startsWith("\r\n") ? 2 : text.startsWith("\n") ? 1 : 0;
  }

  private static String decoded(Map<String, String> headers, String content) {
    String encoding = headers.getOrDefault("content-transfer-encoding", "");
    if (!encoding.equalsIgnoreCase("base64")) {
      return content;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return content;
    }
  }

  private static Optional<String> parameter(String header, String name) {
    Matcher found =
        Pattern.compile(
                ";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE)
            .matcher(header);
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(2)));
  }

  /**
   * One part. It prints nothing.
   *
   * @param headers by their names in lower case
   */
  record Part(Map<String, String> headers, String content) {
    Part {
      headers = Map.copyOf(headers);
    }

    /** The name of a form's field. */
    Optional<String> name() {
      return parameter(headers.getOrDefault("content-disposition", ""), "name");
    }

    /** What others call it by. */
    Optional<String> contentId() {
      return Optional.ofNullable(headers.get("content-id")).map(MimeParts::bare);
    }

    @Override
    public String toString() {
      return "Part[***]";
    }
  }
}
