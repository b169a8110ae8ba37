package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.PhoneNumber;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class VoiceTwimlTest {
  private final VoiceTwiml twiml = new VoiceTwiml();

  @Test
  void connectsWithAWayOut() throws Exception {
    Element response = parse(twiml.connect(connection("Sorry, something went wrong.")));
    Element connect = child(response, 0, "Connect");
    Element stream = child(connect, 0, "Stream");
    Element parameter = child(stream, 0, "Parameter");

    assertThat(response.getTagName()).isEqualTo("Response");
    assertThat(response.getChildNodes().getLength()).isEqualTo(3);
    assertThat(connect.getAttribute("action"))
        .isEqualTo("https://a.example.com/voice/after?n=1&m=2");
    assertThat(connect.getAttribute("method")).isEqualTo("POST");
    assertThat(stream.getAttribute("url")).isEqualTo("wss://a.example.com/voice/stream");
    assertThat(stream.getAttribute("statusCallback"))
        .isEqualTo("https://a.example.com/voice/fares");
    assertThat(stream.getAttribute("statusCallbackMethod")).isEqualTo("POST");
    assertThat(parameter.getAttribute("name")).isEqualTo("token");
    assertThat(parameter.getAttribute("value")).isEqualTo("<\"&'>");
    assertThat(child(response, 1, "Say").getTextContent())
        .isEqualTo("Sorry, something went wrong.");
    assertThat(child(response, 2, "Hangup").hasChildNodes()).isFalse();
  }

  @Test
  void hangsUp() throws Exception {
    Element response = parse(twiml.hangUp());

    assertThat(response.getChildNodes().getLength()).isEqualTo(1);
    child(response, 0, "Hangup");
  }

  @Test
  void speaksBeforeItHangsUp() throws Exception {
    Element response = parse(twiml.sayAndHangUp("Goodbye & thanks."));

    assertThat(child(response, 0, "Say").getTextContent()).isEqualTo("Goodbye & thanks.");
    child(response, 1, "Hangup");
  }

  @Test
  void connectsWithAPersonAndEndsAfterwards() throws Exception {
    Element response = parse(twiml.dial(PhoneNumber.of("+14155550111")));

    Element number = child(child(response, 0, "Dial"), 0, "Number");
    assertThat(number.getTextContent()).isEqualTo("+14155550111");
    child(response, 1, "Hangup");
  }

  @Test
  void rejectsWithTheBusyTone() throws Exception {
    Element reject = child(parse(twiml.reject()), 0, "Reject");

    assertThat(reject.getAttribute("reason")).isEqualTo("busy");
  }

  @Property(tries = 200)
  void whateverIsSaidTheDocumentIsWellFormed(@ForAll String sentence) throws Exception {
    Element say = child(parse(twiml.sayAndHangUp(sentence)), 0, "Say");

    assertThat(say.getTextContent().codePoints()).noneMatch(Character::isISOControl);
  }

  @Test
  void saysTheWordsAroundControlCharacters() throws Exception {
    Element say =
        child(parse(twiml.sayAndHangUp("one\u0007 two\r\nthree\tfour \uD800\uFFFE😀")), 0, "Say");

    assertThat(say.getTextContent()).isEqualTo("one two  three four 😀");
  }

  @Test
  void cutsWhatIsTooLongToBeSpoken() throws Exception {
    Element say = child(parse(twiml.sayAndHangUp("😀".repeat(3_000))), 0, "Say");

    assertThat(say.getTextContent()).isEqualTo("😀".repeat(2_048));
  }

  private static ConnectStream connection(String apology) {
    return new ConnectStream(
        URI.create("wss://a.example.com/voice/stream"),
        URI.create("https://a.example.com/voice/after?n=1&m=2"),
        URI.create("https://a.example.com/voice/fares"),
        Map.of("token", "<\"&'>"),
        Spoken.plain(apology));
  }

  static Element parse(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  private static Element child(Element parent, int index, String name) {
    Node child = parent.getChildNodes().item(index);
    assertThat(child.getNodeName()).isEqualTo(name);
    return (Element) child;
  }
}
