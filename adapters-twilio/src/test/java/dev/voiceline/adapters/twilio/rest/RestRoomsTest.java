package dev.voiceline.adapters.twilio.rest;

import static dev.voiceline.adapters.twilio.rest.RestBench.ACCOUNT;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL;
import static dev.voiceline.adapters.twilio.rest.RestBench.CALL_SID;
import static dev.voiceline.adapters.twilio.rest.RestBench.error;
import static dev.voiceline.adapters.twilio.rest.RestBench.given;
import static dev.voiceline.adapters.twilio.rest.RestBench.json;
import static dev.voiceline.adapters.twilio.rest.RestBench.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestRoomsTest {
  private static final String ROOMS = "/2010-04-01/Accounts/" + ACCOUNT + "/Conferences";

  private final RestBench bench = new RestBench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whoIsInTheRoomOfThatNameIsCountedWhateverItsStatusIs() {
    for (String status : List.of("init", "in-progress")) {
      bench.api.answers(200, rooms(room("CF1", CALL_SID, status)));
      bench.api.answers(200, people(person(CALL_SID, "connected"), person("CA9", "connected")));

      assertThat(given(bench.rest.inRoom(CALL_SID)))
          .extracting(RoomGuest::call)
          .containsExactlyInAnyOrder(CALL, new CallId("CA9"));
    }
    assertThat(bench.api.sent()).extracting(LoopbackApi.Sent::method).containsOnly("GET");
    assertThat(bench.api.sent())
        .extracting(LoopbackApi.Sent::path)
        .startsWith(ROOMS + ".json", ROOMS + "/CF1/Participants.json");
    assertThat(bench.api.sent().get(0).query()).containsEntry("FriendlyName", List.of(CALL_SID));
  }

  @Test
  void oneIsAloneWhereTheOtherHasLeftOrNeverCame() {
    bench.api.answers(200, rooms(room("CF1", CALL_SID, "in-progress")));
    bench.api.answers(
        200,
        people(person(CALL_SID, "connected"), person("CA8", "complete"), person("CA9", "failed")));

    assertThat(given(bench.rest.inRoom(CALL_SID)))
        .containsExactly(new RoomGuest(CALL, Optional.empty()));
  }

  @Test
  void nobodyIsInARoomThatIsOverOrHasAnotherName() {
    bench.api.answers(
        200, rooms(room("CF1", CALL_SID, "completed"), room("CF2", CALL_SID + "x", "init")));
    bench.api.answers(200, rooms());

    assertThat(given(bench.rest.inRoom(CALL_SID))).isEmpty();
    assertThat(given(bench.rest.inRoom(CALL_SID))).isEmpty();
    assertThat(bench.api.sent()).hasSize(2);
  }

  @Test
  void nobodyIsInARoomThatIsClosedBetweenTheQuestions() {
    bench.api.answers(200, rooms(room("CF1", CALL_SID, "in-progress")));
    bench.api.answers(404, error(404, 20404));

    assertThat(given(bench.rest.inRoom(CALL_SID))).isEmpty();
  }

  /** Nothing may be concluded from it: the two may talk. */
  @Test
  void anAnswerThatDoesNotComeIsNoEmptyRoom() {
    bench.api.answers(200, rooms(room("CF1", CALL_SID, "in-progress")));
    bench.api.answers(401, error(401, 20003));

    assertThat(unanswered(bench.rest.inRoom(CALL_SID)).kind()).isEqualTo(Kind.FINAL);
  }

  private static String rooms(String... rooms) {
    return page("conferences", rooms);
  }

  private static String people(String... people) {
    return page("participants", people);
  }

  private static String page(String name, String... items) {
    return json(
        "'uri':'/x','page_size':50,'next_page_uri':null,'%s':[%s]"
            .formatted(name, String.join(",", items)));
  }

  private static String room(String sid, String name, String status) {
    return json("'sid':'%s','friendly_name':'%s','status':'%s'".formatted(sid, name, status));
  }

  private static String person(String call, String status) {
    return json("'call_sid':'%s','status':'%s'".formatted(call, status));
  }
}
