package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.voiceline.simulator.twilio.ConferenceStage;
import dev.voiceline.simulator.twilio.ConferenceView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConferencesApiTest {
  private static final String ONE = "CF" + "1".repeat(32);
  private static final String OTHER = "CF" + "2".repeat(32);
  private static final String CALLER = "CA" + "3".repeat(32);

  private final RestRig rig = new RestRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aConferenceLooksLikeTwilios() {
    add(ONE, "a room", ConferenceStage.COMPLETED, List.of());
    RestRig.Answer answer = rig.get("/Conferences/" + ONE + ".json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("friendly_name")).isEqualTo("a room");
    assertThat(answer.text("status")).isEqualTo("completed");
    assertThat(answer.text("reason_conference_ended")).isEqualTo("last-participant-left");
    assertThat(answer.text("call_sid_ending_conference")).isEqualTo(CALLER);
    assertThat(answer.json().getAsJsonObject("subresource_uris").get("participants").getAsString())
        .endsWith("/Conferences/" + ONE + "/Participants.json");
  }

  @Test
  void aListIsNarrowedByNameAndStatusAlsoOnItsNextPage() {
    add(ONE, "a room", ConferenceStage.INIT, List.of());
    add(OTHER, "a room", ConferenceStage.COMPLETED, List.of());
    add("CF" + "4".repeat(32), "b", ConferenceStage.INIT, List.of());

    assertThat(sids("/Conferences.json?FriendlyName=a+room")).containsExactly(ONE, OTHER);
    assertThat(sids("/Conferences.json?FriendlyName=a+room&Status=init")).containsExactly(ONE);
    assertThat(sids("/Conferences.json?FriendlyName=c")).isEmpty();
    assertThat(rig.get("/Conferences.json?FriendlyName=a+room&PageSize=1").text("next_page_uri"))
        .endsWith("/Conferences.json?PageSize=1&Page=1&FriendlyName=a+room");
  }

  @Test
  void whoIsThereIsListed() {
    ConferenceView.Participant caller =
        new ConferenceView.Participant(CALLER, true, true, false, rig.time.instant());
    add(ONE, "a room", ConferenceStage.INIT, List.of(caller));
    JsonObject there =
        rig.get("/Conferences/" + ONE + "/Participants.json")
            .json()
            .getAsJsonArray("participants")
            .get(0)
            .getAsJsonObject();

    assertThat(there.get("call_sid").getAsString()).isEqualTo(CALLER);
    assertThat(there.get("status").getAsString()).isEqualTo("connected");
    assertThat(there.get("end_conference_on_exit").getAsBoolean()).isTrue();
  }

  @Test
  void whatThereIsNotIsNotFound() {
    assertThat(rig.get("/Conferences/" + ONE + ".json").code()).isEqualTo(20404);
    assertThat(rig.get("/Conferences/" + ONE + "/Participants.json").code()).isEqualTo(20404);
  }

  private List<String> sids(String path) {
    return rig.get(path).json().getAsJsonArray("conferences").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(each -> each.get("sid").getAsString())
        .toList();
  }

  private void add(
      String sid, String name, ConferenceStage stage, List<ConferenceView.Participant> there) {
    Optional<ConferenceView.End> end =
        stage == ConferenceStage.COMPLETED
            ? Optional.of(new ConferenceView.End("last-participant-left", CALLER))
            : Optional.empty();
    rig.exchange.conferences.add(
        new ConferenceView(sid, name, stage, rig.time.instant(), rig.time.instant(), there, end));
  }
}
