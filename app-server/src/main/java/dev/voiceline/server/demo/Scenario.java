package dev.voiceline.server.demo;

import dev.voiceline.simulator.phone.person.Person;
import java.util.List;

/**
 * A caller and what must come of the call. The patients are made up.
 *
 * @param memberId the patient's
 * @param story what is special about the call, in a few words
 * @param spokenId how the caller says the member ID
 * @param person who calls
 * @param mustHear what the caller must have heard by the end
 */
record Scenario(
    String memberId, String story, String spokenId, Person person, List<String> mustHear) {
  Scenario {
    mustHear = List.copyOf(mustHear);
  }
}
