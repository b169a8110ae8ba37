package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.Gathered;
import java.util.Optional;

/** Leads callers through a menu. Remembers nothing: where a caller is comes with each answer. */
public final class MenuWalk {
  private final Menu top;

  /** Through that menu and those below it. */
  public MenuWalk(Menu top) {
    this.top = top;
  }

  /** What comes next for a caller. */
  public sealed interface Step {
    /**
     * A menu is asked.
     *
     * @param again whether the caller has not been understood
     */
    record Ask(Menu menu, Position position, boolean again) implements Step {}

    /** The menu is left; never to {@link Destination.ToMenu} or {@link Destination.Again}. */
    record Leave(Destination to) implements Step {}
  }

  /** The first question. */
  public Step begin() {
    return new Step.Ask(top, Position.start(), false);
  }

  /** After an answer. A position that is not in the menu begins anew. */
  public Step next(Position position, Gathered answer) {
    Optional<Menu> found = menuAt(position);
    if (found.isEmpty()) {
      return begin();
    }
    Menu menu = found.get();
    Optional<Choice> choice = menu.chosen(answer);
    if (choice.isPresent()) {
      return lead(choice.get().to(), menu, position, menu.choices().indexOf(choice.get()) + 1);
    }
    return position.asking() < menu.tries()
        ? new Step.Ask(menu, position.askedAgain(), !answer.isEmpty())
        : new Step.Leave(menu.otherwise());
  }

  private static Step lead(Destination to, Menu from, Position position, int choice) {
    if (to instanceof Destination.ToMenu further) {
      return new Step.Ask(further.menu(), position.below(choice), false);
    }
    return to instanceof Destination.Again
        ? new Step.Ask(from, position, false)
        : new Step.Leave(to);
  }

  private Optional<Menu> menuAt(Position position) {
    Menu menu = top;
    for (int number : position.path()) {
      boolean known = number <= menu.choices().size();
      if (!known || !(menu.choices().get(number - 1).to() instanceof Destination.ToMenu further)) {
        return Optional.empty();
      }
      menu = further.menu();
    }
    boolean asked = position.asking() >= 1 && position.asking() <= menu.tries();
    return asked ? Optional.of(menu) : Optional.empty();
  }
}
