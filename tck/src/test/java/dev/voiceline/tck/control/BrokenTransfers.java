package dev.voiceline.tck.control;

import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.tck.Breaks;
import dev.voiceline.tck.control.InMemoryNetwork.Answer;
import dev.voiceline.tck.control.InMemoryNetwork.Kind;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Controls that hand over wrongly, one fault each. They are no tests of their own: {@link
 * BrokenControlsTest} runs them.
 */
final class BrokenTransfers {
  private BrokenTransfers() {}

  @Breaks("CTRL-05")
  static final class LeavesColdCallersWaiting extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void connect() {
          if (manner.equals(Optional.of(Manner.COLD))) {
            transfer.complete(TransferOutcome.REACHED);
          } else {
            super.connect();
          }
        }
      };
    }
  }

  @Breaks("CTRL-06")
  static final class ConnectsUndecidedPeople extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void personAnswered() {
          super.personAnswered();
          if (manner.equals(Optional.of(Manner.WARM))) {
            network.move(CallerIs.WITH_PERSON);
          }
        }
      };
    }
  }

  @Breaks("CTRL-06")
  static final class LeavesAcceptedCallersWaiting extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void connect() {
          if (manner.equals(Optional.of(Manner.WARM))) {
            transfer.complete(TransferOutcome.REACHED);
          } else {
            super.connect();
          }
        }
      };
    }
  }

  @Breaks("CTRL-06")
  static final class KeepsTheSummary extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        CompletionStage<Answer> callPerson(Handover handover) {
          return super.callPerson(Handover.warm(handover.person(), ""));
        }
      };
    }
  }

  @Breaks("CTRL-07")
  static final class NeverTellsThatTheyAreConnected extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void connect() {
          network.bridge();
        }
      };
    }
  }

  @Breaks("CTRL-08")
  static final class TakesANoForSilence extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void personDecided(boolean accepted) {
          if (accepted) {
            super.personDecided(true);
          } else {
            personGone();
          }
        }
      };
    }
  }

  @Breaks("CTRL-08")
  static final class LeavesDeclinedCallersWaiting extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void back(TransferOutcome why) {
          if (why == TransferOutcome.DECLINED) {
            transfer.complete(why);
          } else {
            super.back(why);
          }
        }
      };
    }
  }

  @Breaks("CTRL-08")
  static final class BringsDeclinedCallersBackTwice extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void back(TransferOutcome why) {
          super.back(why);
          if (why == TransferOutcome.DECLINED) {
            network.move(CallerIs.WITH_AGENT);
          }
        }
      };
    }
  }

  @Breaks("CTRL-09")
  static final class LeavesUnansweredCallersWaiting extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void personGone() {
          transfer.complete(TransferOutcome.NOT_REACHED);
        }
      };
    }
  }

  @Breaks("CTRL-09")
  static final class ForgetsWhoIsWaitingWhenNobodyCanBeCalled extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void called(Answer made) {
          if (made.kind() == Kind.REFUSED) {
            transfer.complete(TransferOutcome.NOT_REACHED);
          } else {
            super.called(made);
          }
        }
      };
    }
  }

  @Breaks("CTRL-10")
  static final class LetsThePhoneRingOn extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void callerGone() {
          transfer.complete(TransferOutcome.CALLER_GONE);
        }
      };
    }
  }

  @Breaks("CTRL-10")
  static final class TakesAGoneCallerForAPersonNotReached extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        public void callerGone() {
          if (!transfer.isDone()) {
            network.endPerson();
            transfer.complete(TransferOutcome.NOT_REACHED);
          }
        }
      };
    }
  }

  @Breaks("CTRL-11")
  static final class TakesARefusalForAPersonNotReached extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void moved(CompletableFuture<TransferOutcome> outcome, Answer answer, Handover handover) {
          if (answer.kind() == Kind.REFUSED) {
            outcome.complete(TransferOutcome.NOT_REACHED);
          } else {
            super.moved(outcome, answer, handover);
          }
        }
      };
    }
  }

  @Breaks("CTRL-11")
  static final class CallsThePersonAllTheSame extends BrokenControl.Hanging {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        void moved(CompletableFuture<TransferOutcome> outcome, Answer answer, Handover handover) {
          super.moved(outcome, answer, handover);
          if (answer.kind() == Kind.REFUSED) {
            network.ring(handover.summary());
          }
        }
      };
    }
  }

  @Breaks("CTRL-12")
  static final class CallsThePersonTwice extends BrokenControl {
    @Override
    InMemoryControl control() {
      return new InMemoryControl() {
        @Override
        CompletionStage<Answer> callPerson(Handover handover) {
          return super.callPerson(handover)
              .thenCompose(
                  made ->
                      made.kind() == Kind.BROKEN
                          ? super.callPerson(handover)
                          : CompletableFuture.completedFuture(made));
        }
      };
    }
  }
}
