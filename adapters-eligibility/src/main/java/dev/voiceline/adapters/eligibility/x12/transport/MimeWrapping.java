package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.Access.Login;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** CORE vC2.2.0 as a form: every field of the envelope is a part. The login is two of them. */
final class MimeWrapping implements Wrapping {
  private static final String LINE_END = "\r\n";

  private final Optional<Login> login;

  MimeWrapping(Optional<Login> login) {
    this.login = login;
  }

  @Override
  public WebRequest wrap(URI url, CoreEnvelope envelope) {
    Map<String, String> fields = envelope.fields("2.2.0");
    login.ifPresent(
        known -> {
          fields.put("UserName", known.user());
          fields.put("Password", known.password());
        });
    // In small letters and with the message's own ID: nothing that is sent can hold it.
    String boundary = "voiceline-" + envelope.payloadId();
    StringBuilder form = new StringBuilder();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      form.append("--").append(boundary).append(LINE_END);
      form.append("Content-Disposition: form-data; name=\"").append(field.getKey());
      form.append('"').append(LINE_END).append(LINE_END);
      form.append(field.getValue()).append(LINE_END);
    }
    form.append("--").append(boundary).append("--").append(LINE_END);
    return WebRequest.post(url, "multipart/form-data; boundary=" + boundary, form.toString())
        .with("Accept", "multipart/form-data");
  }

  @Override
  public Optional<CoreReply> unwrap(Answer answer) {
    return MimeParts.read(answer.contentType(), answer.text())
        .map(MimeParts::fields)
        .filter(fields -> fields.containsKey("PayloadType") || fields.containsKey("ErrorCode"))
        .map(CoreReply::of);
  }
}
