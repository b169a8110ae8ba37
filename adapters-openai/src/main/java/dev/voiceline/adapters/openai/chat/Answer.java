package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.chat.AnswerWatch.Bound;
import dev.voiceline.adapters.openai.wire.ArgumentsReader;
import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatModel.Answering;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.ToolRequest;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One answer under way. Everything happens in turns, on whichever thread brings it; the listener is
 * told within them.
 */
final class Answer implements Answering {
  /** How much more room a second try has. */
  private static final int LARGER = 2;

  private final Asked asked;
  private final HttpClient client;
  private final Clock clock;
  private final ChatListener listener;
  private final ChatFailures failures;
  private final AnswerWatch watch;
  private final SerialTasks turns = new SerialTasks(this::broke);
  private Optional<Attempt> attempt = Optional.empty();
  private boolean enlarged;
  private volatile boolean over;
  private volatile boolean settled;
  private volatile Optional<Usage> untold = Optional.empty();

  /**
   * What is asked of whom.
   *
   * @param ids for tool requests that have none of their own
   */
  record Asked(
      ChatSettings settings, TextInterface text, ChatQuestion question, Supplier<String> ids) {
    /** The ids of the dialogue's own tool requests. */
    Set<String> takenIds() {
      Set<String> taken = new HashSet<>();
      for (Exchange line : question.dialogue()) {
        if (line instanceof ToolRan ran) {
          taken.add(ran.request().id().value());
        } else if (line instanceof ToolAsked unanswered) {
          taken.add(unanswered.request().id().value());
        }
      }
      return taken;
    }
  }

  Answer(Asked asked, HttpClient client, Clock clock, Timers timers, ChatListener listener) {
    this.asked = asked;
    this.client = client;
    this.clock = clock;
    this.listener = listener;
    this.failures = new ChatFailures(asked.settings());
    this.watch =
        new AnswerWatch(
            clock, timers, asked.settings().limits(), bound -> turns.execute(() -> passed(bound)));
  }

  void begin() {
    turns.execute(
        () -> {
          if (!over) {
            watch.begin(asked.question().firstWordsWithin());
            attempt(asked.settings().tuning().maxTokens());
          }
        });
  }

  @Override
  public void cancel() {
    over = true;
    turns.execute(this::release);
  }

  @Override
  public Optional<Usage> untold() {
    return untold;
  }

  private void attempt(OptionalInt maxTokens) {
    Attempt next = new Attempt(asked, maxTokens, new Turns(), this::say);
    attempt = Optional.of(next);
    untold = Optional.of(next.usage());
    next.start(client, clock);
  }

  private void say(String words) {
    if (!over) {
      listener.text(words);
    }
  }

  private void passed(Bound bound) {
    if (bound == Bound.AFTER_END) {
      afterEnd();
    } else if (bound == Bound.WHOLE) {
      fail(failures.tooSlow(asked.settings().limits().whole()));
    } else if (bound == Bound.FIRST_WORDS && !hasBegun()) {
      fail(failures.late(asked.question().firstWordsWithin()));
    } else if (bound == Bound.GAP && !over && watch.gapIsOver()) {
      fail(failures.stalled(asked.settings().limits().idle()));
    }
  }

  /** It may have been set by an attempt before this one. */
  private void afterEnd() {
    if (settled) {
      release();
    } else if (attempt.filter(each -> each.assembly().isFinished()).isPresent()) {
      settle();
    }
  }

  private boolean hasBegun() {
    return attempt.filter(each -> each.assembly().hasBegun()).isPresent();
  }

  private void advanced(Attempt by) {
    if (over) {
      return;
    }
    Assembly assembly = by.assembly();
    untold = Optional.of(by.usage());
    if (assembly.error().isPresent()) {
      fail(failures.of(ServerTrouble.told(assembly.error().get())));
    } else if (assembly.isDone()) {
      settle();
    } else if (by.hasJustFinished()) {
      watch.finished();
    } else if (assembly.hasBegun()) {
      watch.piece();
    }
  }

  private void responded(Attempt by) {
    if (over) {
      release();
    } else if (by.refusal().filter(ServerTrouble::isContentRule).isPresent()) {
      end(by, List.of(), Ending.WITHHELD);
    } else if (by.refusal().isPresent()) {
      fail(failures.of(by.refusal().get()));
    } else if (by.isTooLarge()) {
      fail(failures.tooLarge(asked.settings().limits().mostBytes()));
    } else if (by.assembly().isFinished()) {
      settle();
    } else {
      fail(failures.interrupted());
    }
  }

  /** What was lost after the model's last word is missed by nobody; a second try goes on. */
  private void brokeOff(Attempt by, Throwable fault) {
    if (by.assembly().isFinished()) {
      settle();
    } else {
      fail(failures.unreachable(fault));
    }
    if (over) {
      release();
    }
  }

  private void settle() {
    if (over || attempt.isEmpty()) {
      return;
    }
    Attempt last = attempt.get();
    last.assembly().flush();
    List<ToolRequest> requests =
        last.assembly()
            .requests(new ArgumentsReader(asked.question().tools()), asked.takenIds(), asked.ids());
    Ending ending = last.assembly().ending();
    boolean nothingTold = requests.isEmpty() && !last.assembly().saidSomething();
    if (nothingTold && ending == Ending.CUT_OFF && mayEnlarge(last)) {
      enlarged = true;
      last.cancel();
      tell(() -> listener.used(last.usage()));
      attempt(OptionalInt.of(last.maxTokens().getAsInt() * LARGER));
      return;
    }
    end(last, requests, ending);
  }

  /** An answer that was cut in its first request is asked for once more, with more room. */
  private boolean mayEnlarge(Attempt last) {
    return !enlarged && last.assembly().isCutByLength() && last.maxTokens().isPresent();
  }

  private void end(Attempt last, List<ToolRequest> requests, Ending ending) {
    requests.forEach(request -> tell(() -> listener.toolRequested(request)));
    account(last);
    tell(() -> listener.ended(ending));
    conclude();
  }

  private void fail(ConversationFailure failure) {
    if (over) {
      return;
    }
    untold = Optional.empty();
    attempt.filter(Attempt::wasTaken).ifPresent(this::account);
    tell(() -> listener.failed(failure));
    over = true;
    release();
  }

  private void account(Attempt last) {
    untold = Optional.empty();
    tell(() -> listener.used(last.usage()));
  }

  /** The connection serves again if the server ends its response soon. */
  private void conclude() {
    over = true;
    settled = true;
    watch.stop();
    if (attempt.filter(Attempt::isWhole).isEmpty()) {
      watch.finished();
    }
  }

  private void tell(Runnable telling) {
    if (!over) {
      telling.run();
    }
  }

  private void release() {
    watch.stop();
    attempt.ifPresent(Attempt::cancel);
  }

  private void broke(Throwable fault) {
    fail(failures.ownFault(fault));
  }

  /** An attempt's news, in turns. */
  private final class Turns implements Attempt.News {
    @Override
    public void bytes(Attempt of, ByteBuffer bytes) {
      turns.execute(
          () -> {
            if (isCurrent(of) && !over) {
              of.read(bytes);
              advanced(of);
            }
          });
    }

    @Override
    public void whole(Attempt of) {
      turns.execute(
          () -> {
            if (isCurrent(of)) {
              of.ended();
              responded(of);
            }
          });
    }

    @Override
    public void broken(Attempt of, Throwable fault) {
      turns.execute(
          () -> {
            if (isCurrent(of)) {
              brokeOff(of, fault);
            }
          });
    }

    private boolean isCurrent(Attempt of) {
      return attempt.filter(of::equals).isPresent();
    }
  }
}
