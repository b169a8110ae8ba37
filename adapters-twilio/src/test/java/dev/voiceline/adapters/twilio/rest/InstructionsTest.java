package dev.voiceline.adapters.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URI;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class InstructionsTest {
  @Test
  void whatXmlCannotCarryIsTakenOut() {
    Instructions.Inline inline =
        new Instructions.Inline(
            "<Say>a\u0007b&#7;c&#x1F;d&#xFFFE;e&#99999999999;f&#10;g&#x1F600;</Say>");

    assertThat(inline.twiml()).isEqualTo("<Say>abcdef&#10;g&#x1F600;</Say>");
  }

  @Property
  void anyTextOfADocumentStaysReadable(@ForAll String text) throws Exception {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    String document = new Instructions.Inline("<Say>" + escaped + "</Say>").twiml();

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(document)));
  }

  @Test
  void aDocumentIsNotPrinted() {
    assertThat(Instructions.inline("<Say>secret</Say>").toString()).doesNotContain("secret");
  }

  @Test
  void credentialsAreNotPrinted() {
    assertThat(TwilioCredentials.apiKey("AC1", "SK1", "secret").toString())
        .doesNotContain("secret", "SK1", "AC1");
  }

  @Test
  void credentialsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> TwilioCredentials.authToken("AC1/x", "0123abcd"))
        .hasMessageContaining("account SID")
        .hasMessageNotContaining("0123abcd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com",
        "http://localhost.example.com",
        "ftp://127.0.0.1",
        "https://user:secret@api.example.com",
        "https:/path",
        "api.example.com"
      })
  void credentialsAreNeverSentInTheClearOverANetwork(String address) {
    assertThatThrownBy(() -> new ApiAddress(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:4010/base/",
        "http://127.0.0.1:4010/base",
        "http://127.0.0.1:4010/base//"
      })
  void pathAndQueryAreKeptBelowTheBase(String base) {
    assertThat(
            new ApiAddress(URI.create(base))
                .take(URI.create("https://api.twilio.com/2010/x.json?PhoneNumber=%2B1")))
        .isEqualTo(URI.create("http://127.0.0.1:4010/base/2010/x.json?PhoneNumber=%2B1"));
  }
}
