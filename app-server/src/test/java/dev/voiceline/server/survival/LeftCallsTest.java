package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.core.runtime.KeypadDesk;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.menu.Agents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call by keypad that another server has left. */
class LeftCallsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final PhoneNumber NUMBER = PhoneNumber.of("+15005550006");
  private static final Lease LEASE = new Lease(CALL, new NodeId("node-a"), 2);

  private final VirtualTime time = new VirtualTime();
  private final JournalKeeper journal =
      new JournalKeeper(new MemoryJournal(time), LEASE.node(), time, new NoTrouble());
  private final Calls calls =
      Calls.with(new ScriptedConversations("Hello", time), new DemoDirectory())
          .time(time, time)
          .open();
  private final KeypadDesk keys = calls.keypad(ServiceMenu.common());
  private final LeftCalls left =
      new LeftCalls(
          calls, keys, Agents.only(DefaultAgent.get()), journal, new ServerLog(line -> {}, time));

  @AfterEach
  void stop() {
    var unused = calls.drain();
  }

  @Test
  void goesOnHereAndIsKept() {
    assertThat(left.resume(byKeys(), LEASE)).isTrue();
    assertThat(journal.leases()).containsExactly(LEASE);
  }

  @Test
  void isNotKeptWhereTheDeskIsFull() {
    for (int caller = 0; keys.known().size() == caller; caller++) {
      var unused = keys.begin(announced(new CallId("CB" + caller)));
    }
    assertThat(left.resume(byKeys(), LEASE)).isFalse();
    assertThat(journal.leases()).isEmpty();
  }

  private JournaledCall byKeys() {
    JournalEvents events = new JournalEvents();
    JournalEvent began =
        new JournalEvent.Began(AnnouncedCall.Direction.INCOMING, announced(CALL), Optional.empty());
    return new JournaledCall(
        CALL,
        false,
        List.of(
            events.entry(CALL, 1, time.instant(), began),
            events.entry(CALL, 2, time.instant(), new JournalEvent.WithoutAgent())),
        List.of());
  }

  private static AnnouncedCall announced(CallId call) {
    return AnnouncedCall.incoming(call, NUMBER, NUMBER);
  }
}
