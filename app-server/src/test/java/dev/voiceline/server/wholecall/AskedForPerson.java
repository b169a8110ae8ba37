package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.phone.person.Person;
import java.util.concurrent.CompletableFuture;

/**
 * A caller who asks for a person, in a house of its own.
 *
 * @param person the call to the person
 * @param music completes when the caller waits with music
 * @param joined completes when the caller is connected with somebody
 */
record AskedForPerson(
    House house,
    PhoneCall caller,
    CompletableFuture<PhoneCall> person,
    CompletableFuture<Situation> music,
    CompletableFuture<Situation> joined)
    implements AutoCloseable {
  static final String WARM = "transfer:\n  manner: warm\n";
  static final String COLD = "transfer:\n  manner: cold\n";

  static AskedForPerson place(String yaml, PersonBehavior person, Person caller) {
    House house = House.withNetwork(yaml);
    house.phones.person(House.PERSON, person);
    return place(house, caller);
  }

  static AskedForPerson place(House house, Person caller) {
    PhoneCall call = house.call(caller);
    return new AskedForPerson(
        house,
        call,
        house.phones.nextCallTo(House.PERSON),
        call.awaitSituation(Situation::music, House.PATIENCE),
        call.awaitSituation(now -> !now.parties().isEmpty(), House.PATIENCE));
  }

  EndReason end() {
    return house.news.awaitEnd(caller);
  }

  /** The caller hears a result in the conversation in which the person was asked for. */
  void finishesWithTheAgent() {
    House.awaitHeard(caller, "one thousand fifty dollars of the individual deductible is left");
    House.awaitEnd(caller);
    assertThat(end()).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(caller)).containsOnlyOnce(House.GREETING);
    assertThat(house.model.connections()).hasSize(1);
    assertThat(house.network().log().oddities()).isEmpty();
  }

  @Override
  public void close() {
    house.close();
  }
}
