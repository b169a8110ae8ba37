package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.scripted.CallerWords.Intent;
import dev.voiceline.core.scripted.Move.Call;
import dev.voiceline.core.scripted.Move.Say;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolResult.Success;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An agent for eligibility checks that follows rules instead of a model. It asks for member ID,
 * date of birth and procedure, in that order or as the caller gives them, reads them back, has them
 * checked and tells the result. It remembers nothing itself: what it does next follows from what
 * was said so far.
 *
 * @param greeting its first words
 * @param tools the names of the tools that it may ask for
 * @param today the day of the call; no date of birth is after it
 */
public record Dialogue(String greeting, Set<String> tools, LocalDate today) {
  /** The tool that checks coverage. */
  public static final String CHECK = "check_eligibility";

  /** The tool that ends the call. */
  public static final String END = "end_call";

  /** The tool that connects the caller with a person. */
  public static final String PERSON = "transfer_to_person";

  public Dialogue {
    tools = Set.copyOf(tools);
  }

  /**
   * The next reply.
   *
   * @param said all that was said so far, oldest first
   * @param running the requests for tools that have not been answered yet
   */
  public List<Move> reply(List<Exchange> said, Collection<ToolRequest> running) {
    Notes notes = Notes.of(said, today);
    if (notes.result().isPresent()) {
      return tellResult(notes, notes.result().get());
    }
    boolean greeted = !notes.agentLines().isEmpty();
    if (!greeted && notes.unanswered().isEmpty()) {
      return say(greeting);
    }
    return switch (intent(notes)) {
      case FAREWELL -> farewell();
      case PERSON -> person(notes);
      case REPEAT -> say(repeated(notes));
      default -> proceed(notes, running);
    };
  }

  private List<Move> tellResult(Notes notes, ToolResult result) {
    String sentence = sentence(result).orElseGet(() -> Wording.apology(Trouble.of(result)));
    boolean asks = sentence.endsWith("?");
    return asks ? say(sentence) : say(sentence, next(notes));
  }

  private static Optional<String> sentence(ToolResult result) {
    return result instanceof Success success && success.values().get("say") instanceof String say
        ? Optional.of(say)
        : Optional.empty();
  }

  private List<Move> proceed(Notes notes, Collection<ToolRequest> running) {
    boolean complete =
        notes.memberId().isPresent()
            && notes.birthDate().isPresent()
            && notes.procedure().isPresent();
    boolean wanted =
        !notes.settled() || intent(notes) == Intent.YES || intent(notes) == Intent.AGAIN;
    if (!complete || !wanted) {
      return say(reaction(notes), next(notes));
    }
    if (!tools.contains(CHECK)) {
      return say(Wording.CANNOT_CHECK);
    }
    ToolArguments arguments = arguments(notes);
    boolean asked = running.stream().anyMatch(request -> request.arguments().equals(arguments));
    return asked ? say(Wording.STILL_CHECKING) : check(notes, arguments);
  }

  private List<Move> check(Notes notes, ToolArguments arguments) {
    List<Move> moves =
        new ArrayList<>(say(given(notes), Wording.checking(notes.procedure().orElseThrow())));
    moves.add(new Call(CHECK, arguments));
    return List.copyOf(moves);
  }

  private static ToolArguments arguments(Notes notes) {
    LocalDate born = notes.birthDate().orElseThrow().reveal(Purpose.ELIGIBILITY_CHECK);
    return ToolArguments.of(
        Map.of(
            "member_id", notes.memberId().orElseThrow().reveal(Purpose.ELIGIBILITY_CHECK),
            "date_of_birth", born.toString(),
            "procedure", notes.procedure().orElseThrow()));
  }

  private List<Move> person(Notes notes) {
    return tools.contains(PERSON)
        ? List.of(new Say(Wording.FETCHING_PERSON), new Call(PERSON, ToolArguments.of(Map.of())))
        : say(Wording.NO_PERSON, next(notes));
  }

  private List<Move> farewell() {
    return tools.contains(END)
        ? List.of(new Say(Wording.GOODBYE), new Call(END, ToolArguments.of(Map.of())))
        : say(Wording.GOODBYE);
  }

  /** What is said before the next question. */
  private String reaction(Notes notes) {
    String given = given(notes);
    boolean asked = notes.agentLines().stream().anyMatch(line -> line.contains("member ID"));
    boolean spoke = !notes.unanswered().isEmpty();
    if (!given.isEmpty() || !spoke) {
      return given;
    }
    return switch (intent(notes)) {
      case NO -> Wording.SORRY;
      case YES, OTHER_PATIENT, THANKS -> Wording.OF_COURSE;
      case NOTHING -> Wording.NOT_UNDERSTOOD;
      default ->
          asked && notes.procedure().isEmpty() ? Wording.NOT_UNDERSTOOD : Wording.HAPPY_TO_HELP;
    };
  }

  private static String given(Notes notes) {
    boolean id = notes.unanswered().stream().anyMatch(words -> words.memberId().isPresent());
    boolean born = notes.unanswered().stream().anyMatch(words -> words.birthDate().isPresent());
    return Wording.readBack(
        notes.memberId().filter(any -> id), notes.birthDate().filter(any -> born));
  }

  private static String next(Notes notes) {
    boolean wantsMore = notes.unanswered().stream().anyMatch(words -> words.intent() == Intent.YES);
    return notes.settled() && !wantsMore ? Wording.ANYTHING_ELSE : Wording.question(notes);
  }

  private String repeated(Notes notes) {
    List<String> lines = notes.agentLines();
    return lines.isEmpty() ? greeting : lines.get(lines.size() - 1);
  }

  /** What the caller wants in the end; who gives something has not said goodbye. */
  private static Intent intent(Notes notes) {
    if (notes.unanswered().isEmpty()) {
      return Intent.OTHER;
    }
    CallerWords last = notes.unanswered().get(notes.unanswered().size() - 1);
    boolean done = last.intent() == Intent.NO || last.intent() == Intent.THANKS;
    if (last.informative()) {
      return Intent.OTHER;
    }
    return notes.settled() && done ? Intent.FAREWELL : last.intent();
  }

  private static List<Move> say(String... sentences) {
    String all =
        String.join(" ", Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).toList());
    return List.of(new Say(all));
  }
}
