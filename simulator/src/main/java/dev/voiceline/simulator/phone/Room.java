package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.twiml.ConferenceNoun;
import dev.voiceline.simulator.twilio.ConferenceStage;
import dev.voiceline.simulator.twilio.ConferenceView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls that hear each other, once talk may begin. Belongs to the serial of its {@link Rooms}. */
final class Room {
  private final String sid;
  private final String name;
  private final Clock clock;
  private final Instant created;
  private final Map<Guest, Place> guests = new LinkedHashMap<>();
  private Optional<ConferenceView.End> end = Optional.empty();
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

  private record Place(ConferenceNoun terms, Instant joined) {}

  Room(String sid, String name, Clock clock) {
    this.sid = sid;
    this.name = name;
    this.clock = clock;
    created = clock.instant();
  }

  void enter(Guest guest, ConferenceNoun terms) {
    guests.put(guest, new Place(terms, clock.instant()));
    mayStart |= terms.starts();
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
    if (place != null && place.terms().endsOnExit()) {
      over("participant-with-end-conference-on-exit-left", guest);
      List<Guest> rest = List.copyOf(guests.keySet());
      guests.clear();
      rest.forEach(Guest::closed);
    } else if (place != null && guests.isEmpty()) {
      over("last-participant-left", guest);
    } else if (place != null && talking) {
      tellWhoIsThere();
    }
    return !guests.isEmpty();
  }

  void said(Guest who, Said said) {
    Place place = guests.get(who);
    if (talking && place != null && !place.terms().muted()) {
      guests.keySet().stream().filter(guest -> guest != who).forEach(guest -> guest.hears(said));
    }
  }

  /** As it is now, which has just changed. */
  ConferenceView view() {
    ConferenceStage going = talking ? ConferenceStage.IN_PROGRESS : ConferenceStage.INIT;
    return new ConferenceView(
        sid,
        name,
        end.isPresent() ? ConferenceStage.COMPLETED : going,
        created,
        clock.instant(),
        guests.entrySet().stream().map(each -> shown(each.getKey(), each.getValue())).toList(),
        end);
  }

  private static ConferenceView.Participant shown(Guest guest, Place place) {
    ConferenceNoun terms = place.terms();
    return new ConferenceView.Participant(
        guest.callSid(), terms.starts(), terms.endsOnExit(), terms.muted(), place.joined());
  }

  private void over(String reason, Guest by) {
    end = Optional.of(new ConferenceView.End(reason, by.callSid()));
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
