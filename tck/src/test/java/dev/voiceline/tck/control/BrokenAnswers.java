package dev.voiceline.tck.control;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.tck.Breaks;
import dev.voiceline.tck.control.InMemoryNetwork.Answer;
import dev.voiceline.tck.control.InMemoryNetwork.Kind;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Controls that hang up or answer wrongly, one fault each. They are no tests of their own: {@link
 * BrokenControlsTest} runs them.
 */
final class BrokenAnswers {
  private BrokenAnswers() {}

  private static Optional<ControlFailure.Kind> kindOf(ControlOutcome outcome) {
    return outcome instanceof ControlOutcome.Failed failed
        ? Optional.of(failed.failure().kind())
        : Optional.empty();
  }

  @Breaks("CTRL-01")
  static final class LeavesACallWithAnApology extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void hangUp(CallId call, Parting parting) {
          if (parting == Parting.SILENT) {
            super.hangUp(call, parting);
          }
        }
      };
    }
  }

  @Breaks("CTRL-02")
  static final class ThrowsWhenTheCallIsOver extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void hangUp(CallId call, Parting parting) {
          if (network.caller() == CallerIs.GONE) {
            throw new IllegalStateException("no such call");
          }
          super.hangUp(call, parting);
        }
      };
    }
  }

  @Breaks("CTRL-02")
  static final class AsksOverAndOver extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void hangUp(CallId call, Parting parting) {
          for (int i = 0; i < 3; i++) {
            super.hangUp(call, parting);
          }
        }
      };
    }
  }

  @Breaks("CTRL-03")
  static final class WaitsForTheNetwork extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        CompletionStage<Answer> ask(Order order, String content, Supplier<Answer> effect) {
          CompletionStage<Answer> answer = super.ask(order, content, effect);
          return CompletableFuture.completedFuture(answer.toCompletableFuture().join());
        }
      };
    }
  }

  @Breaks("CTRL-04")
  static final class FailsWhenTheNetworkIsSilent extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
          return super.record(call, order)
              .thenApply(
                  came -> {
                    if (kindOf(came).equals(Optional.of(ControlFailure.Kind.UNCERTAIN))) {
                      throw new IllegalStateException("silence");
                    }
                    return came;
                  });
        }
      };
    }
  }

  @Breaks("CTRL-12")
  static final class SendsTextsAgain extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> send(TextMessage message) {
          return super.send(message)
              .thenCompose(
                  came ->
                      kindOf(came).equals(Optional.of(ControlFailure.Kind.UNCERTAIN))
                          ? super.send(message)
                          : CompletableFuture.completedFuture(came));
        }
      };
    }
  }

  @Breaks("CTRL-12")
  static final class PlacesCallsTwice extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public CompletionStage<ControlOutcome> place(OutgoingCall call) {
          return super.place(call)
              .thenCompose(
                  came ->
                      kindOf(came).equals(Optional.of(ControlFailure.Kind.UNCERTAIN))
                          ? super.place(call)
                          : CompletableFuture.completedFuture(came));
        }
      };
    }
  }

  @Breaks("CTRL-12")
  static final class TakesErrorsForRefusals extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        ControlFailure.Kind kind(Kind kind) {
          return kind == Kind.BROKEN ? ControlFailure.Kind.FINAL : super.kind(kind);
        }
      };
    }
  }

  @Breaks("CTRL-13")
  static final class GivesUpWhenThereAreTooMany extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        ControlFailure.Kind kind(Kind kind) {
          return kind == Kind.TOO_MANY ? ControlFailure.Kind.FINAL : super.kind(kind);
        }
      };
    }
  }

  @Breaks("CTRL-14")
  static final class DoesNotKnowThatTheCallIsOver extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        ControlFailure.Kind kind(Kind kind) {
          return kind == Kind.OVER ? ControlFailure.Kind.FINAL : super.kind(kind);
        }
      };
    }
  }

  @Breaks("CTRL-14")
  static final class RefusesToTransferWhoHasGone extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void moved(CompletableFuture<TransferOutcome> outcome, Answer answer, Handover handover) {
          if (answer.kind() == Kind.OVER) {
            outcome.complete(TransferOutcome.REFUSED);
          } else {
            super.moved(outcome, answer, handover);
          }
        }
      };
    }
  }

  @Breaks("CTRL-18")
  static final class RepeatsTheNetworksWords extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        String explain(Answer answer) {
          return answer.words();
        }
      };
    }
  }

  @Breaks("CTRL-20")
  static final class DeniesItsTexts extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public boolean sendsTexts() {
          return false;
        }
      };
    }
  }

  @Breaks("CTRL-20")
  static final class DeniesItsKeys extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public boolean pressesKeys() {
          return false;
        }
      };
    }
  }
}
