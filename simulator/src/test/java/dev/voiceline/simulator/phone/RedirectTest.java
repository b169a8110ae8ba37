package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import dev.voiceline.simulator.phone.carrier.WebAnswer;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.simulator.twilio.CallView;
import dev.voiceline.simulator.twilio.Ending;
import dev.voiceline.simulator.twilio.OrderResult;
import dev.voiceline.simulator.twilio.TelephoneExchange;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Orders of the REST API to calls under way. */
class RedirectTest {
  private final Rig rig = new Rig();
  private final TelephoneExchange exchange = rig.network.exchange();

  @Test
  void aStreamIsStoppedAndItsActionIsNotAsked() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    OrderResult<CallView> result =
        exchange.redirect(call.callSid(), Orders.inline("<Say>One moment</Say><Pause/>"));
    rig.time.advanceMillis(700);

    assertThat(result).isInstanceOf(OrderResult.Done.class);
    assertThat(rig.line.messages("stop")).hasSize(1);
    assertThat(rig.line.isClosed()).isTrue();
    assertThat(call.heard()).extracting(Heard::text).containsExactly("One moment");
    rig.time.advanceMillis(1_000);
    assertThat(rig.web.requests())
        .extracting(Request::path)
        .containsExactly(
            "/voice/incoming", "/voice/stream-status", "/voice/stream-status", "/voice/status");
    assertThat(call.ended().join().lastStream().map(StreamEnd::cause))
        .contains(StreamEnd.Cause.CALL_MOVED);
  }

  @Test
  void theCallCanComeBackToAFreshStream() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    exchange.redirect(call.callSid(), Orders.inline("<Play digits='5'/>" + Rig.CONNECT));
    rig.time.advanceMillis(200);
    rig.line.open();

    assertThat(call.tonesHeard()).isEqualTo("5");
    assertThat(rig.line.messages("start")).hasSize(2);
    assertThat(call.situation().engagement()).isEqualTo(Engagement.STREAM);
  }

  @Test
  void aDocumentCanBeAskedFor() {
    rig.web.twiml("/voice/elsewhere", "<Say>Here</Say>");
    PhoneCall call = rig.connected(new PhoneListener() {});
    exchange.redirect(
        call.callSid(),
        new TwimlSource.At(
            WebAddress.post(URI.create("https://voice.example.test/voice/elsewhere"))));
    rig.time.advanceMillis(1_000);

    assertThat(rig.web.requests("/voice/elsewhere").get(0).form())
        .containsEntry("CallStatus", "in-progress")
        .containsEntry("CallSid", call.callSid());
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Here");
  }

  @Test
  void anAnswerToTheOldInstructionsComesTooLate() {
    CompletableFuture<WebAnswer> late = new CompletableFuture<>();
    rig.web
        .twiml("/voice/incoming", "<Say>A</Say><Redirect>/voice/next</Redirect>")
        .answer("/voice/next", late);
    PhoneCall call = rig.network.call();
    rig.time.advanceMillis(60);
    exchange.redirect(call.callSid(), Orders.inline("<Say>New</Say><Pause length='5'/>"));
    late.complete(new WebAnswer(200, "text/xml", "<Response><Say>Old</Say></Response>"));
    rig.time.advanceMillis(1_000);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("A", "New");
  }

  @Test
  void aCallIsEndedWhateverItDoes() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    rig.time.advanceMillis(2_000);
    OrderResult<CallView> result = exchange.end(call.callSid(), Ending.COMPLETED);

    assertThat(result)
        .isInstanceOfSatisfying(
            OrderResult.Done.class,
            done -> assertThat(((CallView) done.view()).stage()).isEqualTo(CallStage.COMPLETED));
    assertThat(call.ended().join().reason()).isEqualTo(Reason.ENDED_BY_REST);
    assertThat(rig.line.messages("stop")).hasSize(1);
    assertThat(rig.web.requests("/voice/after")).isEmpty();
    assertThat(rig.web.requests("/voice/status").get(0).form())
        .containsEntry("CallStatus", "completed")
        .containsEntry("CallDuration", "2");
  }

  @Test
  void whatIsOverOrNeverWasCannotBeOrdered() {
    PhoneCall call = rig.connected(new PhoneListener() {});
    assertThat(exchange.end(call.callSid(), Ending.CANCELED))
        .isInstanceOf(OrderResult.NotInProgress.class);
    call.hangUp();

    assertThat(exchange.redirect(call.callSid(), Orders.inline("<Hangup/>")))
        .isInstanceOf(OrderResult.NotInProgress.class);
    assertThat(exchange.end(call.callSid(), Ending.COMPLETED))
        .isInstanceOf(OrderResult.NotInProgress.class);
    assertThat(exchange.end("CA0", Ending.COMPLETED)).isInstanceOf(OrderResult.Unknown.class);
    assertThat(exchange.find(call.callSid()).map(CallView::stage)).contains(CallStage.COMPLETED);
  }

  @Test
  void aCallThatStillRingsCannotBeRedirected() {
    rig.web.answer("/voice/incoming", new CompletableFuture<>());
    PhoneCall call = rig.network.call();

    assertThat(exchange.redirect(call.callSid(), Orders.inline("<Hangup/>")))
        .isInstanceOf(OrderResult.NotInProgress.class);
  }
}
