package dev.voiceline.adapters.eligibility.x12.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failed;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapReaderTest {
  private static final String ANSWER =
      """
      <?xml version="1.0"?>
      <Envelope xmlns="http://www.w3.org/2003/05/soap-envelope"><Header/><Body>
        <r:COREEnvelopeRealTimeResponse xmlns:r="http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd">
          <PayloadType>X12_271_Response_005010X279A1</PayloadType>
          <Payload>%s</Payload>
          <ErrorCode>Success</ErrorCode><ErrorMessage/>
        </r:COREEnvelopeRealTimeResponse>
      </Body></Envelope>
      """;

  @ParameterizedTest
  @ValueSource(strings = {"ISA*1&amp;2~", "<![CDATA[ISA*1&2~]]>", "ISA<![CDATA[*1&2]]><!-- x -->~"})
  void thePayloadIsReadHoweverItIsWritten(String written) {
    CoreReply reply = SoapReader.read(ANSWER.formatted(written)).orElseThrow();

    assertThat(reply.payload()).contains("ISA*1&2~");
    assertThat(reply.errorCode()).contains("Success");
    assertThat(reply.toString()).doesNotContain("ISA");
  }

  @ParameterizedTest
  @CsvSource({
    "env:Sender, '', REFUSED",
    "env:Receiver, '', SERVER_ERROR",
    "soap:Sender, wsse:FailedAuthentication, CREDENTIALS",
    "soap:Sender, wsse:InvalidSecurityToken, CREDENTIALS",
    "soap:Receiver, app:Busy, SERVER_ERROR",
    "soap:VersionMismatch, '', REFUSED"
  })
  void aFaultIsSorted(String code, String subcode, Failure failure) {
    String fault =
        "<s:Envelope xmlns:s='u'><s:Body><s:Fault><s:Code><s:Value>%s</s:Value>".formatted(code)
            + "<s:Subcode><s:Value>%s</s:Value></s:Subcode>".formatted(subcode)
            + "</s:Code></s:Fault></s:Body></s:Envelope>";

    assertThat(failure(fault)).contains(failure);
  }

  @Test
  void aFaultOfTheOlderSoapIsSorted() {
    String fault =
        "<e:Envelope xmlns:e='u'><e:Body><e:Fault><faultcode>e:Server</faultcode>"
            + "<faultstring>x</faultstring></e:Fault></e:Body></e:Envelope>";

    assertThat(failure(fault)).contains(Failure.SERVER_ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE x [<!ENTITY a '1234567890'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>"
      })
  void aDocumentTypeIsNotTaken(String type) {
    String body = ANSWER.substring(ANSWER.indexOf('\n') + 1);

    assertThat(SoapReader.read(type + body.formatted("&e;"))).isEmpty();
    assertThat(SoapReader.read(type + body.formatted("x"))).isEmpty();
  }

  @Test
  void whatIsNestedTooDeeplyIsNotRead() {
    assertThat(SoapReader.read("<a>".repeat(50_000) + "</a>".repeat(50_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ISA*", "{}", "<a/>", "<a>", "<Envelope><Body/></Envelope>"})
  void whatIsNoAnswerIsNone(String text) {
    assertThat(SoapReader.read(text)).isEmpty();
  }

  @Test
  void aPayloadBesideTheEnvelopeIsFound() {
    String href = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:p1@x'/>";
    String message =
        "--b\r\nContent-Type: application/xop+xml\r\nContent-ID: <root@x>\r\n\r\n"
            + ANSWER.formatted(href).strip()
            + "\r\n--b\r\nContent-ID: <p1@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "SVNBKjEmMn4=\r\n--b--\r\n";

    assertThat(payload("multipart/related; type=\"x\"; boundary=b", message)).contains("ISA*1&2~");
  }

  @Test
  void theEnvelopeIsThePartThatTheMessageNamesAsItsRoot() {
    String href = "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:p1@x'/>";
    String message =
        "--b\r\nContent-ID: <p1@x>\r\n\r\nISA*1&2~\r\n--b\r\nContent-ID: <root@x>\r\n\r\n"
            + ANSWER.formatted(href).strip()
            + "\r\n--b--\r\n";

    assertThat(payload("multipart/related; start=\"<root@x>\"; boundary=b", message))
        .contains("ISA*1&2~");
  }

  private static Optional<String> payload(String contentType, String message) {
    return MimeParts.read(contentType, message)
        .flatMap(parts -> SoapReader.readPackage(contentType, parts))
        .flatMap(CoreReply::payload);
  }

  private static Optional<Failure> failure(String xml) {
    return SoapReader.read(xml)
        .flatMap(CoreReply::errorCode)
        .flatMap(CoreErrors::failure)
        .map(Failed::failure);
  }
}
