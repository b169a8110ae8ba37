package dev.voiceline.simulator.phone.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlReaderTest {
  @Test
  void readsAConnectWithItsStreamAndWhatFollows() {
    List<Verb> verbs =
        TwimlReader.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response>
              <!-- a remark -->
              <Connect action="/after?a=1&amp;b=2">
                <Stream url="wss://voice.example.test/stream" name="agent"
                    statusCallback="https://voice.example.test/stream-status">
                  <Parameter name="token" value="a&lt;b"/>
                  <Parameter name="empty" value=""/>
                </Stream>
              </Connect>
              <Say voice="Polly.Joanna">Something <emphasis>went</emphasis> wrong.</Say>
              <Hangup/>
            </Response>
            """);

    StreamNoun stream =
        new StreamNoun(
            "wss://voice.example.test/stream",
            "agent",
            Optional.of(URI.create("https://voice.example.test/stream-status")),
            "POST",
            Map.of("token", "a<b", "empty", ""));
    assertThat(verbs)
        .containsExactly(
            new Verb.Connect(Optional.of(URI.create("/after?a=1&b=2")), "POST", stream),
            new Verb.Say("Something went wrong.", "", "Polly.Joanna", 1),
            new Verb.Hangup());
  }

  @Test
  void readsTheSmallVerbs() {
    assertThat(
            TwimlReader.read(
                "<Response><Pause/><Pause length='3'/><Play digits='12w'/><Play>/a.mp3</Play>"
                    + "<Redirect method='GET'>/next</Redirect><Reject reason='busy'/>"
                    + "<say>small letters</say></Response>"))
        .containsExactly(
            new Verb.Pause(1),
            new Verb.Pause(3),
            new Verb.Play("", "12w"),
            new Verb.Play("/a.mp3", ""),
            new Verb.Redirect("GET", URI.create("/next")),
            new Verb.Reject("busy"),
            new Verb.Unsupported("say"));
  }

  @Test
  void readsAQuestion() {
    assertThat(
            TwimlReader.read(
                "<Response><Gather input='dtmf speech' numDigits='4' finishOnKey='' timeout='3'"
                    + " speechTimeout='auto' action='/a' bargeIn='false' language='es-MX'>"
                    + "<Say loop='2'>Hola</Say><Pause/></Gather><Gather/></Response>"))
        .containsExactly(
            new Verb.Gather(
                new GatherTerms(
                    true,
                    true,
                    Optional.of(URI.create("/a")),
                    "POST",
                    3,
                    1,
                    OptionalInt.of(4),
                    "",
                    false,
                    false,
                    "es-MX"),
                List.of(new Verb.Say("Hola", "", "", 2), new Verb.Pause(1))),
            new Verb.Gather(
                new GatherTerms(
                    true,
                    false,
                    Optional.empty(),
                    "POST",
                    5,
                    5,
                    OptionalInt.empty(),
                    "#",
                    false,
                    true,
                    ""),
                List.of()));
  }

  @Test
  void readsWhomToDial() {
    DialTerms usual = new DialTerms(Optional.empty(), "POST", 30, 14_400, Optional.empty(), false);
    assertThat(
            TwimlReader.read(
                "<Response><Dial>+12065550188</Dial><Dial timeout='20' callerId='+14155550100'"
                    + " answerOnBridge='true' action='/over'><Number url='/whisper'"
                    + " statusCallback='/leg' statusCallbackEvent='ringing answered'>+12065550199"
                    + "</Number></Dial><Dial><Conference waitUrl=''>r</Conference></Dial>"
                    + "<Dial><Sip>sip:a@b.test</Sip></Dial></Response>"))
        .containsExactly(
            new Verb.Dial(
                usual,
                List.of(
                    new NumberNoun(
                        "+12065550188",
                        Optional.empty(),
                        "POST",
                        Optional.empty(),
                        "POST",
                        Set.of()))),
            new Verb.Dial(
                new DialTerms(
                    Optional.of(URI.create("/over")),
                    "POST",
                    20,
                    14_400,
                    Optional.of("+14155550100"),
                    true),
                List.of(
                    new NumberNoun(
                        "+12065550199",
                        Optional.of(URI.create("/whisper")),
                        "POST",
                        Optional.of(URI.create("/leg")),
                        "POST",
                        Set.of("ringing", "answered")))),
            new Verb.Meet(
                usual, new ConferenceNoun("r", true, false, false, Optional.of(""), "POST")),
            new Verb.Unsupported("Dial with Sip"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<Response>",
        "<response/>",
        "{\"a\":1}",
        "<Response><Pause length='soon'/></Response>",
        "<Response><Redirect>not an address</Redirect></Response>",
        "<Response><Connect><Stream url='wss://a.test/'><Other/></Stream></Connect></Response>",
        "<Response><Gather><Hangup/></Gather></Response>",
        "<Response><Dial><Conference></Conference></Dial></Response>",
        "<Response><Dial answerOnBridge='yes'>+12065550188</Dial></Response>",
        "<Response>\u0007</Response>"
      })
  void refusesWhatTwilioWouldNotRun(String document) {
    assertThatThrownBy(() -> TwimlReader.read(document)).isInstanceOf(InvalidTwiml.class);
  }

  @Test
  void refusesADocumentTypeAndSoEveryEntity() {
    String document =
        "<!DOCTYPE Response [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<Response><Say>&x;</Say></Response>";

    assertThatThrownBy(() -> TwimlReader.read(document)).isInstanceOf(InvalidTwiml.class);
  }

  @Test
  void refusesALongParameter() {
    String document =
        "<Response><Connect><Stream url='wss://a.test/'><Parameter name='n' value='"
            + "v".repeat(499)
            + "'/></Stream></Connect></Response>";

    assertThatThrownBy(() -> TwimlReader.read(document)).isInstanceOf(InvalidTwiml.class);
  }
}
