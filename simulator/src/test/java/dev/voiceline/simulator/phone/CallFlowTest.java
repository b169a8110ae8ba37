package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.media.StreamEnd;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallFlowTest {
  private final Rig rig = new Rig();

  @Test
  void announcesACallWithAllTheUsualFields() {
    PhoneCall call = rig.network.call();

    Request request = rig.web.requests("/voice/incoming").get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.form())
        .containsEntry("CallSid", call.callSid())
        .containsEntry("AccountSid", "AC1")
        .containsEntry("CallStatus", "ringing")
        .containsEntry("Direction", "inbound")
        .containsEntry("ApiVersion", "2010-04-01")
        .containsEntry("From", "+12065550123")
        .containsEntry("To", "+14155550100")
        .containsEntry("CallerCity", "SEATTLE")
        .containsEntry("ToZip", "");
  }

  @Test
  void followsVerbsInOrderAndInTheirTime() {
    rig.web.twiml(
        "/voice/incoming",
        "<Say>Hello</Say><Pause length='2'/><Say>Bye</Say><Hangup/><Say>x</Say>");
    PhoneCall call = rig.network.call();
    assertThat(call.heard()).isEmpty();

    rig.time.advanceMillis(300);
    assertThat(call.heard()).containsExactly(new Heard("Hello", 0, 300, Heard.Source.VERB));
    rig.time.advanceMillis(2_179);
    assertThat(call.ended()).isNotDone();
    rig.time.advanceMillis(1);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("Hello", "Bye");
    assertThat(end(call).reason()).isEqualTo(Reason.HANGUP_VERB);
    assertThat(end(call).durationSeconds()).isEqualTo(3);
  }

  @Test
  void tellsTheServerThatACallIsOver() {
    rig.web.twiml("/voice/incoming", "<Pause length='61'/><Say></Say><Pause length='61'/>");
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(122_000);

    assertThat(end(call).reason()).isEqualTo(Reason.INSTRUCTIONS_ENDED);
    assertThat(rig.web.requests("/voice/status")).hasSize(1);
    assertThat(rig.web.requests("/voice/status").get(0).form())
        .containsEntry("CallStatus", "completed")
        .containsEntry("CallDuration", "61")
        .containsEntry("Duration", "2")
        .containsEntry("CallSid", call.callSid());
    assertThat(rig.network.liveCalls()).isZero();
  }

  @Test
  void aRejectedCallIsNotAnswered() {
    rig.web.twiml("/voice/incoming", "<Reject reason='busy'/>");
    PhoneCall call = rig.network.call();

    assertThat(end(call).reason()).isEqualTo(Reason.REJECTED);
    assertThat(end(call).durationSeconds()).isZero();
    assertThat(statuses()).containsExactly("busy");
  }

  @Test
  void goesOnWithTheDocumentOfARedirect() {
    rig.web
        .twiml("/voice/incoming", "<Redirect>next?n=1</Redirect><Say>never</Say>")
        .twiml("/voice/next", "<Say>Here</Say>");
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(1_000);

    assertThat(rig.web.requests("/voice/next").get(0).form())
        .containsEntry("CallStatus", "in-progress");
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Here");
  }

  @Test
  void redirectsInACircleComeToAnEnd() {
    for (int i = 0; i < 100; i++) {
      rig.web.twiml("/voice/incoming", "<Redirect>/voice/incoming</Redirect>");
    }

    assertThat(end(rig.network.call()).reason()).isEqualTo(Reason.TWIML_INVALID);
  }

  @Test
  void aLongConversationOfManyDocumentsIsNoCircle() {
    for (int i = 0; i < 100; i++) {
      rig.web.twiml("/voice/incoming", "<Pause/><Redirect>/voice/incoming</Redirect>");
    }
    rig.web.twiml("/voice/incoming", "<Hangup/>");
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(100_000);

    assertThat(end(call).reason()).isEqualTo(Reason.HANGUP_VERB);
  }

  @Test
  void connectsToTheStreamWithASignedHandshake() {
    PhoneCall call = rig.connected(new PhoneListener() {});

    assertThat(rig.line.place()).hasToString("ws://127.0.0.1:5002/voice/stream");
    assertThat(rig.line.headers()).containsKey("x-twilio-signature");
    assertThat(
            rig.line.messages("start").get(0).getAsJsonObject("start").get("callSid").getAsString())
        .isEqualTo(call.callSid());
    assertThat(streamEvents()).containsExactly("stream-started");
  }

  @Test
  void asksTheActionWhenTheServerClosesTheSocket() {
    rig.web.twiml("/voice/after", "<Say>Goodbye</Say><Hangup/>");
    PhoneCall call = rig.connected(new PhoneListener() {});
    rig.line.end(1000);
    rig.time.advanceMillis(1_000);

    assertThat(rig.web.requests("/voice/after").get(0).form())
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("StreamSid", rig.line.streamSid());
    assertThat(streamEvents()).containsExactly("stream-started", "stream-stopped");
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Goodbye");
    assertThat(end(call).lastStream().map(StreamEnd::cause))
        .contains(StreamEnd.Cause.SERVER_CLOSED);
  }

  @Test
  void anActionMayConnectAgain() {
    rig.web.twiml("/voice/after", Rig.CONNECT);
    rig.connected(new PhoneListener() {});
    rig.line.end(1006);
    rig.line.open();

    assertThat(streamEvents()).containsExactly("stream-started", "stream-error", "stream-started");
    assertThat(rig.line.messages("start")).hasSize(2);
  }

  @Test
  void withoutAnActionTheNextVerbFollowsTheStream() {
    rig.web.twiml(
        "/voice/incoming",
        "<Connect><Stream url='wss://voice.example.test/s'/></Connect><Say>Sorry</Say>");
    PhoneCall call = rig.network.call();
    rig.line.end(-1);
    rig.time.advanceMillis(1_000);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("Sorry");
    assertThat(end(call).lastStream().map(StreamEnd::cause)).contains(StreamEnd.Cause.REFUSED);
  }

  @Test
  void aCallerWhoHangsUpLeavesAStopAnActionAndAStatus() {
    rig.web.twiml("/voice/after", "<Say>nobody listens</Say>");
    PhoneCall call = rig.connected(new PhoneListener() {});
    rig.time.advanceMillis(4_500);
    call.hangUp();

    assertThat(end(call).reason()).isEqualTo(Reason.CALLER_HUNG_UP);
    assertThat(rig.line.messages("stop")).hasSize(1);
    assertThat(rig.line.isClosed()).isTrue();
    assertThat(rig.web.requests())
        .extracting(Request::path)
        .containsExactly(
            "/voice/incoming",
            "/voice/stream-status",
            "/voice/stream-status",
            "/voice/after",
            "/voice/status");
    assertThat(rig.web.requests("/voice/after").get(0).form())
        .containsEntry("CallStatus", "completed");
    assertThat(rig.web.requests("/voice/status").get(0).form()).containsEntry("CallDuration", "5");
    rig.time.advanceMillis(10_000);
    assertThat(call.heard()).isEmpty();
  }

  @Test
  void aCallerWhoHangsUpWhileItRingsIsNotFollowedByALateAnswer() {
    CompletableFuture<WebAnswer> late = new CompletableFuture<>();
    rig.web.answer("/voice/incoming", late);
    PhoneCall call = rig.network.call();
    call.hangUp();
    late.complete(new WebAnswer(200, "text/xml", "<Response>" + Rig.CONNECT + "</Response>"));

    assertThat(statuses()).containsExactly("no-answer");
    assertThat(rig.line.dialed()).isZero();
    assertThat(end(call).reason()).isEqualTo(Reason.CALLER_HUNG_UP);
  }

  @Test
  void aStreamThatIsNotWssIsNotDialed() {
    for (String url :
        List.of(
            "ws://voice.example.test/s", "wss://voice.example.test/s?t=1", "wss://else.test/")) {
      rig.web.twiml("/voice/incoming", "<Connect><Stream url='" + url + "'/></Connect>");

      assertThat(end(rig.network.call()).lastStream().map(StreamEnd::cause))
          .contains(StreamEnd.Cause.REFUSED);
    }
    assertThat(rig.line.dialed()).isZero();
  }

  @Test
  void whatTwilioWouldNotRunEndsWithItsApology() {
    Map<WebAnswer, Reason> answers =
        Map.of(
            new WebAnswer(403, "text/plain", ""), Reason.WEBHOOK_FAILED,
            new WebAnswer(200, "application/json", "{}"), Reason.TWIML_INVALID,
            new WebAnswer(200, "text/xml", "<Response>"), Reason.TWIML_INVALID,
            new WebAnswer(200, "text/xml", "<Response><Enqueue/></Response>"),
                Reason.VERB_UNSUPPORTED);

    answers.forEach(
        (answer, reason) -> {
          rig.web.answer("/voice/incoming", CompletableFuture.completedFuture(answer));
          PhoneCall call = rig.network.call();
          assertThat(end(call).reason()).isEqualTo(reason);
          assertThat(call.heard()).hasSize(1);
        });
  }

  @Test
  void aClosedNetworkDropsItsCallsWithoutAWord() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    rig.network.close();
    rig.time.advanceMillis(10_000);

    assertThat(end(call).reason()).isEqualTo(Reason.NETWORK_CLOSED);
    assertThat(rig.line.isDropped()).isTrue();
    assertThat(rig.line.messages("stop")).isEmpty();
    assertThat(statuses()).isEmpty();
    assertThat(rig.network.liveCalls()).isZero();
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void aReplayDialsTheSameStreamWithoutAsking() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    String twiml = call.firstDocument().join();
    rig.network.replay(twiml, call.callSid(), CallOptions.usual());
    rig.line.open();

    assertThat(rig.web.requests("/voice/incoming")).hasSize(1);
    assertThat(rig.line.messages("start"))
        .extracting(start -> start.getAsJsonObject("start").get("customParameters").toString())
        .containsExactly("{\"token\":\"t-1\"}", "{\"token\":\"t-1\"}");
    assertThat(rig.line.messages("start"))
        .extracting(start -> start.get("streamSid").getAsString())
        .doesNotHaveDuplicates();
  }

  private CallEnd end(PhoneCall call) {
    assertThat(call.ended()).isDone();
    return call.ended().join();
  }

  private List<String> statuses() {
    return rig.web.requests("/voice/status").stream().map(r -> r.form().get("CallStatus")).toList();
  }

  private List<String> streamEvents() {
    return rig.web.requests("/voice/stream-status").stream()
        .map(r -> r.form().get("StreamEvent"))
        .toList();
  }
}
