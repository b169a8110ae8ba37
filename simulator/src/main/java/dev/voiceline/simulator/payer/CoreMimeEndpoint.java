package dev.voiceline.simulator.payer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CORE vC2.2.0 as a form, with the login among its fields. */
public final class CoreMimeEndpoint implements PayerEndpoint {
  private static final Pattern TYPE =
      Pattern.compile("multipart/form-data;\\s*boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})");
  private static final Pattern FIELD =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([^\"]+)\"\r\n\r\n(.*)", Pattern.DOTALL);

  private final Optional<CoreLogin> login;
  private final CoreDesk desk;

  /** One that answers from that book, to whoever shows the login, if there is one. */
  public CoreMimeEndpoint(PayerBook book, Optional<CoreLogin> login) {
    this.login = login;
    desk = new CoreDesk("2.2.0", book);
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    Optional<Map<String, String>> fields =
        question.header("Content-Type").flatMap(type -> fields(type, question.text()));
    if (fields.isEmpty()) {
      return HttpAnswer.of(400, "text/plain", "the message is no form with CORE's fields");
    }
    CoreLogin shown =
        new CoreLogin(
            fields.get().getOrDefault("UserName", ""), fields.get().getOrDefault("Password", ""));
    boolean letIn = login.map(shown::equals).orElse(true);
    return form(desk.answer(fields.get(), letIn));
  }

  private static Optional<Map<String, String>> fields(String contentType, String body) {
    Matcher type = TYPE.matcher(contentType);
    if (!type.matches()) {
      return Optional.empty();
    }
    String delimiter = "--" + type.group(1);
    int end = body.lastIndexOf("\r\n" + delimiter + "--\r\n");
    if (end < 0 || !body.startsWith(delimiter + "\r\n")) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    String parts = body.substring(delimiter.length() + 2, end);
    for (String part : parts.split(Pattern.quote("\r\n" + delimiter + "\r\n"), -1)) {
      Matcher field = FIELD.matcher(part);
      if (!field.matches()) {
        return Optional.empty();
      }
      fields.put(field.group(1), field.group(2));
    }
    return Optional.of(fields);
  }

  /** As some payers send it: a quoted boundary, other headers, something before the parts. */
  private static HttpAnswer form(Map<String, String> fields) {
    String boundary = "=_payer 7";
    StringBuilder body = new StringBuilder("This is a message with parts.\r\n");
    fields.forEach(
        (name, text) ->
            body.append("--")
                .append(boundary)
                .append("\r\nContent-Type: text/plain\r\ncontent-disposition: form-data;\r\n name=")
                .append(name)
                .append("\r\n\r\n")
                .append(text)
                .append("\r\n"));
    body.append("--").append(boundary).append("--\r\n");
    return HttpAnswer.ok("multipart/form-data; boundary=\"" + boundary + "\"", body.toString());
  }
}
