package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.carrier.Form;
import dev.voiceline.simulator.phone.detection.Pickup;
import dev.voiceline.simulator.phone.detection.Verdict;
import dev.voiceline.simulator.twilio.MachineDetection;
import dev.voiceline.simulator.twilio.RecordingView;
import dev.voiceline.simulator.twilio.WebAddress;

/** A dialed leg, until its document is followed. Belongs to the leg's serial. */
final class RingingRun implements Activity {
  private final Leg leg;
  private final CallFlow flow;
  private final Outgoing order;
  private Timers.Alarm alarm = () -> {};
  private Timers.Alarm patience = () -> {};
  private boolean stopped;

  RingingRun(Leg leg, CallFlow flow, Outgoing order) {
    this.leg = leg;
    this.flow = flow;
    this.order = order;
  }

  @Override
  public void start() {
    leg.reports().initiated(leg.form());
    PersonBehavior who = order.who();
    if (who instanceof PersonBehavior.NoSuchNumber) {
      flow.finish(Reason.NO_SUCH_NUMBER, "");
    } else if (who instanceof PersonBehavior.Busy) {
      flow.finish(Reason.BUSY, "");
    } else if (who instanceof PersonBehavior.NeverAnswers) {
      ring();
    } else if (who instanceof PersonBehavior.Answers answers) {
      ring();
      after(answers.after().toMillis(), () -> answered(answers.pickup()));
    } else if (who instanceof PersonBehavior.WhenTold told) {
      // Whoever sees it ring can also say what the person does.
      told.phone().rings(new Told());
      ring();
    }
  }

  @Override
  public void stop(Stop why) {
    stopped = true;
    alarm.cancel();
    patience.cancel();
  }

  private void ring() {
    leg.life().ring();
    leg.surroundings().stage(leg.life().stage());
    leg.reports().ringing(leg.form());
    patience =
        leg.later(order.ringFor().toMillis(), () -> unlessStopped(() -> giveUp(Reason.NO_ANSWER)));
  }

  private void giveUp(Reason reason) {
    stop(Stop.MOVED);
    flow.finish(reason, "");
  }

  private void answered(Pickup pickup) {
    patience.cancel();
    leg.answer();
    flow.endAfter(order.longest().toMillis(), Reason.TIME_LIMIT);
    order
        .recording()
        .ifPresent(
            request -> {
              RecordingView unused = leg.recordings().begin(request);
            });
    order.answered().run();
    if (!order.sendDigits().isEmpty()) {
      // Pressing keys switches the detection off.
      leg.handset().tones(order.sendDigits());
      goOn();
    } else if (order.detection().isPresent()) {
      detect(order.detection().get(), pickup);
    } else {
      goOn();
    }
  }

  private void detect(MachineDetection manner, Pickup pickup) {
    Verdict verdict = Verdict.on(pickup, manner);
    manner
        .verdict()
        .ifPresentOrElse(
            whom -> {
              flow.untilEnd(leg.later(verdict.after().toMillis(), () -> tell(whom, verdict)));
              goOn();
            },
            () ->
                after(
                    verdict.after().toMillis(),
                    () -> {
                      leg.life().answeredBy(verdict.answeredBy());
                      goOn();
                    }));
  }

  private void tell(WebAddress whom, Verdict verdict) {
    if (!flow.isOver()) {
      leg.life().answeredBy(verdict.answeredBy());
      leg.callbacks().tell(whom, form(verdict));
    }
  }

  private Form form(Verdict verdict) {
    return Form.empty()
        .with("AccountSid", leg.parameters().accountSid())
        .with("CallSid", leg.callSid())
        .with("AnsweredBy", verdict.answeredBy())
        .with("MachineDetectionDuration", Long.toString(verdict.after().toMillis()));
  }

  private void goOn() {
    stopped = true;
    flow.begin(order.document(), order.ready());
  }

  private void after(long millis, Runnable task) {
    alarm = leg.later(millis, () -> unlessStopped(task));
  }

  /** What a person is told to do, as tasks of the leg's serial. */
  private final class Told implements CommandedPhone.Bell {
    private boolean done;

    @Override
    public void pickedUp() {
      once(() -> answered(Pickup.person()));
    }

    @Override
    public void over(Reason why) {
      once(() -> giveUp(why));
    }

    private void once(Runnable task) {
      leg.serial()
          .run(
              () -> {
                if (!done) {
                  done = true;
                  unlessStopped(task);
                }
              });
    }
  }

  private void unlessStopped(Runnable task) {
    if (!stopped) {
      task.run();
    }
  }
}
