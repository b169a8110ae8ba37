package dev.voiceline.adapters.eligibility.x12.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.Access.Login;
import dev.voiceline.adapters.eligibility.payer.http.WebRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimePartsTest {
  private static final String FORM =
      """
      Preamble --b
      --b
      Content-Disposition: form-data; name="PayloadType"

      X12
      --b
      content-type: text/plain
      CONTENT-DISPOSITION: form-data;
        name=Payload

      ISA*1
      --not
      GS*2

      --b--
      Epilogue
      --b
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=b",
        "multipart/form-data;boundary=\"b\"",
        "Multipart/Form-Data; charset=utf-8; BOUNDARY=b; x=y"
      })
  void partsAreFoundWhateverTheLineEnds(String type) {
    assertThat(fields(type, FORM))
        .isEqualTo(Map.of("PayloadType", "X12", "Payload", "ISA*1\n--not\nGS*2\n"));
    assertThat(fields(type, FORM.replace("\n", "\r\n")))
        .isEqualTo(Map.of("PayloadType", "X12", "Payload", "ISA*1\r\n--not\r\nGS*2\r\n"));
  }

  @Test
  void whatIsCutOffIsNotRead() {
    for (int cut = 0; cut < FORM.indexOf("--b--") + 5; cut++) {
      assertThat(MimeParts.read("multipart/form-data; boundary=b", FORM.substring(0, cut)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text/plain; boundary=b", "multipart/form-data", "multipart/mixed; boundary="})
  void whatIsNoMultipartIsNotRead(String type) {
    assertThat(MimeParts.read(type, FORM)).isEmpty();
  }

  @Test
  void aPartWithoutHeadersHasContentOnly() {
    List<MimeParts.Part> parts =
        MimeParts.read("multipart/mixed; boundary=b", "--b\r\n\r\nx\r\n--b--").orElseThrow();

    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).content()).isEqualTo("x");
    assertThat(parts.get(0).name()).isEmpty();
  }

  @Property(tries = 300)
  void aFormComesBackAsItWasSent(
      @ForAll @CharRange(from = ' ', to = '~') String payload,
      @ForAll @CharRange(from = ' ', to = '~') String password) {
    CoreEnvelope envelope =
        new CoreEnvelope(UUID.randomUUID().toString(), Instant.EPOCH, "A", "B", payload);

    WebRequest form =
        new MimeWrapping(Optional.of(new Login("u", password)))
            .wrap(URI.create("https://payer.example.com/"), envelope);
    Map<String, String> fields = fields(form.headers().get("Content-Type"), form.body());

    assertThat(fields)
        .hasSize(10)
        .containsEntry("Payload", payload)
        .containsEntry("Password", password)
        .containsEntry("TimeStamp", "1970-01-01T00:00:00Z")
        .containsEntry("CORERuleVersion", "2.2.0");
  }

  private static Map<String, String> fields(String type, String body) {
    return MimeParts.read(type, body).map(MimeParts::fields).orElseThrow();
  }
}
