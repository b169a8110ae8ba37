package dev.voiceline.server.demo;

import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.phone.person.Script;
import java.util.List;

/** The calls of the demonstration. A caller who is asked again answers again. */
final class Scenarios {
  private static final String ASKS_MEMBER_ID = "May I have the member ID";
  private static final String ASKS_BIRTH_DATE = "What is the patient's date of birth";
  private static final String ASKS_PROCEDURE = "Which procedure or medication";
  private static final String ASKS_FOR_MORE = "anything else I can help";

  private Scenarios() {}

  /** One for each patient. */
  static List<Scenario> all() {
    return List.of(patient(), hurried(), allInOne());
  }

  /** Waits for every question, and coughs while the agent speaks. */
  private static Scenario patient() {
    String id = "M B 1 2 3 4 5 6";
    Script script =
        Person.script()
            .whenHears("How can I help")
            .says("I need to check eligibility")
            .whenHears("I have member ID")
            .coughsAfter(200, 240)
            .whenHears(ASKS_MEMBER_ID)
            .everyTime()
            .says(id)
            .whenHears(ASKS_BIRTH_DATE)
            .everyTime()
            .says("March 15, 1985")
            .whenHears(ASKS_PROCEDURE)
            .everyTime()
            .says("An MRI");
    return new Scenario(
        "MB123456",
        "an MRI; the caller coughs while the agent speaks",
        id,
        done(script),
        List.of("one thousand fifty dollars", "prior authorization is required", "fifty dollars"));
  }

  /** Lets the agent finish neither the greeting nor the answer. */
  private static Scenario hurried() {
    String id = "M B 7 8 9 0 1 2";
    Script script =
        Person.script()
            .whenHears("Thank you for calling")
            .interruptsAfter(200, "I need to check eligibility for " + id + ", born July 22, 1990")
            .whenHears(ASKS_MEMBER_ID)
            .everyTime()
            .says(id + ", born July 22, 1990")
            .whenHears(ASKS_BIRTH_DATE)
            .everyTime()
            .says("July 22, 1990")
            .whenHears(ASKS_PROCEDURE)
            .everyTime()
            .says("An office visit")
            .whenHears("This is not a guarantee")
            .interruptsAfter(0, "Thank you, that is all");
    return new Scenario(
        "MB789012",
        "an office visit; the caller interrupts the greeting and the answer",
        id,
        done(script),
        List.of("individual deductible is met", "copay is twenty-five dollars"));
  }

  /** Gives everything in one sentence, and has soon heard enough. */
  private static Scenario allInOne() {
    String id = "M B 3 4 5 6 7 8";
    String all = "Is member " + id + ", born November 30, 1975, covered for an MRI?";
    Script script =
        Person.script()
            .whenHears("How can I help")
            .says(all)
            .whenHears("ended on June thirtieth")
            .interruptsAfter(0, "Thank you, that is all")
            .whenHears("newer insurance card")
            .everyTime()
            .says("No, thank you")
            .whenHears(ASKS_MEMBER_ID)
            .everyTime()
            .says(all);
    return new Scenario(
        "MB345678",
        "an MRI; the caller gives everything in one sentence, and interrupts the answer",
        id,
        done(script),
        List.of("coverage is not active", "ended on June thirtieth"));
  }

  private static Person done(Script script) {
    return script.whenHears(ASKS_FOR_MORE).everyTime().says("No, thank you").build();
  }
}
