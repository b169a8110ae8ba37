package dev.voiceline.adapters.eligibility.clearinghouse;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.json.WrittenDates;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Person.Role;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The patient: a dependent when there is one, else the subscriber. */
final class JsonPerson {
  private JsonPerson() {}

  static Person of(Node answer) {
    Optional<Node> subscriber = answer.at("subscriber");
    List<Node> dependents =
        Stream.concat(answer.all("dependents").stream(), answer.all("dependent").stream())
            .filter(Node::isObject)
            .toList();
    if (dependents.isEmpty()) {
      return subscriber
          .map(node -> person(node, Role.SUBSCRIBER, Stated.notStated()))
          .orElse(Person.UNNAMED);
    }
    return person(
        dependents.get(0), Role.DEPENDENT, Stated.of(subscriber.flatMap(JsonPerson::memberId)));
  }

  private static Person person(Node node, Role role, Stated<MemberId> subscriberId) {
    Node name = node.at("name", "person").orElse(node);
    return new Person(
        role,
        Stated.of(memberId(node)),
        Stated.of(
            first(node, "dateOfBirth", "birth_date").flatMap(WrittenDates::day).map(BirthDate::of)),
        Stated.of(first(name, "firstName", "first_name").map(PersonName::of)),
        Stated.of(first(name, "lastName", "last_name").map(PersonName::of)),
        Stated.of(
            first(node, "relationToSubscriber", "relationship")
                .map(word -> word.toLowerCase(Locale.ROOT))),
        subscriberId);
  }

  private static Optional<MemberId> memberId(Node node) {
    return first(node, "memberId", "id").flatMap(MemberId::parse);
  }

  private static Optional<String> first(Node node, String one, String other) {
    return node.text(one).or(() -> node.text(other));
  }
}
