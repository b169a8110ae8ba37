package dev.voiceline.simulator.phone;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls that hear each other, once talk may begin. Belongs to the serial of its {@link Rooms}. */
final class Room {
  private final Map<Guest, Place> guests = new LinkedHashMap<>();
  private boolean mayStart;
  private boolean talking;

  /** A call in a room. Told by tasks of the rooms' serial; must not wait for anything. */
  interface Guest {
    /** The call's SID. */
    String callSid();

    /** Talk has not begun yet. */
    void waits();

    /** Talk is on, with these calls. */
    void talks(Set<String> others);

    /** Another guest said or pressed something. */
    void hears(Said said);

    /** The room is closed. */
    void closed();
  }

  private record Place(boolean endsOnExit, boolean muted) {}

  void enter(Guest guest, boolean starts, boolean endsOnExit, boolean muted) {
    guests.put(guest, new Place(endsOnExit, muted));
    mayStart |= starts;
    talking |= mayStart && guests.size() > 1;
    if (talking) {
      tellWhoIsThere();
    } else {
      guest.waits();
    }
  }

  /** Leaves; whether anybody is left. */
  boolean leave(Guest guest) {
    Place place = guests.remove(guest);
    if (place != null && place.endsOnExit()) {
      List<Guest> rest = List.copyOf(guests.keySet());
      guests.clear();
      rest.forEach(Guest::closed);
    } else if (place != null && talking) {
      tellWhoIsThere();
    }
    return !guests.isEmpty();
  }

  void said(Guest who, Said said) {
    Place place = guests.get(who);
    if (talking && place != null && !place.muted()) {
      guests.keySet().stream().filter(guest -> guest != who).forEach(guest -> guest.hears(said));
    }
  }

  private void tellWhoIsThere() {
    for (Guest guest : List.copyOf(guests.keySet())) {
      Set<String> others = new LinkedHashSet<>();
      guests.keySet().forEach(each -> others.add(each.callSid()));
      others.remove(guest.callSid());
      guest.talks(others);
    }
  }
}
