package dev.voiceline.tck.control;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.tck.Breaks;
import dev.voiceline.tck.control.InMemoryNetwork.Kind;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Controls that carry out orders wrongly, one fault each. They are no tests of their own: {@link
 * BrokenControlsTest} runs them.
 */
final class BrokenOrders {
  private BrokenOrders() {}

  @Breaks("CTRL-15")
  static final class SkipsThePauses extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
          return super.press(call, new KeyTones(keys.keys().replaceAll("[wW]", "")));
        }
      };
    }
  }

  @Breaks("CTRL-15")
  static final class PressesTwice extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
          return super.press(call, keys).thenCompose(first -> super.press(call, keys));
        }
      };
    }
  }

  @Breaks("CTRL-15")
  static final class BringsTwoLines extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
          return super.press(call, keys)
              .thenApply(
                  came -> {
                    if (came instanceof ControlOutcome.Done) {
                      network.move(CallerIs.WITH_AGENT);
                    }
                    return came;
                  });
        }
      };
    }
  }

  @Breaks("CTRL-16")
  static final class BeginsSeveralRecordings extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
          return settled(ask(Order.RECORD, "", () -> network.record(order)));
        }
      };
    }
  }

  @Breaks("CTRL-16")
  static final class ComplainsOfRepeatedOrders extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        private final Set<RecordingOrder> given = EnumSet.noneOf(RecordingOrder.class);

        @Override
        public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
          return given.add(order) || order == RecordingOrder.START
              ? super.record(call, order)
              : CompletableFuture.completedFuture(ControlOutcome.unable());
        }
      };
    }
  }

  @Breaks("CTRL-16")
  static final class DoesNotPause extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
          return order == RecordingOrder.PAUSE
              ? CompletableFuture.completedFuture(ControlOutcome.done())
              : super.record(call, order);
        }
      };
    }
  }

  @Breaks("CTRL-17")
  static final class TakesOptingOutForARefusal extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        ControlFailure.Kind kind(Kind kind) {
          return kind == Kind.OPTED_OUT ? ControlFailure.Kind.FINAL : super.kind(kind);
        }
      };
    }
  }

  @Breaks("CTRL-17")
  static final class TakesALandlineForARefusal extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        ControlFailure.Kind kind(Kind kind) {
          return kind == Kind.UNREACHABLE ? ControlFailure.Kind.FINAL : super.kind(kind);
        }
      };
    }
  }

  @Breaks("CTRL-19")
  static final class LetsItRingForAnHour extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> place(OutgoingCall call) {
          return super.place(
              new OutgoingCall(
                  call.to(),
                  call.detection(),
                  call.onMachine(),
                  Duration.ofHours(1),
                  call.longest(),
                  call.agent()));
        }
      };
    }
  }

  @Breaks("CTRL-19")
  static final class ForgetsTheLongestTime extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> place(OutgoingCall call) {
          return super.place(
              new OutgoingCall(
                  call.to(),
                  call.detection(),
                  call.onMachine(),
                  call.ringFor(),
                  Duration.ofHours(4),
                  call.agent()));
        }
      };
    }
  }

  @Breaks("CTRL-19")
  static final class DoesNotNameTheCall extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> place(OutgoingCall call) {
          return super.place(call)
              .thenApply(
                  came -> came instanceof ControlOutcome.Done ? ControlOutcome.done() : came);
        }
      };
    }
  }
}
