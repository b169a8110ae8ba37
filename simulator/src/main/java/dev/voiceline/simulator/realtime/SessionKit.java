package dev.voiceline.simulator.realtime;

import dev.voiceline.core.time.Clock;

/** What the parts of one session share. For use by one thread at a time. */
record SessionKit(
    RealtimeSettings settings,
    SessionConfig config,
    Items items,
    Outlet outlet,
    ConnectionLog log,
    Ids ids,
    Clock clock,
    Delay delay,
    Misfortune misfortune,
    IdleWatch idle,
    ResponseBudget budget) {}
