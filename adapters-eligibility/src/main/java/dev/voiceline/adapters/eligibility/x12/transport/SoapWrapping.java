package dev.voiceline.adapters.eligibility.x12.transport;

import dev.voiceline.adapters.eligibility.payer.Access.Login;
import dev.voiceline.adapters.eligibility.payer.http.WebReply.Answer;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * CORE vC2.2.0 in SOAP 1.2. The login is a WS-Security UsernameToken with the password as text,
 * which the HTTPS channel protects.
 */
final class SoapWrapping implements Wrapping {
  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  private static final String CORE = "http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String PASSWORD_TEXT =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0"
          + "#PasswordText";

  private final Optional<Login> login;

  SoapWrapping(Optional<Login> login) {
    this.login = login;
  }

  @Override
  public WebRequest wrap(URI url, CoreEnvelope envelope) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    xml.append("<soap:Envelope xmlns:soap=\"").append(SOAP).append("\"><soap:Header>");
    login.ifPresent(known -> secure(xml, known));
    xml.append("</soap:Header><soap:Body><core:COREEnvelopeRealTimeRequest xmlns:core=\"")
        .append(CORE)
        .append("\">");
    for (Map.Entry<String, String> field : envelope.fields("2.2.0").entrySet()) {
      element(xml, field.getKey(), field.getValue());
    }
    xml.append("</core:COREEnvelopeRealTimeRequest></soap:Body></soap:Envelope>");
    return WebRequest.post(
            url,
            "application/soap+xml; charset=UTF-8; action=\"RealTimeTransaction\"",
            xml.toString())
        .with("Accept", "application/soap+xml");
  }

  @Override
  public Optional<CoreReply> unwrap(Answer answer) {
    return MimeParts.isMultipart(answer.contentType())
        ? MimeParts.read(answer.contentType(), answer.text())
            .flatMap(parts -> SoapReader.readPackage(answer.contentType(), parts))
        : SoapReader.read(answer.text());
  }

  private static void secure(StringBuilder xml, Login login) {
    xml.append("<wsse:Security soap:mustUnderstand=\"true\" xmlns:wsse=\"")
        .append(SECURITY)
        .append("\"><wsse:UsernameToken><wsse:Username>")
        .append(escaped(login.user()))
        .append("</wsse:Username><wsse:Password Type=\"")
        .append(PASSWORD_TEXT)
        .append("\">")
        .append(escaped(login.password()))
        .append("</wsse:Password></wsse:UsernameToken></wsse:Security>");
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(escaped(text));
    xml.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
