package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.ConferenceReader;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.rest.api.v2010.account.conference.ParticipantReader;
import dev.voiceline.core.caller.CallId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Questions about conference rooms in the SDK's terms. Who is there is counted: Twilio does not say
 * whether {@code init} or {@code in-progress} is the status of a room with one call in it.
 */
final class RoomRequests {
  /** Of one name there is one that is not over, among those that changed last. */
  private static final int MOST_OF_A_NAME = 20;

  /** As many as Twilio lets into one. */
  private static final int MOST_IN_ONE = 250;

  private RoomRequests() {}

  static Set<RoomGuest> in(String name, TwilioRestClient client) {
    ConferenceReader rooms = Conference.reader().setFriendlyName(name);
    rooms.limit(MOST_OF_A_NAME);
    Set<RoomGuest> there = new HashSet<>();
    for (Conference room : rooms.read(client)) {
      if (name.equals(room.getFriendlyName()) && room.getStatus() != Conference.Status.COMPLETED) {
        there.addAll(participants(room.getSid(), client));
      }
    }
    return Set.copyOf(there);
  }

  /** Nobody when the room was closed meanwhile. */
  private static Set<RoomGuest> participants(String room, TwilioRestClient client) {
    ParticipantReader reader = Participant.reader(room);
    reader.limit(MOST_IN_ONE);
    Set<RoomGuest> there = new HashSet<>();
    try {
      for (Participant participant : reader.read(client)) {
        if (isThere(participant)) {
          there.add(guest(participant));
        }
      }
    } catch (SendFailure failure) {
      if (!failure.isMissing()) {
        throw failure;
      }
    }
    return there;
  }

  private static RoomGuest guest(Participant participant) {
    return new RoomGuest(
        new CallId(participant.getCallSid()),
        Optional.ofNullable(participant.getDateCreated()).map(ZonedDateTime::toInstant));
  }

  private static boolean isThere(Participant participant) {
    return participant.getStatus() != Participant.Status.COMPLETE
        && participant.getStatus() != Participant.Status.FAILED;
  }
}
