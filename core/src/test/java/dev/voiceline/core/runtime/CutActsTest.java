package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.resumption.Recollection;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.tool.Tool;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolContext;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A call in which something is booked and a text message is sent, cut after each of its journal's
 * entries. Whatever the model asks for afterwards, neither is done twice.
 */
class CutActsTest {
  private final FakeJournal journal = new FakeJournal();
  private final List<Integer> booked = new ArrayList<>();
  private final List<Integer> texted = new ArrayList<>();

  private final class Booking implements Tool {
    private final Runnable done;

    Booking(Runnable done) {
      this.done = done;
    }

    @Override
    public ToolSpec spec() {
      return new ToolSpec("book", "Books an appointment.", List.of());
    }

    @Override
    public boolean repeatable() {
      return false;
    }

    @Override
    public CompletionStage<ToolResult> invoke(ToolArguments arguments, ToolContext context) {
      done.run();
      return CompletableFuture.completedFuture(ToolResult.say("booked", "It is booked."));
    }
  }

  private ControlledCall call(Runnable booking, CallObserver also) {
    Agent agent = new Agent("i", DefaultAgent.GREETING, "Goodbye.", List.of(new Booking(booking)));
    return new ControlledCall(options -> options.agent(agent).observer(also));
  }

  private void wholeCall() {
    JournalKeeper keeper =
        new JournalKeeper(journal, new NodeId("n1"), new SystemTime(), new Silent());
    ControlledCall call = call(() -> booked.add(journal.entries.size()), keeper);
    call.greeted("+15005550006");
    call.callerSays("An MRI, please.");
    call.checked();
    call.callerSays("Please book it.");
    call.tool("book", Map.of());
    call.agentSays("It is booked.");
    String question = ControlledCall.say(call.tool("send_summary_sms", Map.of()));
    call.agentSays(question);
    call.callerSays("Yes, please.");
    call.tool("send_summary_sms", Map.of());
    texted.add(journal.entries.size());
    assertThat(call.control.texts).hasSize(1);
    call.agentSays("I have sent it.");
    call.callerSays("Thank you.");
    call.agentSays("You are welcome.");
  }

  @TestFactory
  Stream<DynamicTest> whereverItIsCutNothingIsDoneTwice() {
    wholeCall();
    int sentFrom =
        IntStream.range(0, journal.entries.size())
            .filter(i -> journal.entries.get(i).kind().equals("tool.requested"))
            .reduce((first, second) -> second)
            .orElseThrow();
    return IntStream.range(1, journal.entries.size() + 1)
        .mapToObj(
            cut ->
                DynamicTest.dynamicTest(
                    "after " + cut + ", " + journal.entries.get(cut - 1).kind(),
                    () -> cut(cut, cut > sentFrom)));
  }

  private void cut(int cut, boolean mayBeSent) {
    List<JournalEntry> before = journal.entries.subList(0, cut);
    Recollection found =
        Recollection.of(new JournaledCall(ControlledCall.ID, false, before, List.of()));
    List<String> again = new ArrayList<>();
    ControlledCall next = call(() -> again.add("book"), (call, news) -> {}).naming(100);
    CallMemory memory = ((Recollection.Remembered) found).memory();
    next.calls.resume(memory);
    next.calls.connect(ControlledCall.ID, next.line);
    next.side().tells.ready();
    next.agentSays("I'm sorry, we were cut off for a moment.");
    if (!knows(next, "book")) {
      next.tool("book", Map.of());
    }
    next.tool("send_summary_sms", Map.of());
    next.tool("send_summary_sms", Map.of());
    int bookedBefore = (int) booked.stream().filter(at -> at <= cut).count();
    boolean maybe =
        memory.acts().open().stream().anyMatch(request -> request.name().equals("book"));
    assertThat(bookedBefore + again.size()).isBetween(maybe ? 0 : 1, 1);
    boolean said =
        memory.said().stream()
            .anyMatch(line -> line.equals(new Exchange.CallerSaid("Yes, please.")));
    int sent = next.control.texts.size();
    assertThat(sent).isEqualTo(said && !mayBeSent ? 1 : 0);
  }

  private static boolean knows(ControlledCall call, String tool) {
    return call.side().answers.stream().anyMatch(it -> it.request().name().equals(tool))
        || call.side().brief.history().stream()
            .anyMatch(
                line ->
                    line instanceof Exchange.ToolRan ran && ran.request().name().equals(tool));
  }

  private static final class Silent implements JournalTrouble {
    @Override
    public void refused(CallId call, JournalRefusal.Why why) {}

    @Override
    public void unwritable(CallId call, String what) {}
  }
}
