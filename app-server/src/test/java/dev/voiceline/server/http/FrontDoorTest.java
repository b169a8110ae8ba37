package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.TestServer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers meet before the agent, asked as the carrier asks. */
class FrontDoorTest {
  private static final Map<String, String> PERSON =
      Map.of("VOICELINE_PERSON_NUMBER", "+14155550199");
  private static final String MENU =
      """
      agents:
        spanish: {greeting: Hola, language: es}
      menu:
        greeting: For coverage press 1.
        choices:
          - {key: 1, words: [coverage], agent: default}
          - key: 2
            words: [espanol]
            menu:
              language: es-MX
              voice: Polly.Mia-Neural
              greeting: Oprima 1 para cobertura.
              choices: [{key: 1, agent: spanish}]
          - {key: 9, say: We are in Springfield.}
      """;

  @TempDir private Path folder;

  @Test
  void aMenuIsAskedBeforeAnAgentIsTaken() {
    try (TestServer server = TestServer.withYaml(folder, MENU, PERSON)) {
      String twiml = server.postSigned("/voice/incoming", TestServer.call("CA1")).body();

      assertThat(twiml)
          .contains("<Gather")
          .contains("action=\"https://voice.example.test/voice/menu/top/1\"")
          .contains("actionOnEmptyResult=\"true\"")
          .contains("input=\"dtmf speech\"")
          .contains("numDigits=\"1\"")
          .contains("For coverage press 1. For a person, press 0.")
          .contains("</Gather><Hangup/>")
          .doesNotContain("<Stream");
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  @Test
  void aChoiceConnectsWithItsAgentAndAskedAgainTheAnswerIsAsGood() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      String first = press(server, "/voice/menu/top/1", "1");
      String again = press(server, "/voice/menu/top/1", "1");

      assertThat(TestServer.ticketIn(first)).isNotEqualTo(TestServer.ticketIn(again));
      assertThat(server.server().calls().live()).containsExactly(new CallId("CA1"));
      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("<Stream");
    }
  }

  @Test
  void wordsChooseAsKeysDoAndTheMenuBelowSpeaksItsOwnLanguage() {
    try (TestServer server = TestServer.withYaml(folder, MENU, PERSON)) {
      String below = say(server, "/voice/menu/top/1", "Español, por favor.");
      String chosen = press(server, "/voice/menu/2/1", "1");

      assertThat(below)
          .contains("language=\"es-MX\"")
          .contains("voice=\"Polly.Mia-Neural\"")
          .contains("/voice/menu/2/1")
          .contains("Para hablar con una persona, oprima 0.");
      assertThat(chosen).contains("<Stream");
      TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains("Call")));
    }
  }

  @Test
  void whoSaysNothingOrSomethingElseIsAskedThreeTimesAndThenMeetsTheUsualAgent() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      String second = press(server, "/voice/menu/top/1", "");
      String third = press(server, "/voice/menu/top/2", "7");
      String end = press(server, "/voice/menu/top/3", "");

      assertThat(second).contains("/voice/menu/top/2").doesNotContain("Sorry");
      assertThat(third).contains("/voice/menu/top/3").contains("Sorry, I did not understand that.");
      assertThat(end).contains("<Stream");
    }
  }

  @Test
  void aPositionThatIsNotInTheMenuBeginsAnew() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      for (String path : new String[] {"7/1", "top/9", "1.1/1", "x/1", "top/0", "2.1.1.1.1/1"}) {
        assertThat(press(server, "/voice/menu/" + path, "1"))
            .as(path)
            .contains("/voice/menu/top/1");
      }
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  @Test
  void aPersonIsDialedAndWhoIsNotReachedIsTold() {
    try (TestServer server = TestServer.withYaml(folder, MENU, PERSON)) {
      String dial = press(server, "/voice/menu/top/1", "0");

      assertThat(dial)
          .contains("action=\"https://voice.example.test/voice/after-dial/asked\"")
          .contains("timeout=\"20\"")
          .contains("<Number>+14155550199</Number>");
      assertThat(dialed(server, "asked", "no-answer")).contains("nobody can take your call");
      assertThat(dialed(server, "asked", "completed"))
          .doesNotContain("<Say>")
          .contains("<Hangup/>");
      assertThat(server.lines()).noneMatch(line -> line.contains("4155550199"));
    }
  }

  @Test
  void aSentenceEndsTheCall() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      assertThat(press(server, "/voice/menu/top/1", "9"))
          .contains("<Say>We are in Springfield.</Say><Hangup/>");
    }
  }

  @Test
  void aCallThatIsOverMeetsNoMenu() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      Map<String, String> over = TestServer.with(TestServer.call("CA1"), "CallStatus", "completed");
      server.postSigned("/voice/status", over);

      assertThat(press(server, "/voice/menu/top/1", "1")).doesNotContain("<Stream");
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  @Test
  void anUnsignedAnswerChoosesNothing() {
    try (TestServer server = TestServer.withYaml(folder, MENU)) {
      Map<String, String> form = TestServer.with(TestServer.call("CA1"), "Digits", "1");

      assertThat(server.post("/voice/menu/top/1", form, "A".repeat(27) + "=").statusCode())
          .isEqualTo(403);
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  @Test
  void aClosedLineSaysSoAndLeadsElsewhere() {
    String closed =
        "hours: {zone: UTC, monday: closed, closed: {say: We are closed., person: true}}";
    try (TestServer server = TestServer.withYaml(folder, closed, PERSON)) {
      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("<Say>We are closed.</Say><Dial")
          .contains("<Number>+14155550199</Number>");
    }
  }

  @Test
  void aClosedLineWithoutAnywhereElseEndsTheCall() {
    try (TestServer server =
        TestServer.withYaml(folder, "hours: {zone: UTC, monday: closed, closed: {say: Shut.}}")) {
      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("<Say>Shut.</Say><Hangup/>");
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  @Test
  void aRecordedCallIsAnnouncedBeforeTheAgentAndNotAgainInTheMiddle() {
    try (TestServer server = TestServer.withYaml(folder, "recording: {mode: from_answer}")) {
      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("<Say>This call is recorded.</Say><Connect");
    }
  }

  @Test
  void whoIsTooManyHearsTheBusyToneIfThatIsWanted() {
    String one = "policies: {max_calls: 1, busy: reject}";
    try (TestServer server = TestServer.withYaml(folder, one)) {
      server.ticketFor("CA1");

      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA2")).body())
          .contains("<Reject reason=\"busy\"/>");
    }
  }

  @Test
  void whoIsTooManyAfterAMenuHearsASentenceSinceTheCallIsAnswered() {
    try (TestServer server =
        TestServer.withYaml(folder, MENU + "policies: {max_calls: 1, busy: reject}\n")) {
      press(server, "/voice/menu/top/1", "1");

      assertThat(
              server
                  .postSigned(
                      "/voice/menu/top/1", TestServer.with(TestServer.call("CA2"), "Digits", "1"))
                  .body())
          .contains("All of our lines are busy")
          .doesNotContain("<Reject");
    }
  }

  @Test
  void whoIsTooManyIsPutThroughToPeopleIfThatIsWanted() {
    String people =
        "policies: {max_calls: 1, busy: dial, people: ['+14155550111', '+14155550112'],"
            + " people_ring_seconds: 9}";
    try (TestServer server = TestServer.withYaml(folder, people)) {
      server.ticketFor("CA1");

      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA2")).body())
          .contains("timeout=\"9\"")
          .contains("/voice/after-dial/busy")
          .contains("<Number>+14155550111</Number><Number>+14155550112</Number>");
      assertThat(dialed(server, "busy", "busy")).contains("All of our lines are busy");
    }
  }

  @Test
  void callsBeyondTheirRateAreBusy() {
    try (TestServer server = TestServer.withYaml(folder, "policies: {calls_per_second: 1}")) {
      // However slow this machine is, so many calls do not come in one by one each second.
      StringBuilder answers = new StringBuilder();
      for (int number = 0; number < 400 && answers.indexOf("busy") < 0; number++) {
        answers.append(server.postSigned("/voice/incoming", TestServer.call("CA" + number)).body());
      }
      assertThat(answers).contains("All of our lines are busy");
    }
  }

  @Test
  void whileDrainingTheSettingOfThatCounts() {
    try (TestServer server = TestServer.withYaml(folder, "policies: {draining: reject}")) {
      server.server().calls().drain();

      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("<Reject reason=\"busy\"/>");
    }
  }

  @Test
  void theFallbackApologizesWhateverTheFormSays() {
    try (TestServer server = TestServer.withAccount()) {
      Map<String, String> bare = Map.of("AccountSid", TestServer.ACCOUNT);

      assertThat(server.postSigned("/voice/fallback", bare).body())
          .contains("something went wrong on our side")
          .contains("<Hangup/>");
      assertThat(server.post("/voice/fallback", bare, "A".repeat(27) + "=").statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void theFallbackMayDialPeople() {
    String people = "policies: {fallback: dial, people: '+14155550111'}";
    try (TestServer server = TestServer.withYaml(folder, people)) {
      assertThat(server.postSigned("/voice/fallback", TestServer.call("CA1")).body())
          .contains("<Number>+14155550111</Number>")
          .contains("/voice/after-dial/broken");
      assertThat(server.server().calls().live()).isEmpty();
    }
  }

  private static String press(TestServer server, String path, String key) {
    Map<String, String> form = new LinkedHashMap<>(TestServer.call("CA1"));
    form.put("CallStatus", "in-progress");
    form.put("Digits", key);
    return server.postSigned(path, form).body();
  }

  private static String say(TestServer server, String path, String words) {
    Map<String, String> form = new LinkedHashMap<>(TestServer.call("CA1"));
    form.put("SpeechResult", words);
    form.put("Confidence", "0.91");
    return server.postSigned(path, form).body();
  }

  private static String dialed(TestServer server, String reason, String status) {
    Map<String, String> form = new LinkedHashMap<>(TestServer.call("CA1"));
    form.put("CallStatus", "in-progress");
    form.put("DialCallStatus", status);
    return server.postSigned("/voice/after-dial/" + reason, form).body();
  }
}
