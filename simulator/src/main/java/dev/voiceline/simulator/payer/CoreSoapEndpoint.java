package dev.voiceline.simulator.payer;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** CORE vC2.2.0 in SOAP 1.2, with WS-Security UsernameToken. */
public final class CoreSoapEndpoint implements PayerEndpoint {
  private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
  private static final String CORE = "http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd";
  private static final String SECURITY =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  private static final String TYPE = "application/soap+xml; charset=utf-8";

  private final Optional<CoreLogin> login;
  private final CoreDesk desk;

  /** One that answers from that book, to whoever shows the login, if there is one. */
  public CoreSoapEndpoint(PayerBook book, Optional<CoreLogin> login) {
    this.login = login;
    desk = new CoreDesk("2.2.0", book);
  }

  @Override
  public HttpAnswer answer(HttpQuestion question) {
    boolean soap = question.header("Content-Type").orElse("").startsWith("application/soap+xml");
    Optional<Document> document = soap ? parsed(question.text()) : Optional.empty();
    Optional<Element> request =
        document.flatMap(each -> first(each, CORE, "COREEnvelopeRealTimeRequest"));
    if (document.isEmpty() || request.isEmpty()) {
      return fault("soap:Sender", "the message is no CORE envelope in SOAP 1.2");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (Node node = request.get().getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element field && field.getNamespaceURI() == null) {
        fields.put(field.getTagName(), field.getTextContent());
      }
    }
    return HttpAnswer.ok(TYPE, response(desk.answer(fields, letIn(document.get()))));
  }

  /** A SOAP fault, with the status that SOAP 1.2 has for it. */
  public static HttpAnswer fault(String code, String reason) {
    return HttpAnswer.of(
        code.endsWith("Sender") ? 400 : 500,
        TYPE,
        ("<soap:Envelope xmlns:soap=\"%s\"><soap:Body><soap:Fault>"
                + "<soap:Code><soap:Value>%s</soap:Value></soap:Code>"
                + "<soap:Reason><soap:Text xml:lang=\"en\">%s</soap:Text></soap:Reason>"
                + "</soap:Fault></soap:Body></soap:Envelope>")
            .formatted(SOAP, code, reason));
  }

  private boolean letIn(Document document) {
    String user = first(document, SECURITY, "Username").map(Node::getTextContent).orElse("");
    String password = first(document, SECURITY, "Password").map(Node::getTextContent).orElse("");
    return login.map(new CoreLogin(user, password)::equals).orElse(true);
  }

  private static String response(Map<String, String> fields) {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
    xml.append("<soapenv:Envelope xmlns:soapenv=\"").append(SOAP).append("\"><soapenv:Body>\n");
    xml.append("<ns1:COREEnvelopeRealTimeResponse xmlns:ns1=\"").append(CORE).append("\">\n");
    fields.forEach(
        (name, text) -> {
          String content = name.equals("Payload") ? "<![CDATA[" + text + "]]>" : text;
          xml.append("  <").append(name).append('>').append(content);
          xml.append("</").append(name).append(">\n");
        });
    return xml.append("</ns1:COREEnvelopeRealTimeResponse></soapenv:Body></soapenv:Envelope>\n")
        .toString();
  }

  private static Optional<Element> first(Document document, String namespace, String name) {
    return Optional.ofNullable((Element) document.getElementsByTagNameNS(namespace, name).item(0));
  }

  private static Optional<Document> parsed(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return Optional.of(
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      return Optional.empty();
    }
  }
}
