package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.media.Serial;
import java.util.HashMap;
import java.util.Map;

/**
 * The rooms of a network by name; a room lives while somebody is in it. Safe for use by any thread:
 * what happens in all rooms happens one at a time.
 */
final class Rooms {
  private final Serial serial = new Serial();
  private final Map<String, Room> rooms = new HashMap<>();

  void enter(String name, Room.Guest guest, boolean starts, boolean endsOnExit, boolean muted) {
    serial.run(
        () ->
            rooms
                .computeIfAbsent(name, unused -> new Room())
                .enter(guest, starts, endsOnExit, muted));
  }

  void leave(String name, Room.Guest guest) {
    serial.run(
        () -> {
          Room room = rooms.get(name);
          if (room != null && !room.leave(guest)) {
            rooms.remove(name);
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
}
