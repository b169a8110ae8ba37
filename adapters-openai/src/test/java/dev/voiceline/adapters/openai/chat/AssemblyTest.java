package dev.voiceline.adapters.openai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.chat.AnswerParts.Finish;
import dev.voiceline.core.chat.ChatListener.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer begins with its first word. */
class AssemblyTest {
  private final List<String> told = new ArrayList<>();
  private final Assembly assembly = new Assembly(told::add);

  @Test
  void blanksWaitForTheFirstWord() {
    assembly.text("\n");
    assembly.text("\n");
    assertThat(told).isEmpty();
    assertThat(assembly.hasBegun()).isFalse();
    assembly.text("Yes,");
    assembly.text(" ");
    assembly.text("it is.");
    assertThat(told).containsExactly("\n\nYes,", " ", "it is.");
  }

  @Test
  void blanksAloneAreNoAnswer() {
    assembly.text("\n\n");
    assembly.finished(Finish.STOP);
    assembly.flush();
    assertThat(told).isEmpty();
    assertThat(assembly.ending()).isEqualTo(Ending.EMPTY);
  }
}
