package dev.voiceline.server.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeypadRoutesTest {
  private static final String PATH = "/voice/keypad";
  private static final Map<String, String> CALL =
      TestServer.with(TestServer.call("CA1"), "CallStatus", "in-progress");
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.withAccount(Map.of("VOICELINE_PERSON_NUMBER", "+14155550199"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCallerComesToAResultByKeysAlone() {
    assertThat(begin())
        .contains("type the member ID")
        .contains("action=\"https://voice.example.test/voice/keypad/1#ct=");
    assertThat(type(1, "*61*22123456")).contains("M, B, 1, 2, 3, 4, 5, 6");
    type(2, "1");
    assertThat(type(3, "03151985")).contains("March fifteenth, nineteen eighty-five");
    type(4, "1");
    assertThat(type(5, "1")).contains("prior authorization is required").contains("fifty dollars");
    assertThat(type(7, "9")).contains("Goodbye.</Say><Hangup/>");
    assertThat(ends()).containsExactly(EndReason.COMPLETED);
  }

  @Test
  void whatIsTypedIsNeitherLoggedNorPutIntoAnAddress() {
    begin();
    String confirm = type(1, "*61*22123456");

    assertThat(confirm).doesNotContain("*61").doesNotContain("MB123456");
    type(2, "1");
    type(3, "03151985");
    type(4, "1");
    type(5, "1");
    TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains("answered")));
    assertThat(server.lines())
        .noneMatch(line -> line.contains("MB123456"))
        .noneMatch(line -> line.contains("*61*22"))
        .noneMatch(line -> line.contains("03151985"))
        .noneMatch(line -> line.contains("1985"));
  }

  @Test
  void aRequestThatIsSentTwiceIsAnsweredAlikeAndCountsOnce() {
    begin();
    String once = type(1, "*61*22123456");

    assertThat(type(1, "*61*22123456")).isEqualTo(once);
    assertThat(begin()).isEqualTo(once);
  }

  @Test
  void nothingPressedIsAskedAgain() {
    begin();
    assertThat(server.postSigned(PATH + "/1", CALL).body())
        .contains("I did not get any keys.")
        .contains("/voice/keypad/2");
  }

  @Test
  void zeroIsConnectedWithThePerson() {
    begin();
    assertThat(type(1, "0")).contains("<Dial><Number>+14155550199</Number></Dial>");
    assertThat(ends()).containsExactly(EndReason.HANDED_OVER);
  }

  @Test
  void aCallThatIsOverIsLetGo() {
    begin();
    server.postSigned("/voice/status", TestServer.with(CALL, "CallStatus", "completed"));
    assertThat(ends()).containsExactly(EndReason.CALLER_HUNG_UP);
    assertThat(
            server.postSigned(PATH + "/1", TestServer.with(CALL, "CallStatus", "completed")).body())
        .contains("<Hangup/>")
        .doesNotContain("<Gather");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/voice/keypad/x", "/voice/keypad/99999999999", "/voice/keypad/-1"})
  void aStepThatIsNoneChangesNothing(String path) {
    String first = begin();
    assertThat(server.postSigned(path, TestServer.with(CALL, "Digits", "1")).body())
        .isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/voice/keypad", "/voice/keypad/1"})
  void withoutItsSignatureNothingHappens(String path) {
    begin();
    Map<String, String> form = TestServer.with(CALL, "Digits", "0");
    String forged = Signer.sign("guess", "https://voice.example.test" + path, form);
    String ofAnotherStep =
        Signer.sign(TestServer.SECRET, "https://voice.example.test/voice/keypad/2", form);

    assertThat(server.post(path, form, forged).statusCode()).isEqualTo(403);
    assertThat(server.post(path, form, ofAnotherStep).statusCode()).isEqualTo(403);
    assertThat(ends()).isEmpty();
    assertThat(type(1, "*61*22123456")).contains("M, B, 1, 2");
  }

  @Test
  void whoIsUnknownHearsAnApology() {
    assertThat(
            server
                .postSigned(
                    PATH + "/4",
                    TestServer.with(TestServer.call("CA9"), "CallStatus", "in-progress"))
                .body())
        .contains("sorry")
        .contains("<Hangup/>");
  }

  private String begin() {
    return server.postSigned(PATH, CALL).body();
  }

  private String type(int step, String keys) {
    return server.postSigned(PATH + "/" + step, TestServer.with(CALL, "Digits", keys)).body();
  }

  private List<EndReason> ends() {
    return server.news().stream()
        .filter(CallNews.Ended.class::isInstance)
        .map(news -> ((CallNews.Ended) news).reason())
        .toList();
  }
}
