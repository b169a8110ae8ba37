package dev.voiceline.server.survival;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.keypad.ServiceMenu;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.runtime.DefaultAgent;
import dev.voiceline.core.scripted.ScriptedConversations;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.menu.Agents;
import java.util.ArrayList;
import java.util.List;

/** The calls of a node as they are kept, in virtual time, with a watch on callers who wait. */
final class SurvivingNode implements AutoCloseable {
  final List<String> log = new ArrayList<>();
  final Calls calls;
  final Takeover takeover;
  final WaitingCallers waiting;
  private final LeaseKeeper leases;

  SurvivingNode(String name, MemoryJournal database, WaitingRoom room, VirtualTime time) {
    NodeId node = new NodeId(name);
    ServerLog lines = new ServerLog(log::add, time);
    JournalKeeper journal = new JournalKeeper(database, node, time, new NoTrouble());
    leases = new LeaseKeeper(database, journal::leases, time, call -> {});
    calls =
        Calls.with(new ScriptedConversations("Hello", time), new DemoDirectory())
            .observer(journal)
            .time(time, time)
            .open();
    takeover =
        new Takeover(
            database,
            database,
            node,
            new LeftCalls(
                calls,
                calls.keypad(ServiceMenu.common()),
                Agents.only(DefaultAgent.get()),
                journal,
                lines));
    waiting =
        new WaitingCallers(
            database,
            database,
            takeover,
            new Burial(database, database, node, journal::keeps, Bills::free, lines),
            calls,
            room,
            time,
            time,
            WaitingCallers.PACE,
            lines);
  }

  @Override
  public void close() {
    waiting.close();
    leases.close();
    var unused = calls.drain();
  }
}
