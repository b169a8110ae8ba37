package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.phone.person.Script;

/** Callers who waste no time. */
final class Callers {
  static final String GREETED = "How can I help";
  static final String MRI_OF_FIRST = "MB123456, born March 15, 1985, MRI";
  static final String VISIT_OF_SECOND = "MB789012, born July 22, 1990, office visit";
  static final String MRI_OF_THIRD = "MB345678, born November 30, 1975, MRI";

  private Callers() {}

  /**
   * Says all of it at once, again if asked again, listens to the answer, and wants nothing more.
   */
  static Person sayingAtOnce(String everything) {
    return politely(
        Person.script()
            .whenHears(GREETED)
            .says(everything)
            .whenHears("May I have the member ID")
            .says(everything)
            .whenHears("still there")
            .everyTime()
            .says(everything));
  }

  /** The same, and types what keys are asked for when there is no agent any more. */
  static Person finishingByKeypad(String everything, String memberKeys, String birthKeys) {
    return typing(Person.script().whenHears(GREETED).says(everything), memberKeys, birthKeys);
  }

  /** The same, and says everything again as often as asked. */
  static Person finishingAnyhow(String everything, String memberKeys, String birthKeys) {
    return typing(
        Person.script()
            .whenHears("Hello")
            .says(everything)
            .whenHears("May I have the member ID")
            .everyTime()
            .says(everything)
            .whenHears("say it again")
            .everyTime()
            .says(everything)
            .whenHears("newer insurance card")
            .everyTime()
            .says("No, thank you")
            .whenHears("anything else")
            .everyTime()
            .says("No, thank you"),
        memberKeys,
        birthKeys);
  }

  private static Person typing(Script script, String memberKeys, String birthKeys) {
    return politely(
        script
            .whenHears("If that is right, press 1")
            .everyTime()
            .presses("1")
            .whenHears("type the member ID")
            .presses(memberKeys + "#")
            .whenHears("two digits for the month")
            .presses(birthKeys)
            .whenHears("What is it about")
            .presses("1")
            .whenHears("To finish, press 9")
            .presses("9"));
  }

  /** Asks for a person, and asks the agent all at once when nobody comes. */
  static Person askingForPersonFirst() {
    return politely(
        Person.script()
            .whenHears(GREETED)
            .says("I want to talk to a person")
            .whenHears("How else can I help")
            .says(MRI_OF_FIRST));
  }

  /** Asks for a person, and answers one of that name. */
  static Person talkingWithRobin() {
    return Person.script()
        .whenHears(GREETED)
        .says("I want to talk to a person")
        .whenHears("Hello, this is Robin")
        .says("I have a question")
        .build();
  }

  /** Says goodbye when asked for more. */
  static Person politely(Script script) {
    return script
        .whenHears("newer insurance card")
        .says("No, thank you")
        .whenHears("anything else I can help")
        .says("No, thank you")
        .build();
  }

  /** Says it once and then only listens. */
  static Person saying(String words) {
    return Person.script().whenHears(GREETED).says(words).build();
  }

  /** Hangs up as soon as the agent has begun to speak. */
  static Person hangingUpAtOnce() {
    return Person.script().whenHears("Hello").hangsUpAfter(0).build();
  }
}
