package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.detection.Pickup;
import java.time.Duration;
import java.util.function.Supplier;

/** What happens when a number is dialed. */
public sealed interface PersonBehavior {
  /**
   * Somebody or something picks up.
   *
   * @param after how long it rings
   * @param pickup what is heard then
   * @param listener who lives through the call; one for each
   */
  record Answers(Duration after, Pickup pickup, Supplier<PhoneListener> listener)
      implements PersonBehavior {}

  /**
   * It rings until somebody says what the person does.
   *
   * @param phone what the person is told by
   */
  record WhenTold(CommandedPhone phone) implements PersonBehavior {}

  /** It rings until the network gives up. */
  record NeverAnswers() implements PersonBehavior {}

  /** The line is busy. */
  record Busy() implements PersonBehavior {}

  /** The number does not exist. */
  record NoSuchNumber() implements PersonBehavior {}

  /** A person answers after so long, such as a {@code Person::onPhone}. */
  static PersonBehavior answers(Duration after, Supplier<PhoneListener> who) {
    return new Answers(after, Pickup.person(), who);
  }

  /** A machine answers after so long; it tells what was left on it. */
  static PersonBehavior machine(Duration after, AnsweringMachine machine) {
    return new Answers(after, machine.pickup(), machine::onLine);
  }

  /** A fax answers after so long. */
  static PersonBehavior fax(Duration after) {
    return new Answers(after, Pickup.whistle(), () -> new PhoneListener() {});
  }

  /** Somebody picks up after so long and says nothing. */
  static PersonBehavior silent(Duration after) {
    return new Answers(after, Pickup.silence(), () -> new PhoneListener() {});
  }

  /** A person who does what is told by that phone: answer, press keys, hang up. */
  static PersonBehavior whenTold(CommandedPhone phone) {
    return new WhenTold(phone);
  }

  /** It rings for ever. */
  static PersonBehavior neverAnswers() {
    return new NeverAnswers();
  }

  /** Busy. */
  static PersonBehavior busy() {
    return new Busy();
  }

  /** No such number. */
  static PersonBehavior noSuchNumber() {
    return new NoSuchNumber();
  }
}
