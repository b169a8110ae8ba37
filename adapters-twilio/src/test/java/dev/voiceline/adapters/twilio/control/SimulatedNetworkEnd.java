package dev.voiceline.adapters.twilio.control;

import dev.voiceline.simulator.phone.CommandedPhone;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.twilio.rest.MessageFate;
import dev.voiceline.simulator.twilio.rest.RestFault;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import dev.voiceline.tck.control.NetworkEnd;
import dev.voiceline.tck.control.Order;
import dev.voiceline.tck.control.Trouble;

/** Has the simulated network and its people do what a test says. */
record SimulatedNetworkEnd(TwilioRestServer api, PhoneCall caller, CommandedPhone person)
    implements NetworkEnd {
  private static final int CANNOT_HAVE_TEXTS = 21614;

  @Override
  public void meets(Order order, Trouble trouble) {
    api.faults().next(Integer.MAX_VALUE, request -> RestOrders.is(request, order), fault(trouble));
  }

  private static RestFault fault(Trouble trouble) {
    return switch (trouble) {
      case REFUSES -> new RestFault.Repeated(400);
      case TOO_MANY -> RestFault.status(429);
      case FAILS_AFTERWARDS -> RestFault.unavailableAfterAccepting();
      case STALLS -> new RestFault.Silence(false);
      case GARBLES -> new RestFault.Page(200);
    };
  }

  @Override
  public void callerHangsUp() {
    caller.hangUp();
  }

  @Override
  public void personAnswers() {
    person.picksUp();
  }

  @Override
  public void personAccepts() {
    person.answers("1");
  }

  @Override
  public void personDeclines() {
    person.answers("2");
  }

  @Override
  public void personHangsUp() {
    person.hangsUp();
  }

  @Override
  public void nobodyAnswers() {
    person.missesTheCall();
  }

  @Override
  public void strangerOptsOut() {
    api.fates().to(SimulatedControlBench.STRANGER, MessageFate.optedOut());
  }

  @Override
  public void strangerHasLandline() {
    api.fates().to(SimulatedControlBench.STRANGER, new MessageFate.Refused(CANNOT_HAVE_TEXTS));
  }
}
