package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.twilio.CallStage;
import org.junit.jupiter.api.Test;

class CommandedPhoneTest {
  private final Rig rig = new Rig();
  private final CommandedPhone phone = new CommandedPhone();

  CommandedPhoneTest() {
    rig.network.person(Orders.PERSON, PersonBehavior.whenTold(phone));
    rig.web.twiml(
        "/voice/out", "<Gather numDigits='1' action='/voice/key'><Say>Press 1</Say></Gather>");
    rig.web.twiml("/voice/key", "<Pause length='60'/>");
  }

  @Test
  void itRingsUntilToldAndThenAnswersAtOnce() {
    PhoneCall call = called();
    rig.time.advanceMillis(15_000);
    assertThat(call.situation().stage()).isEqualTo(CallStage.RINGING);

    phone.picksUp();
    rig.time.advanceMillis(0);
    assertThat(call.situation().stage()).isEqualTo(CallStage.IN_PROGRESS);
  }

  @Test
  void keysWaitForTheQuestion() {
    PhoneCall call = called();
    phone.answers("1");
    rig.time.advanceMillis(5_000);
    assertThat(rig.web.requests("/voice/key")).isEmpty();

    phone.picksUp();
    rig.time.advanceMillis(1_000);
    assertThat(rig.web.requests("/voice/key").get(0).form()).containsEntry("Digits", "1");

    phone.hangsUp();
    assertThat(call.ended().join().reason()).isEqualTo(Reason.CALLER_HUNG_UP);
  }

  @Test
  void itTurnsTheCallDown() {
    PhoneCall call = called();
    phone.turnsDown();
    assertThat(call.ended().join().reason()).isEqualTo(Reason.BUSY);
  }

  @Test
  void itMissesTheCallWhichCannotBeAnsweredThen() {
    PhoneCall call = called();
    phone.missesTheCall();
    phone.picksUp();
    assertThat(call.ended().join().reason()).isEqualTo(Reason.NO_ANSWER);
    assertThat(rig.web.requests("/voice/out")).isEmpty();
  }

  @Test
  void aSecondAnswerIsIgnored() {
    PhoneCall call = called();
    phone.picksUp();
    phone.turnsDown();
    rig.time.advanceMillis(100);
    assertThat(call.situation().stage()).isEqualTo(CallStage.IN_PROGRESS);
  }

  @Test
  void aPhoneThatNobodyCalledDoesNothing() {
    assertThatThrownBy(phone::picksUp).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(phone::hangsUp).isInstanceOf(IllegalStateException.class);
  }

  private PhoneCall called() {
    rig.network.exchange().place(Orders.call("/voice/out"));
    rig.time.advanceMillis(1_000);
    return rig.network.callsTo(Orders.PERSON).get(0);
  }
}
