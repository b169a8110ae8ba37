package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.carrier.Sids;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.twiml.ConferenceNoun;
import dev.voiceline.simulator.twilio.ConferenceView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms of a network by name; a room lives while somebody is in it. Safe for use by any thread:
 * what happens in all rooms happens one at a time.
 */
final class Rooms {
  private static final int MOST_REMEMBERED = 10_000;

  private final Clock clock;
  private final Serial serial = new Serial();
  private final Map<String, Room> rooms = new HashMap<>();

  /** By SID, the one that changed last at the end; also of rooms that are closed. */
  private final Map<String, ConferenceView> views = new LinkedHashMap<>();

  Rooms(Clock clock) {
    this.clock = clock;
  }

  void enter(Room.Guest guest, ConferenceNoun noun) {
    serial.run(
        () -> {
          Room room =
              rooms.computeIfAbsent(noun.name(), name -> new Room(Sids.conference(), name, clock));
          room.enter(guest, noun);
          show(room);
        });
  }

  /** Lets a call into a connection of two, which either of them ends. */
  void connect(String name, Room.Guest guest) {
    enter(guest, new ConferenceNoun(name, true, true, false, Optional.of(""), "POST"));
  }

  void leave(String name, Room.Guest guest) {
    serial.run(
        () -> {
          Room room = rooms.get(name);
          if (room != null) {
            if (!room.leave(guest)) {
              rooms.remove(name);
            }
            show(room);
          }
        });
  }

  void said(String name, Room.Guest who, Said said) {
    serial.run(
        () -> {
          Room room = rooms.get(name);
          if (room != null) {
            room.said(who, said);
          }
        });
  }

  /** The one that changed last first. */
  List<ConferenceView> views() {
    synchronized (views) {
      List<ConferenceView> latest = new ArrayList<>(views.values());
      Collections.reverse(latest);
      return List.copyOf(latest);
    }
  }

  private void show(Room room) {
    ConferenceView view = room.view();
    synchronized (views) {
      views.remove(view.sid());
      views.put(view.sid(), view);
      if (views.size() > MOST_REMEMBERED) {
        views.remove(views.keySet().iterator().next());
      }
    }
  }
}
