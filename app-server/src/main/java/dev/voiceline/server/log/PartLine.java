package dev.voiceline.server.log;

import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.PartChange.Part;
import java.util.List;

/** Which part of a conversation another vendor does from now on, and why, in one line. */
final class PartLine {
  private PartLine() {}

  static String of(PartChange change) {
    return "it "
        + does(change.part())
        + " "
        + change.to()
        + " in place of "
        + change.from()
        + without(change.missing())
        + ": "
        + change.cause().message();
  }

  static String without(List<String> missing) {
    return missing.isEmpty() ? "" : ", without " + String.join(", ", missing);
  }

  private static String does(Part part) {
    return switch (part) {
      case EARS -> "listens with";
      case MIND -> "thinks with";
      case VOICE -> "speaks with";
    };
  }
}
